import { expect, test } from 'vitest';

import { type Sort, sorts } from '@/domain/search/found';
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

test('authors are sorted by their last names, however they are printed', () => {
  const printed = [
    'Zoe Adams Jr.',
    'Vera Brown, III',
    'de Example V Jr',
    'García Márquez, Gabriel',
    'Kim Y',
    'Ada Lovelace',
    'Lovelace B.C.',
    'A. Vohs',
    'Vohs KD',
    'Y. Zhang',
  ];
  const papers = printed.toReversed().map((author) => paperOf(author, { authors: [author] }));
  expect(titlesIn(papers, '', 'author')).toEqual(printed);
});

test('papers of several segments are in one order', () => {
  const segments = papers.map((paper) => segmentOf([paper]));
  for (const sort of sorts) expect(idsIn(segments, '', sort)).toEqual(idsIn([segmentOf(papers)], '', sort));
});

test('the first few come alone as they come first among all', () => {
  const many = Array.from({ length: 3_000 }, (_, at) =>
    paperOf(`${'ring '.repeat(1 + (at % 7))}${at % 3 === 0 ? 'years' : ''} ${at}`, {
      abstract: 'ring '.repeat(at % 5),
      authors: [`Ada ${at % 11}`],
      date: String(2000 + (at % 26)),
      changedAt: (at * 7919) % 3_001,
    }),
  );
  const segments = [0, 1_700, 2_950].map((from, at, all) => segmentOf(many.slice(from, all[at + 1])));
  for (const query of ['ring', 'ring years', 'r', '17', ''])
    for (const sort of sorts) {
      const all = idsIn(segments, query, sort);
      for (const most of [1, 40, 200, 2_999, 5_000])
        expect(idsIn(segments, query, sort, most), `${most} of “${query}” by ${sort}`).toEqual(
          all.slice(0, most),
        );
    }
});
