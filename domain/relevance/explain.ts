import type { Place } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import type { Reason, Span } from '@/domain/verdict';
import { isShowable, termsOf } from './encode';
import { featureOf } from './features';
import { type Model, nearestOf } from './model';
import type { Reading } from './reading';
import { isAmong, valueAt } from './sparse';

const most = { for: 5, against: 2 };
const leastWeight = 0.1; // Standard deviations: less moves no paper
const leastLikeness = 0.2; // Half the papers of one field are .1 alike, half those of one topic .28
const mostSpans = 10;

/** A word or pair of a paper, and what it adds to the paper's score. */
interface Word {
  word: string;
  weight: number;
  place: Place;
  found: Span[];
}

/** Why a model thinks so: the strongest words for and against, and the liked paper that this one is most like. */
export function explain(
  paper: Paper,
  reading: Reading,
  model: Model,
  contributions: Map<number, number>,
): Reason[] {
  const { interest } = model;
  const words = wordsIn(paper, (key) => {
    const weight = contributions.get(key) ?? 0;
    return weight > 0 && !isAmong(model.keys, key) ? weight - borrowed(key, reading, model) : weight;
  });
  const against = strongest(words.filter(({ weight }) => weight <= -leastWeight)).slice(0, most.against);
  const pro = strongest(words.filter(({ weight }) => weight >= leastWeight)).slice(0, most.for);
  const nearest = nearestOf(model, reading);
  return [
    ...pro.map((word) => ({ interest, kind: 'word' as const, against: false, ...word })),
    ...(nearest && nearest.likeness >= leastLikeness && nearest.like.paperId !== paper.id
      ? [{ interest, kind: 'like' as const, paperId: nearest.like.paperId, title: nearest.like.title }]
      : []),
    ...against.map((word) => ({ interest, kind: 'word' as const, against: true, ...word })),
  ];
}

/** What a word that nothing liked has owes to another word of its feature. */
function borrowed(key: number, { point }: Reading, { words }: Model): number {
  const feature = featureOf(key);
  return Math.max(0, valueAt(point, feature) * valueAt(words, feature));
}

/** Every word and pair once, where it stands first: in the title, else in the abstract. */
function wordsIn(paper: Paper, weightOf: (key: number) => number): Word[] {
  const words = new Map<number, Word>();
  for (const place of ['title', 'abstract'] as const) {
    const text = paper[place] ?? '';
    for (const { key, start, end } of termsOf(text)) {
      const weight = weightOf(key);
      if (weight === 0) continue;
      const known = words.get(key) ?? { word: text.slice(start, end), weight, place, found: [] };
      words.set(key, known);
      if (known.place === place && known.found.length < mostSpans) known.found.push([start, end]);
    }
  }
  return [...words.values()].filter(({ word }) => isShowable(word));
}

/** The strongest first; of a pair and a word that stands within it, only the stronger. */
function strongest(words: Word[]): Word[] {
  const kept: Word[] = [];
  for (const word of words.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight)))
    if (!kept.some((one) => overlap(one, word))) kept.push(word);
  return kept;
}

function overlap(one: Word, other: Word): boolean {
  if (one.place !== other.place) return false;
  return one.found.some(([start, end]) => other.found.some(([from, to]) => from < end && start < to));
}
