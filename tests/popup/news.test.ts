import { expect, test } from 'vitest';

import type { SavedNews } from '@/domain/news';
import type { Paper } from '@/domain/paper';
import { withNews } from '@/entrypoints/popup/entries';

const paper: Paper = { id: 'arxiv:2611.00001', title: 'On Words', authors: [] };
const news = (what: string, paperId = paper.id): SavedNews => ({
  id: what,
  paperId,
  kind: 'accepted',
  what,
  at: 1,
  from: { site: 'arXiv', url: 'https://arxiv.org/' },
  paper,
});
const entry = { paper, saved: true };

test('a saved paper is shown with the latest news of it, under whichever id that was told', () => {
  const all = [news('other', 'pmid:7'), news('latest'), news('older')];
  expect(withNews(entry, all).news?.what).toBe('latest');
  expect(withNews({ ...entry, paper: { ...paper, aliases: ['pmid:7'] } }, all).news?.what).toBe('other');
  expect(withNews(entry, [news('other', 'pmid:8')])).toEqual(entry);
});
