import { fold } from './fold';

/**
 * Followed authors by last name, so that a paper's authors are looked up and not compared with each of
 * them.
 */
export type AuthorIndex<Entry> = Map<string, { given: string[]; entry: Entry }[]>;

interface Name {
  last: string;
  /** First names and initials, in order; empty for groups and for names in Chinese, Japanese or Korean. */
  given: string[];
}

export const particles = new Set(
  'de da di do dos du del della der den des van von vom zu ter ten te la le bin ibn'.split(' '),
);
/** Words that are no part of anybody's name. */
export const fillers = new Set('the jr sr ii iii iv phd'.split(' '));
const longestName = 300; // UTF-16 code units

const footnotes = /[*†‡§¶\u00B2\u00B3\u00B9\u2070-\u209F]/g;
const unspaced = /[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]&&\p{L}]/v;

/** Prepares names for `findAuthors`; a name without letters is never found. */
export function compileAuthors<Entry extends { author: string }>(entries: Entry[]): AuthorIndex<Entry> {
  const index: AuthorIndex<Entry> = new Map();
  for (const entry of entries) {
    for (const { last, given } of namesOf(entry.author)) {
      const namesakes = index.get(last) ?? [];
      index.set(last, namesakes);
      namesakes.push({ given, entry });
    }
  }
  return index;
}

/**
 * The followed authors that may be the printed one: same last name, and no first or middle name that speaks
 * against it. Initials stand for any name, middle names may be missing, and a followed last name alone
 * stands for all who bear it.
 */
export function findAuthors<Entry>(index: AuthorIndex<Entry>, printed: string): Set<Entry> {
  const candidates = namesOf(printed).flatMap(({ last, given }) =>
    (index.get(last) ?? []).filter((followed) => agree(followed.given, given)),
  );
  return new Set(candidates.map(({ entry }) => entry));
}

function agree(followed: string[], printed: string[]): boolean {
  if (followed.length === 0 || followed.join('') === printed.join('')) return true; // Yu Xiang is Yu-Xiang
  return (
    printed.length > 0 && followed.every((name, at) => at >= printed.length || isSame(name, printed[at]!))
  );
}

function isSame(name: string, other: string): boolean {
  return name === other || ((name.length === 1 || other.length === 1) && name[0] === other[0]);
}

/** Whether two printed names may be one person's, however they are printed: as `findAuthors`, in either direction. */
export function mayBeOne(author: string, other: string): boolean {
  return [
    [author, other],
    [other, author],
  ].some(([one = '', printed = '']) => findAuthors(compileAuthors([{ author: one }]), printed).size > 0);
}

/** The ways to read a printed name: one, or two when it may be "LeCun Y" as well as "Wei LI". */
function namesOf(printed: string): Name[] {
  const plain = printed.slice(0, longestName).replace(footnotes, ' ');
  if (unspaced.test(plain)) return [{ last: fold(plain).replace(/[^\p{L}\p{M}\p{N}]/gu, ''), given: [] }];
  const comma = plain.indexOf(',') + 1;
  const words = wordsOf(`${plain.slice(comma)} ${plain.slice(0, comma)}`);
  const last = words.at(-1);
  if (last === undefined) return [];
  const readings = [words];
  if (words.length > 1 && areInitials(last)) readings.push([last, ...words.slice(0, -1)]);
  return readings.map(nameFrom);
}

/** In the order given names, last name. */
function wordsOf(name: string): string[] {
  return name
    .split(/[\s.,]+/)
    .map((word) => word.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .filter((word) => word !== '' && !fillers.has(fold(word)));
}

/** Also true of a short last name in capitals, as in "Wei LI". */
export function areInitials(word: string): boolean {
  return /^\p{Lu}{1,3}$/u.test(word);
}

function nameFrom(words: string[]): Name {
  const [first, ...middle] = words.slice(0, -1);
  const kept = middle.filter((word) => !particles.has(fold(word)));
  const given = first === undefined ? [] : [first, ...kept];
  return {
    last: fold(words.at(-1)!),
    given: given.flatMap((word) => (areInitials(word) ? Array.from(fold(word)) : [fold(word)])),
  };
}
