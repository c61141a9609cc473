import type { How } from './expand';
import { lookUp, type Worth } from './gain';
import type { Segment } from './segment';

// A query is typed letter by letter: all its words but the last are those that were looked up for the letter before.

const mostKept = 8; // Words of each segment; with 100,000 papers, each takes 400 kB

const recent = new WeakMap<Segment, Map<string, Worth>>();

/** As `lookUp`; what was looked up lately is still known, and not to be changed. */
export function recentWorth(segment: Segment, word: string, how: How): Worth {
  const known = recent.get(segment) ?? new Map<string, Worth>();
  recent.set(segment, known);
  const key = `${how} ${word}`;
  const worth = known.get(key) ?? lookUp(segment, word, how);
  known.delete(key);
  known.set(key, worth); // The one used last is the last
  const [oldest] = known.keys();
  if (known.size > mostKept) known.delete(oldest!);
  return worth;
}
