import type { Page } from '@playwright/test';
import type { Sighting } from '@/domain/sighting';
import { alive } from './deaths';
import { expect } from './extension';
import { emptyTable, hearQuestions, putRows, readRows } from './inside';
import {
  dflash,
  dynamics,
  eldr,
  esmfold,
  flaggedOn,
  likedIn,
  listing,
  readLearned,
  save,
  test,
  verdict,
} from './learning-reader';
import { makePapers } from './papers';

// What was learned is ours: whatever happens to it, it is learned again from what the reader did.

const many = 2_000; // Papers seen long ago: reading them takes a while

async function seeMany(inside: Page): Promise<void> {
  const rows = makePapers(many).map(
    (paper): Sighting => ({ id: paper.id, paper, firstAt: 1, lastAt: 1, origins: [] }),
  );
  await putRows(inside, 'sightings', rows as unknown as Record<string, unknown>[]);
}

/** Until the background is in the middle of learning. */
const untilItLearns = (inside: Page) =>
  expect
    .poll(() => inside.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name)))
    .toContain('paperlight-learning');

test('when the worker dies while it learns, the old model stands until the next is learned', async ({
  taught,
  inside,
  stopWorker,
  bootOf,
}) => {
  const old = await readLearned(inside);
  await seeMany(inside);
  const asking = inside.evaluate(() =>
    chrome.runtime.sendMessage({ name: 'learn', question: {} }).then(
      (reply) => (reply ? 'answered' : 'cut'),
      () => 'cut',
    ),
  );
  await untilItLearns(inside);
  await stopWorker();
  expect(await asking).toBe('cut');
  expect(await readLearned(inside)).toEqual(old);
  expect(await bootOf()).toBeUndefined();

  const asked = await hearQuestions(inside);
  await save(taught, eldr);
  await expect.poll(() => likedIn(inside), { timeout: 30_000 }).toEqual({ proteins: 2, drafts: 2 });
  await expect.poll(async () => (await asked()).classify).toBeGreaterThan(0);
  expect(await readLearned(inside)).toMatchObject({ rows: 1, seen: 40 + many });
});

test(
  'when it dies while it learns what the reader did, the page asks again and follows',
  alive,
  async ({ taught, inside, stopWorker }) => {
    const old = (await readLearned(inside))!;
    await seeMany(inside);
    await taught.evaluate(() => Object.assign(window, { stays: true }));
    const asked = await hearQuestions(inside);
    await save(taught, eldr);
    await untilItLearns(inside);
    await stopWorker();
    expect(await readLearned(inside)).toEqual(old);
    await expect.poll(() => likedIn(inside), { timeout: 30_000 }).toEqual({ proteins: 2, drafts: 2 });
    await expect.poll(async () => (await asked()).classify).toBeGreaterThan(0); // It was marked anew
    expect((await asked())['learn again']).toBeGreaterThan(0);
    expect(await taught.evaluate(() => 'stays' in window)).toBe(true);

    expect(await readLearned(inside)).toMatchObject({ rows: 1, seen: 40 + many });
    expect(await readRows(inside, 'encodings')).toHaveLength(many + 4); // The newest of those seen, and what was judged
    for (const table of ['library', 'judgements']) {
      const ids = (await readRows(inside, table)).map(({ id, paperId }) => id ?? paperId);
      expect(ids).toEqual([dynamics, esmfold, dflash, eldr].sort());
    }
  },
);

test('a model that is gone is learned anew, and flags the same papers for the same reasons', async ({
  taught,
  inside,
  comeBack,
}) => {
  const told = async () =>
    (await readRows(inside, 'verdicts')).map(({ at: _, flaggedAt: __, ...row }) => row);
  const before = await told();
  const flagged = await flaggedOn(taught);
  const { summaries } = (await readLearned(inside))!;
  await emptyTable(inside, 'learned');
  expect(await readLearned(inside)).toBeUndefined();
  await comeBack(taught);
  await expect.poll(async () => (await readLearned(inside))?.summaries).toEqual(summaries);
  await expect(taught.locator(listing(eldr))).toHaveAttribute(verdict, 'flagged');
  await expect.poll(told).toEqual(before);
  expect(await flaggedOn(taught)).toEqual(flagged);
});
