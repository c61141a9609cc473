import { countTerms, endOfPrefix, firstTermFrom, type Segment, termAt } from './segment';
import { isIdeograph } from './terms';

const shortest = 4; // Letters: with fewer, too many words are near
const twoErrors = 8; // Letters from which two may be wrong

/** How many letters of a word may be wrong. */
export function errorsIn(word: string): number {
  if (word.length < shortest || /\d/.test(word) || isIdeograph(word)) return 0;
  return word.length < twoErrors ? 1 : 2;
}

/** The terms of a segment that differ from a word by so many letters at most. Their first letter is the same. */
export function termsNear(segment: Segment, word: string, most: number): number[] {
  if (most === 0) return [];
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  const near: number[] = [];
  const end = Math.min(endOfPrefix(segment, first), countTerms(segment));
  for (let term = firstTermFrom(segment, first); term < end; term++) {
    const length = segment.termStarts[term + 1]! - segment.termStarts[term]!;
    if (Math.abs(length - word.length) > most) continue;
    if (isNear(termAt(segment, term), word, most)) near.push(term);
  }
  return near;
}

const longest = 128; // UTF-16 code units, more than a term has
let before = new Uint8Array(longest);
let row = new Uint8Array(longest);
let next = new Uint8Array(longest); // The same for all words, for there are very many

/** Whether so many letters put in, left out, changed, or swapped with the next, make one word of the other. */
export function isNear(one: string, other: string, most: number): boolean {
  if (one.length >= longest || other.length >= longest) return false;
  for (let to = 0; to <= other.length; to++) row[to] = to;
  for (let at = 1; at <= one.length; at++) {
    if (fillNext(one, at, other) > most) return false;
    [before, row, next] = [row, next, before];
  }
  return row[other.length]! <= most;
}

/** The distances of the first `at` letters of one word from all beginnings of the other. Returns the least. */
function fillNext(one: string, at: number, other: string): number {
  const letter = one.charCodeAt(at - 1);
  const earlier = at > 1 ? one.charCodeAt(at - 2) : -1;
  next[0] = at;
  let least = at;
  for (let to = 1; to <= other.length; to++) {
    const against = other.charCodeAt(to - 1);
    let steps = Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + Number(letter !== against));
    const isSwapped = to > 1 && earlier === against && letter === other.charCodeAt(to - 2);
    if (isSwapped) steps = Math.min(steps, before[to - 2]! + 1);
    next[to] = steps;
    least = Math.min(least, steps);
  }
  return least;
}
