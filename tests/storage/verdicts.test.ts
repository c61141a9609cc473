import { describe, expect, test } from 'vitest';

import type { Paper } from '@/domain/paper';
import { watchFlagged, watchUnread } from '@/storage/flagged';
import { importPapers } from '@/storage/import';
import { judge, judgeMany } from '@/storage/library';
import { recordDigest } from '@/storage/sightings';
import { markOpened, watchStandings, weeksOf } from '@/storage/verdicts';
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

test('what waits waits, however much was flagged and judged after it', async () => {
  await recordAll();
  setClock(6);
  const later = Array.from({ length: 510 }, (_, at) => makePaper(`2602.${10_000 + at}`));
  const verdicts = later.map((paper) => makeVerdict(paper, true));
  await recordDigest(later, verdicts, { ...arxiv, since: 0 });
  await judgeMany(later.map((paper) => ({ paper, judged: 'dismissed' })));
  await judge({ paper: two, judged: 'saved' });
  await markOpened(three.id);
  const { strongest, total } = await firstOf(watchUnread(10));
  expect(total).toBe(2);
  expect(strongest).toEqual([
    { ...makeVerdict(four, true), paper: four, flaggedAt: 4, at: 4, origin: { ...arxiv, at: 4 } },
    { ...makeVerdict(one, true), paper: one, flaggedAt: 1, at: 1, origin: { ...arxiv, at: 1 } },
  ]);
  const weaker = { ...makeVerdict(four, true), score: 0.6 };
  await recordDigest([four], [weaker], { ...arxiv, since: 0 });
  const first = await firstOf(watchUnread(1));
  expect([idsIn(first.strongest), first.total]).toEqual([[one.id], 2]);
});

test('what is in the library without a judgement counts as saved, not as unread', async () => {
  await importPapers([one]);
  await record(1, one, true);
  await record(2, two, true);
  const { strongest, total } = await firstOf(watchUnread(10));
  expect([idsIn(strongest), total]).toEqual([[two.id], 1]);
  const flagged = await firstOf(watchFlagged(10));
  expect(flagged.map(({ paperId, judged }) => [paperId, judged])).toEqual([
    [two.id, undefined],
    [one.id, 'saved'],
  ]);
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

const day = 86_400_000;

describe('weeksOf', () => {
  const now = 100 * day;
  const flag = async (at: number, paper: Paper, interests: string[]) => {
    setClock(at);
    const verdict = { ...makeVerdict(paper, true), interests };
    await recordDigest([paper], [verdict], { ...arxiv, since: 0 });
  };

  test('counts what an interest flagged, and what of it was saved, the oldest week first', async () => {
    await flag(now - 22 * day, one, ['a']); // Before the first of three weeks
    await flag(now - 21 * day, two, ['a', 'b']);
    await flag(now - 7 * day, three, ['b', 'a']);
    await flag(now - 1, four, ['a']);
    await flag(now - 2, five, ['b']);
    await judge({ paper: four, judged: 'saved' });
    await judge({ paper: three, judged: 'dismissed' });
    expect(await weeksOf('a', 3, now)).toEqual([
      { start: now - 21 * day, flagged: 1, saved: 0 },
      { start: now - 14 * day, flagged: 0, saved: 0 },
      { start: now - 7 * day, flagged: 2, saved: 1 },
    ]);
  });
});
