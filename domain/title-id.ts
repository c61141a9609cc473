import type { Paper, PaperId } from './paper';
import { fold } from './relevance/fold';

const longestTitle = 300; // UTF-16 code units
const longestFamily = 60;

/** A title's letters and digits, folded: `attention-is-all-you-need`. Empty when it has none; at most 300 characters. */
export function titleWords(title: string): string {
  const words = fold(title)
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join('-');
  return cutTo(longestTitle, words ?? '');
}

interface Told {
  authors?: Paper['authors'];
  date?: Paper['date'] | undefined;
}

/**
 * Names a paper that no registry is known of by its title: `title:attention-is-all-you-need`. Titles that differ only
 * in case, accents and signs name the same paper, unless the first author or the year is told and is another:
 * `title:editorial--lovelace--1843`. Undefined for a title without letters and digits.
 */
export function titleId(
  title: string,
  { authors: [author = ''] = [], date = '' }: Told = {},
): PaperId | undefined {
  const words = titleWords(title);
  if (words === '') return;
  const family = cutTo(longestFamily, familyName(author));
  const rest = [family, date.slice(0, 4)].filter(Boolean);
  return `title:${[words, ...rest].join('--')}`; // No title has two hyphens in a row
}

const suffix = /^(jr|sr|i{2,3}|iv|phd)$/i;
const unspaced = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/; // Chinese, Japanese, Korean

/** The folded last name of "Ashish Vaswani", "Vaswani A" or "Vaswani, Ashish". Small, for pages load it; `findAuthors` knows more. */
function familyName(author: string): string {
  const [last = '', given] = author.slice(0, longestTitle).split(',');
  const words = last
    .split(/[\s.]+/)
    .map((word) => word.replace(/[^\p{L}\p{M}]/gu, ''))
    .filter((word) => word !== '' && !suffix.test(word));
  if (unspaced.test(last)) return fold(words.join(''));
  const family = words.at(-1) ?? '';
  const areInitials = given === undefined && /^\p{Lu}{1,3}$/u.test(family);
  return fold((areInitials && words[0]) || family);
}

function cutTo(most: number, text: string): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}
