import { worthOf } from './beginnings';
import { expand, type How, type Match } from './expand';
import { counted, type Worth } from './gain';
import { authorBit, eachPosting } from './postings';
import type { Segment } from './segment';

/** How well each paper of each segment fulfils a wish: more than 0 if it does. */
export type Hits = Float32Array<ArrayBuffer>[];

/** What a wish counts: its hits, not to be changed, each so many times. */
export interface Weighed {
  hits: Hits;
  weight: number;
  /** For each segment how many papers fulfil it, and which, where they are few. */
  having?: number[];
  few?: Worth['few'][];
}

/** Looks a word up; `authors` where only their names count. Rare words are worth more, as in BM25. */
export function wordHits(segments: Segment[], word: string, how: How, authors = false): Weighed {
  const worths = segments.map((segment) =>
    authors ? inNames(segment, word, how) : worthOf(segment, word, how),
  );
  const papers = segments.reduce((sum, { ids }) => sum + ids.length, 0);
  const having = worths.map((worth) => worth.having);
  const all = having.reduce((sum, some) => sum + some, 0);
  const rarity = Math.log(1 + (papers - all + 0.5) / (all + 0.5));
  return { hits: worths.map(({ hits }) => hits), weight: rarity, having, few: worths.map(({ few }) => few) };
}

function inNames(segment: Segment, word: string, how: How): Worth {
  const best = new Float32Array(segment.ids.length);
  for (const match of expand(segment, word, how)) addAuthors(segment, match, best);
  return counted(best);
}

function addAuthors({ postings, postingStarts }: Segment, { term, weight }: Match, best: Float32Array) {
  eachPosting(postings, postingStarts[term]!, postingStarts[term + 1]!, (paper, where) => {
    if (where & authorBit && weight > best[paper]!) best[paper] = weight;
  });
}

// One loop for each of these: a function that is called for each paper takes several times as long.

/** The papers that fulfil all of these. */
export function allOf([first, ...others]: Weighed[]): Weighed {
  if (!first || others.length === 0) return first ?? { hits: [], weight: 1 };
  const sum = first.hits.map((some) => times(some, first.weight));
  for (const { hits, weight } of others)
    for (const [at, some] of sum.entries()) {
      const more = hits[at]!;
      for (let paper = 0; paper < some.length; paper++)
        some[paper] = some[paper]! > 0 && more[paper]! > 0 ? some[paper]! + more[paper]! * weight : 0;
    }
  return { hits: sum, weight: 1 };
}

/** The papers that fulfil one of two, as well as they do the better one. */
export function anyOf(one: Weighed, other: Weighed): Weighed {
  const best = one.hits.map((some) => times(some, one.weight));
  for (const [at, some] of best.entries()) {
    const rivals = other.hits[at]!;
    for (let paper = 0; paper < some.length; paper++)
      some[paper] = Math.max(some[paper]!, rivals[paper]! * other.weight);
  }
  return { hits: best, weight: 1 };
}

function times(hits: Hits[number], factor: number): Hits[number] {
  const product = new Float32Array(hits.length);
  for (let paper = 0; paper < hits.length; paper++) product[paper] = hits[paper]! * factor;
  return product;
}

/** The papers of which this is true. */
export function hitsWhere(
  segments: Segment[],
  isTrueIn: (segment: Segment) => (paper: number) => boolean,
): Weighed {
  const hits = segments.map((segment) => {
    const isTrue = isTrueIn(segment);
    const some = new Float32Array(segment.ids.length);
    for (let paper = 0; paper < some.length; paper++) some[paper] = Number(isTrue(paper));
    return some;
  });
  return { hits, weight: 1 };
}
