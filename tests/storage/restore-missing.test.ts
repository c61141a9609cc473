import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTheirs } from '@/storage/backup';
import { database } from '@/storage/database';
import { setNote } from '@/storage/edit-saved';
import { acceptLoss, readHealth, readSecondCopy, restoreSecondCopy } from '@/storage/health';
import { keepInterest } from '@/storage/interests';
import { judge } from '@/storage/library';
import { compareFile, compareWithHere, restoreMissing } from '@/storage/restore-missing';
import { dieAt } from './death';
import { emptyDatabase, setClock, startAfresh } from './fresh';
import { makeInterest, makePaper } from './made';

startAfresh();

const [one, two, three] = [makePaper('2601.00001'), makePaper('2601.00002'), makePaper('2601.00003')];
const save = (paper: typeof one) => judge({ paper, judged: 'saved' });
const savedHere = () => database.library.toCollection().primaryKeys();

async function loseAll() {
  await save(one);
  await save(two);
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
  await fakeBrowser.storage.local.remove(`copy/library/${one.id}`);
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

test('a backup takes nothing from what the second copy holds: of one row the newer comes back', async () => {
  setClock(1_000);
  await save(one);
  const theirs = await readTheirs();
  setClock(2_000);
  await setNote(one.id, 'later', '');
  await save(two);
  await emptyDatabase();
  expect(await compareFile(theirs)).toMatchObject({ holds: { library: 1 }, missing: { library: 2 } });
  expect(await restoreMissing(theirs)).toMatchObject({ library: 2 });
  await restoreSecondCopy();
  expect(await database.library.get(one.id)).toMatchObject({ note: 'later' });
  expect(await readSecondCopy()).toEqual(await readTheirs());
});

test('of one row the newer comes back from a file too', async () => {
  setClock(1_000);
  await save(one);
  const [copied] = (await readTheirs()).library;
  await emptyDatabase();
  const theirs = {
    ...(await readSecondCopy()),
    library: [{ ...copied!, note: 'elsewhere', changedAt: 2_000 }],
  };
  await restoreMissing(theirs);
  expect(await database.library.get(one.id)).toMatchObject({ note: 'elsewhere' });
  expect(await readSecondCopy()).toEqual(theirs);
});

test('a backup with as many rows as are missing ends no loss while newer ones are not back', async () => {
  await save(one);
  await save(two);
  const theirs = await readTheirs();
  await judge({ paper: one, judged: 'none' });
  await save(three);
  await emptyDatabase();
  await restoreMissing(theirs);
  expect(await savedHere()).toEqual([one, two, three].map(({ id }) => id));
  expect(await readHealth()).toEqual({ state: 'well' });
});

test('a paper that was dismissed since the backup stays dismissed, one that was saved since stays saved', async () => {
  setClock(1_000);
  await save(one);
  await judge({ paper: two, judged: 'dismissed' });
  const theirs = await readTheirs();
  setClock(2_000);
  await judge({ paper: one, judged: 'dismissed' });
  await save(two);
  await emptyDatabase();
  await restoreMissing(theirs);
  expect(await savedHere()).toEqual([two.id]);
  expect((await database.judgements.toArray()).map(({ judged }) => judged)).toEqual(['dismissed', 'saved']);
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
