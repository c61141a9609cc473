import { describe, expect, test } from 'vitest';

import type { Paper } from '@/domain/paper';
import { judge } from '@/storage/library';
import { recordDigest } from '@/storage/sightings';
import { markOpened, watchFlagged, watchStandings } from '@/storage/verdicts';
import { setClock, startAfresh } from './fresh';
import { makePaper, makeVerdict } from './made';
import { firstOf, nextOf } from './watched';

startAfresh();

const papers = [1, 2, 3, 4, 5].map((number) => makePaper(`2601.0000${number}`));
const [one, two, three, four, five] = papers as [Paper, Paper, Paper, Paper, Paper];
const arxiv = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new' };

async function record(at: number, paper: Paper, flagged: boolean): Promise<void> {
  setClock(at);
  await recordDigest([paper], [makeVerdict(paper, flagged)], { ...arxiv, since: 0 });
}

async function recordAll(): Promise<void> {
  for (const [at, paper] of papers.entries()) await record(at + 1, paper, paper !== five);
}

const idsIn = (list: { paper: Paper }[]) => list.map(({ paper }) => paper.id);

describe('watchFlagged', () => {
  test('shows the newest first, and no paper that is not flagged', async () => {
    await recordAll();
    const flagged = await firstOf(watchFlagged(10));
    expect(idsIn(flagged)).toEqual([four.id, three.id, two.id, one.id]);
    expect(flagged[0]).toMatchObject({
      ...makeVerdict(four, true),
      paper: four,
      flaggedAt: 4,
      origin: arxiv,
    });
    expect(flagged[0]).not.toHaveProperty('judged');
  });

  test('shows unread ones before those opened, saved or dismissed', async () => {
    await recordAll();
    await markOpened(four.id);
    await judge({ paper: three, judged: 'saved' });
    await judge({ paper: one, judged: 'dismissed' });
    const flagged = await firstOf(watchFlagged(10));
    expect(flagged.map(({ paperId, judged, openedAt }) => [paperId, judged, openedAt])).toEqual([
      [two.id, undefined, undefined],
      [four.id, undefined, 5],
      [three.id, 'saved', undefined],
      [one.id, 'dismissed', undefined],
    ]);
    expect(idsIn(await firstOf(watchFlagged(1)))).toEqual([two.id]);
  });

  test('shows the strongest first of papers flagged together', async () => {
    setClock(1);
    const verdicts = [one, two].map((paper, index) => ({
      ...makeVerdict(paper, true),
      score: 0.6 + index / 10,
    }));
    await recordDigest([one, two], verdicts, { ...arxiv, since: 0 });
    expect(idsIn(await firstOf(watchFlagged(10)))).toEqual([two.id, one.id]);
    const weaker = verdicts.map((verdict, index) => ({ ...verdict, score: 0.6 - index / 10 }));
    await recordDigest([one, two], weaker, { ...arxiv, since: 0 });
    expect(idsIn(await firstOf(watchFlagged(10)))).toEqual([one.id, two.id]);
  });

  test('keeps when a paper was first flagged, and forgets it once it is flagged no more', async () => {
    await record(1, one, true);
    await record(2, one, true);
    expect((await firstOf(watchFlagged(1)))[0]?.flaggedAt).toBe(1);
    await record(3, one, false);
    expect(await firstOf(watchFlagged(1))).toEqual([]);
    await record(4, one, true);
    expect((await firstOf(watchFlagged(1)))[0]?.flaggedAt).toBe(4);
  });

  test('shows a paper flagged meanwhile', async () => {
    const flagged = nextOf(watchFlagged(1), ({ length }) => length === 1);
    await record(1, one, true);
    expect(idsIn(await flagged)).toEqual([one.id]);
  });
});

describe('watchStandings', () => {
  test('tells all that is known, in the order asked, unknown papers left out', async () => {
    await recordAll();
    await markOpened(five.id);
    await judge({ paper: one, judged: 'saved' });
    const standings = await firstOf(watchStandings([five.id, 'arxiv:2601.09999', one.id]));
    expect(standings).toMatchObject([
      { paper: five, verdict: { flagged: false }, openedAt: 5 },
      { paper: one, verdict: { flagged: true }, judged: 'saved', saved: { savedAt: 5 } },
    ]);
  });

  test('tells of a paper saved meanwhile', async () => {
    await recordAll();
    const saved = nextOf(watchStandings([one.id]), ([standing]) => standing?.saved !== undefined);
    await judge({ paper: one, judged: 'saved' });
    expect((await saved)[0]?.judged).toBe('saved');
  });
});

test('only the first opening counts', async () => {
  await recordAll();
  await markOpened(one.id);
  setClock(99);
  await markOpened(one.id);
  expect((await firstOf(watchStandings([one.id])))[0]?.openedAt).toBe(5);
});
