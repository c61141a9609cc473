import { describe, expect, test } from 'vitest';

import type { Paper } from '@/domain/paper';
import { database } from '@/storage/database';
import { judge } from '@/storage/library';
import { markNewsSeen, watchNews } from '@/storage/news';
import { forgetAllSightings, forgetOldSightings, recordDigest } from '@/storage/sightings';
import { setClock, startAfresh } from './fresh';
import { makePaper } from './made';
import { firstOf, nextOf } from './watched';

startAfresh();

const day = 86_400_000;
const arxiv = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new' };
const scholar = { site: 'Google Scholar', url: 'https://scholar.google.com/scholar?q=words' };
const saved = makePaper('2601.00001', { title: 'Heads that look at few words', comment: '12 pages' });
const accepted = { ...saved, comment: '12 pages. Accepted at ICML 2026' };

async function meet(paper: Paper, at: number, page = arxiv) {
  setClock(at);
  await recordDigest(
    [paper, makePaper('2601.00009', { ...accepted, id: 'arxiv:2601.00009', title: 'Not saved' })],
    [],
    {
      ...page,
      since: 0,
    },
  );
}

async function save(paper = saved, from = scholar) {
  setClock(day);
  await judge({ paper, judged: 'saved', from });
}

const told = async () => (await firstOf(watchNews())).map(({ kind, what, at }) => [kind, what, at / day]);

test('a saved paper that is accepted is news, once, with the page that told it', async () => {
  await save();
  await meet(saved, 2 * day);
  expect(await told()).toEqual([]);
  await meet(accepted, 3 * day);
  await meet(accepted, 4 * day);
  await meet({ ...saved, comment: 'Accepted to ICML 2026 (oral)' }, 5 * day, scholar);
  expect(await told()).toEqual([['accepted', 'Accepted at ICML 2026', 3]]);
  expect(await firstOf(watchNews())).toMatchObject([
    { paperId: saved.id, from: arxiv, paper: { title: saved.title } },
  ]);
});

test('what was known when it was saved is no news, from whichever page', async () => {
  await meet(accepted, 0, scholar);
  await save();
  await meet(accepted, 2 * day);
  expect(await told()).toEqual([]);
});

describe('a new version', () => {
  const replaced = { ...saved, replaced: true as const };

  test('is news, the next one after a week', async () => {
    await save();
    for (const days of [10, 11, 16, 20]) await meet(replaced, days * day);
    expect(await told()).toEqual([
      ['replaced', '', 20],
      ['replaced', '', 10],
    ]);
  });

  test('that was saved from the very list is none', async () => {
    await save(replaced, arxiv);
    await meet(replaced, 2 * day);
    expect(await told()).toEqual([]);
    await meet(replaced, 9 * day);
    expect(await told()).toEqual([['replaced', '', 9]]);
  });

  test('that another list of the site tells on the day it was saved is none', async () => {
    await save(replaced, arxiv);
    const neighbour = { ...arxiv, url: 'https://export.arxiv.org/list/cs.LG/new?skip=50' };
    await meet(replaced, 1.5 * day, neighbour);
    expect(await told()).toEqual([]);
    await meet(replaced, 3 * day, neighbour);
    expect(await told()).toEqual([['replaced', '', 3]]);
  });

  test('that another site tells on the day it was saved is news', async () => {
    await save(replaced, scholar);
    await meet(replaced, 1.5 * day);
    expect(await told()).toEqual([['replaced', '', 1.5]]);
  });
});

test('a publication that another site tells of another id is news, once', async () => {
  await save();
  const article: Paper = { id: 'doi:10.1145/1.2', title: saved.title, authors: ['A Lovelace'], date: '2026' };
  await meet(article, 2 * day, scholar);
  await meet({ ...article, venue: 'CACM' }, 3 * day, scholar);
  await meet({ ...saved, venue: 'CACM' }, 4 * day);
  expect(await told()).toEqual([['published', 'doi:10.1145/1.2', 2]]);
});

test('news is seen, and unseen again', async () => {
  await save();
  await meet(accepted, 2 * day);
  const [news] = await firstOf(watchNews());
  const seen = nextOf(watchNews(), ([first]) => first?.seenAt !== undefined);
  setClock(3 * day);
  await markNewsSeen([news!.id]);
  expect((await seen)[0]?.seenAt).toBe(3 * day);
  await markNewsSeen([news!.id], false);
  expect((await firstOf(watchNews()))[0]).not.toHaveProperty('seenAt');
});

test('a page that invents news leaves the ten latest', async () => {
  await save();
  for (let at = 2; at < 30; at++)
    await meet({ ...saved, comment: `Accepted at place number ${at}` }, at * day);
  const news = await told();
  expect([news.length, news[0]?.[2], news.at(-1)?.[2]]).toEqual([10, 29, 20]);
});

describe('forgetting', () => {
  test('lets go of news of a paper that left the library, after the time to undo that', async () => {
    await save();
    await meet(accepted, 2 * day);
    setClock(3 * day);
    await judge({ paper: saved, judged: 'none' });
    expect(await told()).toEqual([]);
    await forgetOldSightings(4 * day);
    expect(await database.news.count()).toBe(1);
    await forgetOldSightings(10 * day);
    expect(await database.news.count()).toBe(0);
  });

  test('keeps news of saved papers, until all is to be forgotten', async () => {
    await save();
    await meet(accepted, 2 * day);
    await forgetOldSightings(300 * day);
    expect(await told()).toHaveLength(1);
    await forgetAllSightings();
    expect(await told()).toEqual([]);
  });
});
