import { startHits } from './beginnings';
import { expand, type How, type Match } from './expand';
import { hitsOf } from './gain';
import { authorBit, eachPosting } from './postings';
import type { Segment } from './segment';

/** How well each paper of each segment fulfils a wish: more than 0 if it does. */
export type Hits = Float32Array<ArrayBuffer>[];

/** Looks a word up; `authors` where only their names count. Rare words are worth more, as in BM25. */
export function wordHits(segments: Segment[], word: string, how: How, authors = false): Hits {
  const look = authors ? nameHits : anywhere;
  return withRarity(segments.map((segment) => look(segment, word, how)));
}

function anywhere(segment: Segment, word: string, how: How): Hits[number] {
  return how === 'start' ? startHits(segment, word) : hitsOf(segment, word, how);
}

function nameHits(segment: Segment, word: string, how: How): Hits[number] {
  const best = new Float32Array(segment.ids.length);
  for (const match of expand(segment, word, how)) addAuthors(segment, match, best);
  return best;
}

function addAuthors({ postings, postingStarts }: Segment, { term, weight }: Match, best: Float32Array) {
  eachPosting(postings, postingStarts[term]!, postingStarts[term + 1]!, (paper, where) => {
    if (where & authorBit && weight > best[paper]!) best[paper] = weight;
  });
}

function withRarity(hits: Hits): Hits {
  let [papers, having] = [0, 0];
  for (const some of hits) {
    papers += some.length;
    for (let paper = 0; paper < some.length; paper++) if (some[paper]! > 0) having++;
  }
  const rarity = Math.log(1 + (papers - having + 0.5) / (having + 0.5));
  for (const some of hits) for (let paper = 0; paper < some.length; paper++) some[paper]! *= rarity;
  return hits;
}

/** The papers that fulfil all of these. */
export function allOf(wishes: Hits[]): Hits {
  return combine(wishes, (one, other) => (one > 0 && other > 0 ? one + other : 0));
}

/** The papers that fulfil any of these, as well as they do the best. */
export function anyOf(wishes: Hits[]): Hits {
  return combine(wishes, Math.max);
}

function combine([first, ...others]: Hits[], join: (one: number, other: number) => number): Hits {
  if (!first) return [];
  return others.reduce((sum, hits) => {
    for (const [at, some] of sum.entries())
      for (let paper = 0; paper < some.length; paper++) some[paper] = join(some[paper]!, hits[at]![paper]!);
    return sum;
  }, first);
}

/** The papers of which this is true. */
export function hitsWhere(
  segments: Segment[],
  isTrueIn: (segment: Segment) => (paper: number) => boolean,
): Hits {
  return segments.map((segment) => {
    const isTrue = isTrueIn(segment);
    const hits = new Float32Array(segment.ids.length);
    for (let paper = 0; paper < hits.length; paper++) hits[paper] = Number(isTrue(paper));
    return hits;
  });
}
