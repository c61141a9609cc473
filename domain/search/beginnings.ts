import type { How } from './expand';
import { lookUp, type Worth } from './gain';
import { recentWorth } from './recent';
import { countTerms, endOfPrefix, firstTermFrom, type Segment, termAt } from './segment';

// A letter or a few begin words of most papers: to go through all of these takes longer than all the rest of a search. So
// what such beginnings are worth is kept with the segment, which never changes.

const longestKept = 3; // Letters
const wide = 2; // Bytes of postings for each paper, from which on a beginning is kept

const kept = new WeakMap<Segment, Map<string, Worth>>();

/** What a word is worth in the papers of a segment, as `lookUp` tells it; not to be changed. */
export function worthOf(segment: Segment, word: string, how: How): Worth {
  const isShort = how === 'start' && word.length <= longestKept;
  return isShort && isWide(segment, word) ? keep(segment, word) : recentWorth(segment, word, how);
}

const whole = new WeakSet<Segment>();

/**
 * Keeps what single letters in the segments are worth: for when there is nothing else to do. Longer beginnings are kept
 * once they are looked up: there are some hundred, and with 100,000 papers each takes 400 kB.
 */
export function* keepBeginnings(segments: Segment[]): Generator<void, void> {
  for (const segment of segments.filter((one) => !whole.has(one))) {
    yield* keepLetters(segment);
    whole.add(segment);
  }
}

function* keepLetters(segment: Segment): Generator<void, void> {
  for (let term = 0; term < countTerms(segment); ) {
    const letter = termAt(segment, term).slice(0, 1);
    if (letter !== '' && isWide(segment, letter)) keep(segment, letter);
    term = Math.max(term + 1, endOfPrefix(segment, letter));
    yield;
  }
}

function isWide(segment: Segment, word: string): boolean {
  const { ids, postingStarts } = segment;
  const bytes = postingStarts[endOfPrefix(segment, word)]! - postingStarts[firstTermFrom(segment, word)]!;
  return bytes > wide * ids.length;
}

function keep(segment: Segment, word: string): Worth {
  const known = kept.get(segment) ?? new Map<string, Worth>();
  kept.set(segment, known);
  const worth = known.get(word) ?? lookUp(segment, word, 'start');
  known.set(word, worth);
  return worth;
}
