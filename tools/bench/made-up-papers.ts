import type { Paper } from '@/domain/paper';
import { randomFrom } from '@/tools/train-vectors/random';

const titleWords = 10;
const abstractWords = 180; // As in arXiv's abstracts
const vocabulary = 40_000;
const syllables =
  'ba be con de dis er form gra in la lo ma men na ne on per qua ra re si sta ter tion ul ver'.split(' ');

/** So many papers of made-up words, always the same for a seed; few of the words make up most of all texts. */
export function madeUpPapers(count: number, seed: number): Paper[] {
  const random = randomFrom(seed);
  const words = Array.from({ length: vocabulary }, (_, rank) => wordOf(rank));
  const text = (length: number) =>
    Array.from({ length }, () => words[Math.floor(vocabulary ** random()) - 1]).join(' '); // Zipf's law
  return Array.from({ length: count }, (_, at) => ({
    id: `title:${at}`,
    title: text(titleWords),
    authors: [],
    abstract: `${text(abstractWords)}.`,
  }));
}

function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
}
