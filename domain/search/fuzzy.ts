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

/** Whether so many letters put in, left out, changed, or changed places at most, make one word of the other. */
export function isNear(one: string, other: string, most: number): boolean {
  let [before, row]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const isSame = one[at - 1] === other[to - 1];
      const isSwapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      next.push(
        Math.min(
          row![to]! + 1,
          next[to - 1]! + 1,
          row![to - 1]! + Number(!isSame),
          isSwapped ? before![to - 2]! + 1 : Number.MAX_VALUE,
        ),
      );
    }
    if (Math.min(...next) > most) return false;
    [before, row] = [row, next];
  }
  return row!.at(-1)! <= most;
}
