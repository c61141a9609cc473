import type { How } from './expand';
import { lookUp, type Worth } from './gain';
import type { Segment } from './segment';

// A query is typed letter by letter: all its words but the last are those that were looked up for the letter before.

const mostKept = 8; // Words of each segment; with 100,000 papers, each takes 400 kB
const mostRooms = 2; // As many as a letter more needs

interface Recent {
  /** By how and what was looked up, the one used last at the end. */
  worths: Map<string, Worth>;
  /** To be written over: to get a new array of this size takes longer than to look a word up. */
  rooms: Worth['hits'][];
}

const recent = new WeakMap<Segment, Recent>();

/** As `lookUp`; what was looked up lately is still known. Not to be changed, and not to be kept for longer than a query takes. */
export function recentWorth(segment: Segment, word: string, how: How): Worth {
  const { worths, rooms } = recentIn(segment);
  const key = `${how} ${word}`;
  const worth = worths.get(key) ?? lookUp(segment, word, how, rooms.pop());
  worths.delete(key);
  worths.set(key, worth);
  return worth;
}

/** Before a query: only the words that were looked up last are still known. */
export function forgetOldest(segment: Segment): void {
  const { worths, rooms } = recentIn(segment);
  for (const [key, { hits }] of [...worths].slice(0, -mostKept)) {
    worths.delete(key);
    if (rooms.length < mostRooms) rooms.push(hits);
  }
}

function recentIn(segment: Segment): Recent {
  const known = recent.get(segment) ?? { worths: new Map(), rooms: [] };
  recent.set(segment, known);
  return known;
}
