import { hitsOf } from './gain';
import { countTerms, endOfPrefix, firstTermFrom, type Segment, termAt } from './segment';

// A letter or a few begin words of most papers: to go through all of these takes longer than all the rest of a search. So
// what such beginnings are worth is kept with the segment, which never changes.

const longestKept = 3; // Letters
const wide = 2; // Bytes of postings for each paper, from which on a beginning is kept

const kept = new WeakMap<Segment, Map<string, Float32Array<ArrayBuffer>>>();

/** As `hitsOf` of a word that may be the beginning of others. */
export function startHits(segment: Segment, word: string): Float32Array<ArrayBuffer> {
  if (word.length > longestKept || !isWide(segment, word)) return hitsOf(segment, word, 'start');
  return keep(segment, word).slice();
}

const whole = new WeakSet<Segment>();

/** Keeps what all short beginnings in the segments are worth: for when there is nothing else to do. */
export function* keepBeginnings(segments: Segment[]): Generator<void, void> {
  for (const segment of segments.filter((one) => !whole.has(one))) {
    for (let length = 1; length <= longestKept; length++) yield* keepOfLength(segment, length);
    whole.add(segment);
  }
}

function* keepOfLength(segment: Segment, length: number): Generator<void, void> {
  for (let term = 0; term < countTerms(segment); ) {
    const beginning = termAt(segment, term).slice(0, length);
    if (beginning.length === length && isWide(segment, beginning)) keep(segment, beginning);
    term = Math.max(term + 1, endOfPrefix(segment, beginning));
    yield;
  }
}

function isWide(segment: Segment, word: string): boolean {
  const { ids, postingStarts } = segment;
  const bytes = postingStarts[endOfPrefix(segment, word)]! - postingStarts[firstTermFrom(segment, word)]!;
  return bytes > wide * ids.length;
}

function keep(segment: Segment, word: string): Float32Array<ArrayBuffer> {
  const known = kept.get(segment) ?? new Map<string, Float32Array<ArrayBuffer>>();
  kept.set(segment, known);
  const hits = known.get(word) ?? hitsOf(segment, word, 'start');
  known.set(word, hits);
  return hits;
}
