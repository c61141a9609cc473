import { expect, test } from 'vitest';
import { readTheirs } from '@/storage/backup';
import { database } from '@/storage/database';
import { acceptLoss, readHealth, readSecondCopy, restoreSecondCopy } from '@/storage/health';
import { keepInterest } from '@/storage/interests';
import { judge } from '@/storage/library';
import { compareWithHere, restoreMissing } from '@/storage/restore-missing';
import { dieAt } from './death';
import { emptyDatabase, startAfresh } from './fresh';
import { makeInterest, makePaper } from './made';

startAfresh();

const [one, two] = [makePaper('2601.00001'), makePaper('2601.00002')];

async function loseAll() {
  await judge({ paper: one, judged: 'saved' });
  await judge({ paper: two, judged: 'saved' });
  await keepInterest(makeInterest('a'));
  const theirs = await readTheirs();
  await emptyDatabase();
  return theirs;
}

test('what a copy would bring back is told, by kind and by title, and nothing changes', async () => {
  const theirs = await loseAll();
  const holds = { library: 2, interests: 1, judgements: 2, sites: 0, settings: 0 };
  const papers = [one, two].map(({ id, title }) => ({ id, title }));
  expect(await compareWithHere(await readSecondCopy())).toEqual({ holds, missing: holds, papers });
  expect(await compareWithHere({ ...theirs, library: [] })).toMatchObject({ papers: [] });
  expect(await database.library.count()).toBe(0);
  await restoreSecondCopy();
  const none = { library: 0, interests: 0, judgements: 0, sites: 0, settings: 0 };
  expect(await compareWithHere(theirs)).toEqual({ holds, missing: none, papers: [] });
});

test('a backup brings back what is missing, and both copies hold it', async () => {
  const theirs = await loseAll();
  expect(await restoreMissing(theirs)).toMatchObject({ library: 2, interests: 1 });
  expect(await readTheirs()).toEqual(theirs);
  expect(await readHealth()).toEqual({ state: 'well' });
  expect(await readSecondCopy()).toEqual(theirs);
});

test('a backup that holds less brings back what it has; the rest is still told, and can be let go', async () => {
  const theirs = await loseAll();
  await restoreMissing({ ...theirs, library: theirs.library.slice(1) });
  expect(await readHealth()).toMatchObject({
    state: 'emptied',
    here: { library: 1 },
    should: { library: 2 },
  });
  await acceptLoss();
  expect(await readSecondCopy()).toEqual(await readTheirs());
  await judge({ paper: one, judged: 'saved' });
  expect(await readHealth()).toEqual({ state: 'well' });
});

test('wherever it dies, nothing is lost and the next try ends well', async () => {
  for (const when of ['before', 'after'] as const)
    for (let at = 0; ; at++) {
      const theirs = await loseAll();
      const died = await dieAt(at, when, () => restoreMissing(theirs));
      await restoreMissing(theirs);
      expect(await readTheirs()).toEqual(theirs);
      expect(await readSecondCopy()).toEqual(theirs);
      if (!died) break;
    }
});
