import { describe, expect, test } from 'vitest';

import { database } from '@/storage/database';
import { judgementsAmong } from '@/storage/judgements';
import { allSaved, judge, watchDecided, watchSaved } from '@/storage/library';
import { savedAmong } from '@/storage/saved';
import { watchMatchingIds, watchSavedCount } from '@/storage/shelf';
import { recordDigest } from '@/storage/sightings';
import { setClock, startAfresh } from './fresh';
import { makePaper } from './made';
import { firstOf, nextOf } from './watched';

startAfresh();

const paper = makePaper('2601.00001', { abstract: 'Heads that look at few words.' });
const from = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new' };

describe('judge', () => {
  test('saves a paper with its judgement', async () => {
    setClock(1_000);
    await judge({ paper, judged: 'saved', from });
    expect(await savedAmong([paper.id])).toEqual([{ ...paper, from, savedAt: 1_000 }]);
    expect(await judgementsAmong([paper.id])).toEqual([
      { paperId: paper.id, judged: 'saved', at: 1_000, paper },
    ]);
  });

  test('keeps what is saved as it is when asked again, because a lost reply makes the page ask again', async () => {
    setClock(1_000);
    await judge({ paper, judged: 'saved', from });
    setClock(2_000);
    await judge({ paper, judged: 'saved', from: { ...from, url: 'https://arxiv.org/list/cs.LG/new' } });
    expect(await savedAmong([paper.id])).toEqual([{ ...paper, from, savedAt: 1_000 }]);
    expect((await judgementsAmong([paper.id]))[0]?.at).toBe(1_000);
  });

  test('takes a dismissed paper out of the library', async () => {
    await judge({ paper, judged: 'saved' });
    await judge({ paper, judged: 'dismissed' });
    expect(await savedAmong([paper.id])).toEqual([]);
    expect((await judgementsAmong([paper.id]))[0]?.judged).toBe('dismissed');
  });

  test('takes both back', async () => {
    await judge({ paper, judged: 'saved' });
    await judge({ paper, judged: 'none' });
    expect(await savedAmong([paper.id])).toEqual([]);
    expect(await judgementsAmong([paper.id])).toEqual([]);
  });

  test('undoes a removal at the time it was saved at first', async () => {
    setClock(9_000);
    await judge({ paper, judged: 'saved', from, savedAt: 1_000 });
    expect((await savedAmong([paper.id]))[0]?.savedAt).toBe(1_000);
  });

  test('saves the abstract that another page showed', async () => {
    await recordDigest([paper], [], { ...from, since: 0 });
    await judge({ paper: makePaper('2601.00001'), judged: 'saved' });
    expect((await savedAmong([paper.id]))[0]?.abstract).toBe(paper.abstract);
  });

  test('keeps the richer text of a paper saved again from a poorer page', async () => {
    await judge({ paper, judged: 'saved' });
    await judge({ paper: makePaper('2601.00001', { authors: [] }), judged: 'saved' });
    expect((await savedAmong([paper.id]))[0]).toMatchObject({
      abstract: paper.abstract,
      authors: ['Ada Lovelace'],
    });
  });

  test('judges the paper alone when handed a row of the library', async () => {
    await judge({ paper, judged: 'saved', from });
    const [saved] = await savedAmong([paper.id]);
    await judge({ paper: saved!, judged: 'dismissed' });
    expect((await judgementsAmong([paper.id]))[0]?.paper).toEqual(paper);
  });

  test('loses nothing when many write at once', async () => {
    const papers = Array.from({ length: 20 }, (_, index) => makePaper(`2601.${10_000 + index}`));
    await Promise.all(papers.flatMap((paper) => [1, 2].map(() => judge({ paper, judged: 'saved' }))));
    expect(await savedAmong(papers.map(({ id }) => id))).toHaveLength(20);
  });
});

describe('watchSaved', () => {
  async function saveThree() {
    for (const [index, title] of ['Naïve Bayes', 'Sparse Attention', 'Graphs of Words'].entries()) {
      setClock(1_000 + index);
      await judge({ paper: makePaper(`2601.0000${index}`, { title }), judged: 'saved' });
    }
  }

  test('shows the newest first and stops at the limit', async () => {
    await saveThree();
    const papers = await firstOf(watchSaved('', 2));
    expect(papers.map(({ title }) => title)).toEqual(['Graphs of Words', 'Sparse Attention']);
    expect(await firstOf(watchSavedCount())).toBe(3);
  });

  test.each([
    ['naive BAYES', ['Naïve Bayes']],
    ['tent spar', ['Sparse Attention']],
    ['lovelace words', ['Graphs of Words']],
    ['bayes attention', []],
    [' ', ['Graphs of Words', 'Sparse Attention', 'Naïve Bayes']],
  ])('finds by every word of %j', async (query, titles) => {
    await saveThree();
    const papers = await firstOf(watchSaved(query, 10));
    expect(papers.map(({ title }) => title)).toEqual(titles);
    const all = await firstOf(watchMatchingIds(query));
    expect(all).toEqual({ query, ids: papers.map(({ id }) => id) });
  });

  test('shows a paper saved meanwhile', async () => {
    const grown = nextOf(watchSaved('', 10), ({ length }) => length === 1);
    await judge({ paper, judged: 'saved' });
    expect(await grown).toHaveLength(1);
  });

  test('goes on without a row that was altered by hand', async () => {
    await saveThree();
    await database.library.update('arxiv:2601.00001', { title: 7 as never });
    const papers = await firstOf(watchSaved('a', 10));
    expect(papers.map(({ title }) => title)).toEqual(['Graphs of Words', 'Naïve Bayes']);
  });
});

test('allSaved gives the latest first', async () => {
  for (const at of [1, 2, 3]) {
    setClock(at);
    await judge({ paper: makePaper(`2601.0000${at}`), judged: 'saved' });
  }
  expect((await allSaved(2)).map(({ savedAt }) => savedAt)).toEqual([3, 2]);
});

test('what was decided is told live, under whichever id', async () => {
  const [saved, dismissed, other] = ['2601.00001', '2601.00002', '2601.00003'].map((name) => makePaper(name));
  const alias = 'doi:10.1145/1.2' as const;
  await judge({ paper: { ...saved!, aliases: [alias] }, judged: 'saved' });
  const watched = watchDecided([alias, saved!.id, dismissed!.id, other!.id]);
  const both = { [alias]: 'saved', [saved!.id]: 'saved' };
  expect(Object.fromEntries(await firstOf(watched))).toEqual(both);
  const next = nextOf(watched, (decided) => decided.has(dismissed!.id));
  await judge({ paper: dismissed!, judged: 'dismissed' });
  expect(Object.fromEntries(await next)).toEqual({ ...both, [dismissed!.id]: 'dismissed' });
});
