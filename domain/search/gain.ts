import { expand, type How, type Match } from './expand';
import { authorBit, labelBit, textUnit, titleBit } from './postings';
import type { Segment } from './segment';

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

/** What a word is worth in each paper of a segment, 0 where it does not stand, and how many papers have it. */
export interface Worth {
  hits: Float32Array<ArrayBuffer>;
  having: number;
  /** Their numbers, where they are few. */
  few?: Uint32Array<ArrayBuffer>;
}

const fewOf = 3; // Fewer than one in so many papers are rather gone through one by one than by going through all

/** Looks a word up: of several terms that stand for it, the best one counts. What `room` holds is written over. */
export function lookUp(segment: Segment, word: string, how: How, room?: Worth['hits']): Worth {
  const best = room?.fill(0) ?? new Float32Array(segment.ids.length);
  let having = 0;
  for (const match of expand(segment, word, how)) having += addTerm(segment, match, best);
  return asWorth(best, having);
}

export function counted(hits: Worth['hits']): Worth {
  let having = 0;
  for (let paper = 0; paper < hits.length; paper++) if (hits[paper]! > 0) having++;
  return asWorth(hits, having);
}

function asWorth(hits: Worth['hits'], having: number): Worth {
  if (having * fewOf > hits.length) return { hits, having };
  const few = new Uint32Array(having + 1);
  for (let paper = 0, at = 0; paper < hits.length; paper++) {
    few[at] = paper;
    at += Number(hits[paper]! > 0);
  }
  return { hits, having, few: few.subarray(0, having) };
}

/** As `eachPosting`, whose calls would take most of the time here. Returns how many papers had none of the terms before. */
function addTerm(
  { postings, postingStarts, columns }: Segment,
  { term, weight }: Match,
  best: Float32Array,
): number {
  const { titleTerms } = columns;
  const to = postingStarts[term + 1]!;
  let [paper, more] = [0, 0];
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
    const before = best[paper]!;
    if (before === 0) more++;
    if (gain > before) best[paper] = gain;
  }
  return more;
}
