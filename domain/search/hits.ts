import type { How, Match } from './expand';
import { expand } from './expand';
import { authorBit, eachPosting, labelBit, textUnit, titleBit } from './postings';
import type { Segment } from './segment';

/** How well each paper of each segment fulfils a wish: more than 0 if it does. */
export type Hits = Float32Array<ArrayBuffer>[];

const [titleGain, authorGain, labelGain, textGain] = [3, 2, 2, 1];
const repeats = 1.2; // BM25's k1: how slowly a word gains by being repeated
const usualTitle = 10; // Terms
const lengthCounts = 0.4; // BM25's b

const titleLengths = Float32Array.from(
  { length: 256 },
  (_, terms) => 1 / (1 - lengthCounts + (lengthCounts * terms) / usualTitle),
);

/** What each byte of a posting is worth besides its title's part. */
const gains = Float32Array.from({ length: 256 }, (_, where) => {
  const often = Math.floor(where / textUnit);
  const inText = (textGain * often * (1 + repeats)) / (often + repeats) / (1 + repeats);
  return inText + (where & authorBit ? authorGain : 0) + (where & labelBit ? labelGain : 0);
});

/** Looks a word up; `authors` where only their names count. Rare words are worth more, as in BM25. */
export function wordHits(segments: Segment[], word: string, how: How, authors = false): Hits {
  return withRarity(hitsOf(segments, expand(segments, word, how), authors));
}

/** Of several terms in a paper, the best one counts. */
function hitsOf(segments: Segment[], matches: Match[][], authors: boolean): Hits {
  return segments.map((segment, at) => {
    const best = new Float32Array(segment.ids.length);
    for (const match of matches[at] ?? []) (authors ? addAuthors : addTerm)(segment, match, best);
    return best;
  });
}

/** As `eachPosting`, whose calls would take most of the time here. */
function addTerm({ postings, postingStarts, columns }: Segment, { term, weight }: Match, best: Float32Array) {
  const { titleTerms } = columns;
  const to = postingStarts[term + 1]!;
  let paper = 0;
  for (let at = postingStarts[term]!; at < to; ) {
    let byte = postings[at++]!;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++]!;
      step |= (byte & 127) << shift;
    }
    paper += step;
    const where = postings[at++]!;
    const inTitle = where & titleBit ? titleGain * titleLengths[titleTerms[paper]!]! : 0;
    const gain = weight * (inTitle + gains[where]!);
    if (gain > best[paper]!) best[paper] = gain;
  }
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
