import { areInitials, fillers } from '@/domain/relevance/authors';
import { fold } from '@/domain/relevance/fold';

// Texts as numbers that compare alike: six bytes of their folded form in each.

export const titleKeys = 5;
export const authorKeys = 3;
const bytesInKey = 6; // 48 bits: a double holds 53

const utf8 = new TextEncoder();
const unsaid = Number.MAX_VALUE; // Without a title, or without authors: last

/** Writes so many keys of a text as those of paper `at`. Only letters, digits and single spaces count. */
export function writeKeys(keys: Float64Array, at: number, count: number, text: string): void {
  const longest = count * bytesInKey;
  const plain = fold(text.slice(0, longest * 2))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const bytes = utf8.encode(plain).subarray(0, longest);
  for (let key = 0; key < count; key++) {
    let value = 0;
    for (let byte = 0; byte < bytesInKey; byte++) value = value * 256 + (bytes[key * bytesInKey + byte] ?? 0);
    keys[at * count + key] = value;
  }
  if (bytes.length === 0) keys[at * count] = unsaid;
}

/** An author's last name first: `Lovelace Ada` of "Ada Lovelace" and "Lovelace, Ada", `Lovelace A` of "Lovelace A". Without "Jr.". */
export function lastNameFirst(author: string): string {
  const [before = [], ...after] = author
    .split(',')
    .map(wordsIn)
    .filter((words) => words.length > 0);
  const last = before.at(-1) ?? '';
  if (after.length > 0 || areInitials(last)) return [...before, ...after.flat()].join(' ');
  return [last, ...before.slice(0, -1)].join(' ');
}

function wordsIn(part: string): string[] {
  return part.split(/[\s.]+/).filter((word) => word !== '' && !fillers.has(fold(word)));
}
