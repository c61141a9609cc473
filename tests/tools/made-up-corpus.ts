import type { Corpus, Labelled } from '@/tools/evaluate/read-corpus';
import { randomFrom } from '@/tools/train-vectors/random';

const syllables = 'ba be bi bo ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so'.split(
  ' ',
);

/**
 * Papers of made-up words, some of them common, and of a topic with words of its own for every label. Each label has
 * so many papers; the rest has none.
 */
export function madeUpCorpus(count: number, labels: Record<string, number>, group = 'group'): Corpus {
  const random = randomFrom(count);
  const topics = Object.entries(labels).flatMap(([label, papers]) => Array<string>(papers).fill(label));
  const papers = Array.from({ length: count }, (_, at): Labelled => {
    const label = topics[at];
    const words = (length: number) => Array.from({ length }, () => word(random, label)).join(' ');
    const paper = { title: words(6), abstract: `${words(40)}.`, authors: [`José ${word(random)}`] };
    return { paper: { id: `title:${at}`, ...paper }, group, labels: label === undefined ? [] : [label] };
  });
  return { name: 'made-up', papers };
}

function word(random: () => number, topic?: string): string {
  if (topic !== undefined && random() < 0.15) return `${topic}${Math.floor(random() * 8)}`;
  const rank = Math.floor(600 * random() ** 3); // A few words are common
  return [rank % 28, Math.floor(rank / 28), 7].map((at) => syllables[at]).join('');
}
