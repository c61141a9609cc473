import { expect, test } from 'vitest';

import { huggingFace } from '@/sites/list/hugging-face';
import { papersIn as papersOf } from '@/sites/read-embedded';

const papersIn = (data: unknown) => papersOf(data, huggingFace[0]!.embedded!);

test.each([null, 7, 'text', [], {}, { dailyPapers: null }, { dailyPapers: 'all' }])(
  '%j holds no list',
  (data) => {
    expect(papersIn(data)).toBeUndefined();
  },
);

test.each([
  null,
  [],
  'x',
  { paper: null },
  { paper: { id: 7 } },
  { paper: { id: '__proto__' } },
  { paper: { id: { toString: 1 } } },
])('%j is no paper', (item) => {
  expect(papersIn({ dailyPapers: [item] })?.size).toBe(0);
});

function read(paper: object): object | undefined {
  return papersIn({ dailyPapers: [{ paper: { id: '2607.00001', ...paper } }] })?.get('arxiv:2607.00001');
}

test('values of a wrong type or beyond belief are unknown', () => {
  const odd = [null, 7, true, {}, [], '', ' '];
  for (const value of odd)
    expect(read({ title: value, summary: value, publishedAt: value, githubRepo: value })).toEqual({});
  for (const upvotes of [-1, 1.5, 2 ** 53, '33', null, Number.NaN]) expect(read({ upvotes })).toEqual({});
  for (const publishedAt of ['9999-99-99', '-1', 'tomorrow', '2026-02-30'])
    expect(read({ publishedAt })).toEqual({});
});

test('names are read past what is not a name, and cut like all texts', () => {
  const authors = [
    null,
    7,
    {},
    { name: 7 },
    { name: 'Ann' },
    { name: 'Hidden', hidden: true },
    { name: 'B\u0000ob' },
  ];
  expect(read({ authors, summary: 'long '.repeat(50_000) })).toMatchObject({ authors: ['Ann', 'Bob'] });
  expect(read({ authors: Array(600).fill({ name: 'Ann' }) })).toMatchObject({ moreAuthors: 100 });
});
