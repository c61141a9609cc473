import type { Paper } from '@/domain/paper';

/** Makes a test whether every word of `query` occurs in a paper, case- and accent-blind, also inside of words. */
export function matchesQuery(query: string): (paper: Paper) => boolean {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return ({ title, authors, abstract = '' }) => {
    const text = fold([title, ...authors, abstract].join('\n'));
    return words.every((word) => text.includes(word));
  };
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
