import { expect, test } from 'vitest';

import type { Sort } from '@/domain/search/found';
import { idsIn, paperOf, segmentOf, titlesIn } from './searched';

const papers = [
  paperOf('Éclairs', { authors: ['Ada Lovelace'], date: '2024', savedAt: 3 }),
  paperOf('«Zebras»', { authors: ['Hopper, Grace'], date: '2026', savedAt: 1, changedAt: 9 }),
  paperOf('apples', { authors: [], savedAt: 4 }),
  paperOf('', { authors: ['王小明'], date: '2025-01', savedAt: 2 }),
];

test.each<[Sort, string[]]>([
  ['newest', ['apples', 'Éclairs', '', '«Zebras»']],
  ['oldest', ['«Zebras»', '', 'Éclairs', 'apples']],
  ['title', ['apples', 'Éclairs', '«Zebras»', '']],
  ['author', ['«Zebras»', 'Éclairs', '', 'apples']],
  ['year', ['«Zebras»', '', 'Éclairs', 'apples']],
  ['changed', ['«Zebras»', 'apples', 'Éclairs', '']],
  ['relevance', ['apples', 'Éclairs', '', '«Zebras»']],
])('papers are sorted by %s', (sort, titles) => {
  expect(titlesIn(papers, '', sort)).toEqual(titles);
});

test('papers of several segments are in one order', () => {
  const segments = papers.map((paper) => segmentOf([paper]));
  for (const sort of ['newest', 'oldest', 'title', 'author', 'year', 'changed', 'relevance'] as const)
    expect(idsIn(segments, '', sort)).toEqual(idsIn([segmentOf(papers)], '', sort));
});
