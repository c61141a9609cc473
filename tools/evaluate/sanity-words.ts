import type { Paper } from '@/domain/paper';
import { sklearnStopWords } from './sklearn-stop-words';

// Python's `\b` knows all letters and digits, JavaScript's does not.
const token = /(?<![\p{L}\p{N}_])[a-zA-Z_][a-zA-Z0-9_]+(?![\p{L}\p{N}_])/gu;

/** The words of a text as arxiv-sanity-lite cuts it: lower case, accents stripped, no stop words. */
export function sanityWordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '');
  return (plain.match(token) ?? []).filter((word) => !sklearnStopWords.has(word));
}

/** The words and pairs of neighbouring words of title, abstract and authors' names. */
export function sanityTermsOf({ title, abstract = '', authors }: Paper): string[] {
  const words = sanityWordsOf([title, abstract, authors.join(' ')].join(' '));
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}
