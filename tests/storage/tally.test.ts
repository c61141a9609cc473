import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { deleteEverything, mergeTheirs, readTheirs } from '@/storage/backup';
import { database } from '@/storage/database';
import {
  acceptLoss,
  readHealth,
  readSecondCopy,
  repairSecondCopy,
  restoreSecondCopy,
} from '@/storage/health';
import { keepInterest } from '@/storage/interests';
import { judge } from '@/storage/library';
import { restoreMissing } from '@/storage/restore-missing';
import { dieAt } from './death';
import { writeBy } from './files';
import { beginAnew, emptyDatabase, setClock, startAfresh } from './fresh';
import { makeInterest, makePaper } from './made';

startAfresh();

const [first, second, third] = ['1', '2', '3'].map((at) => makePaper(`2601.0000${at}`)) as [
  ReturnType<typeof makePaper>,
  ReturnType<typeof makePaper>,
  ReturnType<typeof makePaper>,
];
const save = (paper: typeof first) => judge({ paper, judged: 'saved' });
const unsave = (paper: typeof first) => judge({ paper, judged: 'none' });

/** What now stands in `storage.local`. Returns how to put it back. */
async function rememberLocal(): Promise<() => Promise<void>> {
  const local = structuredClone(await fakeBrowser.storage.local.get(null));
  return async () => {
    await fakeBrowser.storage.local.clear();
    await fakeBrowser.storage.local.set(local);
  };
}

/** Does `work`, and then neither the database nor `storage.local` knows of it. Returns what the database held. */
async function loseNewest(work: () => Promise<unknown>) {
  const before = await readTheirs();
  const loseCopies = await rememberLocal();
  await work();
  const after = await readTheirs();
  await loseCopies();
  await database.transaction('rw', database.tables, async () => {
    await database.library.clear();
    await database.judgements.clear();
    await database.library.bulkAdd(before.library);
    await database.judgements.bulkAdd(before.judgements);
  });
  return after;
}

const here = { library: 1, judgements: 1 };
const should = { library: 3, judgements: 3 };

async function loseTwoOfThree() {
  await save(first);
  return loseNewest(async () => {
    await save(second);
    await save(third);
  });
}

async function leaveNoTally(): Promise<void> {
  await (await navigator.storage.getDirectory()).removeEntry('tally', { recursive: true });
}

async function readTallyText(): Promise<string> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('tally');
  return (await (await folder.getFileHandle('tally.json')).getFile()).text();
}

async function writeTallyText(text: string): Promise<void> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('tally');
  const writing = await (await folder.getFileHandle('tally.json')).createWritable();
  await writing.write(text);
  await writing.close();
}

describe('what the database and its second copy lost at once', () => {
  test('is told, with how many are missing, and nothing may change', async () => {
    await loseTwoOfThree();
    expect(await readHealth()).toMatchObject({ state: 'emptied', here, should });
    await expect(save(second)).rejects.toMatchObject({ name: 'Emptied' });
    expect(await repairSecondCopy()).toMatchObject({ state: 'emptied', here, should });
  });

  test('is still told when the copy gave back what it has', async () => {
    await loseTwoOfThree();
    await database.library.clear();
    expect(await restoreSecondCopy()).toMatchObject({ library: 1 });
    expect(await readHealth()).toMatchObject({ state: 'emptied', here, should });
  });

  test('is told until a backup has brought all of it back', async () => {
    const whole = await loseTwoOfThree();
    await restoreMissing({ ...whole, library: whole.library.slice(0, 2) });
    expect(await readHealth()).toMatchObject({ here: { library: 2 }, should });
    await restoreMissing(whole);
    expect(await readHealth()).toEqual({ state: 'well' });
    expect(await readSecondCopy()).toEqual(whole);
  });

  test('is told no more when the reader accepts it, whatever is lost later', async () => {
    await loseTwoOfThree();
    const loseCopies = await rememberLocal();
    await acceptLoss();
    expect(await readHealth()).toEqual({ state: 'well' });
    await loseCopies();
    expect(await readHealth()).toEqual({ state: 'well' });
    await save(second);
    expect(await readHealth()).toEqual({ state: 'well' });
  });

  test('is told when the second copy is gone as a whole', async () => {
    await save(first);
    await emptyDatabase();
    await fakeBrowser.storage.local.clear();
    expect(await readHealth()).toMatchObject({ state: 'emptied', should: here });
    await acceptLoss();
    await fakeBrowser.storage.local.clear();
    expect(await readHealth()).toEqual({ state: 'well' });
  });
});

test('a second copy that lost its newest rows is brought in line, for the database holds them', async () => {
  await save(first);
  const loseCopies = await rememberLocal();
  await save(second);
  await loseCopies();
  expect(await repairSecondCopy()).toEqual({ state: 'well' });
  expect(await readSecondCopy()).toEqual(await readTheirs());
});

describe('no tally raises a false alarm', () => {
  const nothing = { library: [], interests: [], judgements: [], sites: [], settings: undefined };
  test.each<[string, () => Promise<unknown>]>([
    ['removing', () => unsave(first)],
    ['deleting everything', deleteEverything],
    ['replacing', () => mergeTheirs({ ...nothing, library: [{ ...first, savedAt: 2_000, note: 'Newer.' }] })],
    ['saving', () => save(second)],
  ])('wherever it dies while %s', async (_, change) => {
    for (const when of ['before', 'after'] as const) {
      let deaths = 0;
      let before: unknown[];
      for (; ; deaths++) {
        await beginAnew();
        setClock(1_000);
        await save(first);
        before = await database.library.toArray();
        if (!(await dieAt(deaths, when, change))) break;
        expect(await readHealth()).toEqual({ state: 'well' });
        expect(await repairSecondCopy()).toEqual({ state: 'well' });
      }
      expect(deaths).toBeGreaterThan(0);
      expect(await database.library.toArray()).not.toEqual(before);
    }
  });

  test('when it could not be written, nor removed', async () => {
    await save(first);
    await save(second);
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const before = writeBy(() => Promise.reject(new Error('There is no room.')));
    expect(await unsave(first)).not.toBeUndefined();
    writeBy(before);
    expect(told).toHaveBeenCalledOnce();
    expect(await readHealth()).toEqual({ state: 'well' });
    expect(await database.library.count()).toBe(1);
  });

  test('when an older Paperlight, which knows no tally, removed papers', async () => {
    await save(first);
    await save(second);
    const { 'copy/counts': counts } = await fakeBrowser.storage.local.get('copy/counts');
    const { at: _, ...known } = counts as Record<string, number>;
    await database.library.delete(first.id);
    await fakeBrowser.storage.local.set({ 'copy/counts': { ...known, library: 1 } });
    expect(await readHealth()).toEqual({ state: 'well' });
    await keepInterest(makeInterest('a'));
    expect(await readHealth()).toEqual({ state: 'well' });
  });

  test('when the clock was set back, wherever it dies', async () => {
    for (let at = 0; ; at++) {
      setClock(2_000_000);
      await save(first);
      setClock(1_000_000);
      const died = await dieAt(at, 'before', () => unsave(first));
      expect(await readHealth()).toEqual({ state: 'well' });
      if (!died) break;
    }
  });
});

const minus = '{"at":9e15,"counts":{"library":-1,"interests":9,"judgements":9,"sites":9,"settings":9}}';

test.each(['', 'torn', '{"at":1', minus, 'null'])(
  'a tally that says nothing sound bears no witness: %j',
  async (text) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await loseTwoOfThree();
    await writeTallyText(text);
    expect(await readHealth()).toEqual({ state: 'well' });
    await save(second);
    expect(JSON.parse(await readTallyText())).toMatchObject({ counts: { library: 2 } });
  },
);

test('where there is none, it is written at the next start', async () => {
  await save(first);
  await leaveNoTally();
  expect(await repairSecondCopy()).toEqual({ state: 'well' });
  expect(JSON.parse(await readTallyText())).toMatchObject({ counts: here });
});

test('it holds nothing but numbers, and none are left when everything is deleted', async () => {
  await save(first);
  const { at, counts, ...more } = JSON.parse(await readTallyText());
  expect([typeof at, Object.keys(more)]).toEqual(['number', []]);
  expect(Object.values(counts).every((count) => typeof count === 'number')).toBe(true);
  await deleteEverything();
  expect(JSON.parse(await readTallyText())).toMatchObject({ counts: { library: 0, judgements: 0 } });
});
