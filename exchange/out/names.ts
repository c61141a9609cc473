import { particles } from '@/domain/relevance/authors';
import { oneLine } from './one-line';

/** An author's name in its parts; one that has none, such as a group's, stands in `literal`. */
export type NameParts = { family: string; given: string; suffix?: string } | { literal: string };

const suffixForm = /^(?:[JS]r\.?|I{2,3}|IV|Ph\.? ?D\.?|M\.?D\.?)$/i;
const groups =
  /\b(?:and|of|for|team|group|collaboration|consortium|committee|project|network|institute|university|laborator(?:y|ies)|labs?|inc|ltd|llc|gmbh)\b|&/i;
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u; // Whose parts only their bearers know

/** The authors of a paper in their parts; names without any sign are left out. */
export function namesOf(authors: string[]): NameParts[] {
  return authors.map(oneLine).filter(Boolean).map(partsOfName);
}

/** Splits "Ludwig van Beethoven", "Lovelace, Ada", "King, Jr., Martin Luther" and "Smith JA"; particles stay with the family name. */
export function partsOfName(printed: string): NameParts {
  const name = oneLine(printed);
  const [first = '', ...rest] = name.split(/\s*,\s*/);
  const suffix = rest.find((part) => suffixForm.test(part));
  const given = rest.filter((part) => part !== suffix);
  if (given.length > 1 || first === '' || groups.test(name)) return { literal: name };
  if (given[0]) return { family: first, given: given[0], ...(suffix && { suffix }) };
  return unspaced.test(first) ? { literal: name } : partsOfWords(first.split(' '), suffix, name);
}

function partsOfWords(words: string[], suffix: string | undefined, name: string): NameParts {
  const last = words.at(-1) ?? '';
  if (suffix === undefined && words.length > 2 && suffixForm.test(last))
    return partsOfWords(words.slice(0, -1), last, name);
  if (words.length < 2) return { literal: name };
  const cut = familyAt(words);
  const [one, other] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
  const family = areInitials(other) ? one : other;
  return { family, given: family === one ? other : one, ...(suffix && { suffix }) };
}

/** Where the family name begins: at its particles, which are in lower case, but never at the first word. */
function familyAt(words: string[]): number {
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && particles.has(word));
  const joint = words.findIndex((word, at) => at > 1 && at < words.length - 1 && word === 'y');
  if (joint > 0) return joint - 1; // José Ortega y Gasset
  return particle > 0 ? particle : words.length - 1;
}

/** As PubMed prints given names: Smith JA. */
function areInitials(word: string): boolean {
  return /^\p{Lu}{1,3}$/u.test(word);
}

/** The family name, or the whole name where there is none. */
export function familyOf(name: NameParts): string {
  return 'literal' in name ? name.literal : name.family;
}

/** `van Beethoven, Ludwig`, as catalogues write it. */
export function familyFirst(name: NameParts): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}
