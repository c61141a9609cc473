import { expect, test } from 'vitest';

import { withChoices } from '@/domain/given';
import type { GivenPaper } from '@/domain/library';

const paper: GivenPaper = { id: 'arxiv:2601.00001', title: 'On Looms', authors: [] };
const papers: GivenPaper[] = [paper, { ...paper, status: 'read', tags: ['a'] }];

test('without a wish papers are as the file says', () => {
  expect(withChoices(papers, { tag: ' ' })).toBe(papers);
});

test('a tag is added to those that the file gives, once', () => {
  expect(withChoices(papers, { tag: ' a ' })).toEqual([
    { ...paper, tags: ['a'] },
    { ...paper, status: 'read', tags: ['a'] },
  ]);
  expect(withChoices(papers, { tag: 'b' })[1]?.tags).toEqual(['a', 'b']);
});

test('a status holds for all, and to be read is none of its own', () => {
  expect(withChoices(papers, { tag: '', status: 'none' }).map(({ status }) => status)).toEqual([
    'none',
    'none',
  ]);
  expect(withChoices(papers, { tag: '', status: 'to read' })[1]).toEqual({ ...paper, tags: ['a'] });
});
