import { describe, expect, test } from 'vitest';
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
import { keepInterest, removeInterest } from '@/storage/interests';
import { judge } from '@/storage/library';
import { keepOwnSite, removeOwnSite } from '@/storage/own-sites';
import { changeSettings, keepBar } from '@/storage/settings';
import { finishChange } from '@/storage/theirs';
import { dieAt } from './death';
import { beginAnew, emptyDatabase, setClock, startAfresh } from './fresh';
import { makeInterest, makeOwnSite, makePaper, makeTaught } from './made';

startAfresh();

const kept = makePaper('2601.00001');
const other = makePaper('2601.00002');
const interest = makeInterest('kept');
const site = makeOwnSite('kept.example');

/** What was confirmed before the change that is cut: no death may lose it. */
async function keepSome(): Promise<void> {
  setClock(1_000);
  await judge({ paper: kept, judged: 'saved' });
  await keepInterest(interest);
  await keepOwnSite(site);
  await changeSettings({ theme: 'dark' });
  setClock(2_000);
}

/** Every kind of change, and the rows whose fate it decides; death may leave those old or new. */
const changes: [name: string, change: () => Promise<unknown>, decides: string[]][] = [
  ['save', () => judge({ paper: other, judged: 'saved' }), [other.id]],
  ['remove', () => judge({ paper: kept, judged: 'none' }), [kept.id]],
  ['dismiss', () => judge({ paper: kept, judged: 'dismissed' }), [kept.id]],
  ['edit an interest', () => keepInterest({ ...interest, name: 'edited' }), ['kept']],
  ['add an interest', () => keepInterest(makeInterest('new')), ['new']],
  ['remove an interest', () => removeInterest('kept'), ['kept']],
  ['teach a site', () => keepOwnSite({ ...site, site: makeTaught('kept.example') }), [site.id]],
  ['add a site', () => keepOwnSite(makeOwnSite('new.example')), ['new.example']],
  ['remove a site', () => removeOwnSite(site.id), [site.id]],
  ['change settings', () => keepBar('arXiv', { filter: 'new', dim: true, hidden: false }), ['settings']],
  ['merge', async () => mergeTheirs(await anotherLibrary()), [other.id, 'kept', site.id]],
  ['delete everything', deleteEverything, [kept.id, 'kept', site.id, 'settings']],
  ['repair', repairSecondCopy, []],
];

async function anotherLibrary() {
  return {
    library: [{ ...other, savedAt: 3_000 }],
    interests: [{ ...interest, name: 'newer', changedAt: 3_000 }],
    judgements: [],
    sites: [{ ...site, createdAt: 3_000, changedAt: 3_000 }],
    settings: undefined,
  };
}

/** Rows by name, in either copy. */
async function rowsOf(copy: typeof readTheirs): Promise<Map<string, unknown>> {
  const { library, interests, judgements, sites, settings } = await copy();
  return new Map<string, unknown>([
    ...library.map((row) => [row.id, row] as const),
    ...judgements.map((row) => [`judged ${row.paperId}`, row] as const),
    ...interests.map((row) => [row.id, row] as const),
    ...sites.map((row) => [row.id, row] as const),
    ...(settings ? [['settings', settings] as const] : []),
  ]);
}

function without(rows: Map<string, unknown>, names: string[]): Map<string, unknown> {
  const isDecided = (name: string) => names.includes(name.replace('judged ', ''));
  return new Map([...rows].filter(([name]) => !isDecided(name)));
}

describe.each(changes)('death in the middle of: %s', (_, change, decides) => {
  /** Calls `check` after death at every write there is, each time from a fresh start. */
  async function afterEveryDeath(check: (confirmed: Map<string, unknown>) => Promise<void>) {
    for (const when of ['before', 'after'] as const) {
      for (let at = 0; ; at++) {
        await beginAnew();
        await keepSome();
        const confirmed = without(await rowsOf(readTheirs), decides);
        if (!(await dieAt(at, when, change))) break;
        await check(confirmed);
      }
    }
  }

  test('raises no false alarm, loses nothing confirmed, and the next try brings both copies in line', async () => {
    await afterEveryDeath(async (confirmed) => {
      expect(await readHealth()).toEqual({ state: 'well' });
      expect(without(await rowsOf(readTheirs), decides)).toEqual(confirmed);
      await change();
      expect(await rowsOf(readSecondCopy)).toEqual(await rowsOf(readTheirs));
    });
  });

  test('is mended at the next start, without another try', async () => {
    await afterEveryDeath(async () => {
      expect(await repairSecondCopy()).toEqual({ state: 'well' });
      expect(await rowsOf(readSecondCopy)).toEqual(await rowsOf(readTheirs));
    });
  });

  test('is finished when the worker next wakes', async () => {
    await afterEveryDeath(async () => {
      await finishChange();
      expect(await rowsOf(readSecondCopy)).toEqual(await rowsOf(readTheirs));
    });
  });

  if (change === deleteEverything) return; // The reader asked for the second copy to go
  test('and then the database emptied: the second copy still holds all that was confirmed', async () => {
    await afterEveryDeath(async (confirmed) => {
      await emptyDatabase();
      await finishChange();
      expect(await readHealth()).toMatchObject({ state: 'emptied' });
      await restoreSecondCopy();
      expect(await readHealth()).toEqual({ state: 'well' });
      expect(without(await rowsOf(readTheirs), decides)).toEqual(confirmed);
    });
  });
});

test('a change that ended well is in both copies', async () => {
  for (const [, change] of changes) {
    await keepSome();
    await change();
    expect(await rowsOf(readSecondCopy)).toEqual(await rowsOf(readTheirs));
  }
});

test('a change costs writes of its own rows, however many rows there are', async () => {
  await keepSome();
  const before = { ...(await fakeBrowser.storage.local.get(null)) };
  await judge({ paper: other, judged: 'saved' });
  const after = await fakeBrowser.storage.local.get(null);
  const written = Object.keys(after).filter((place) => after[place] !== before[place]);
  expect(written.sort()).toEqual([
    'copy/counts',
    `copy/judgements/${other.id}`,
    `copy/library/${other.id}`,
    'copy/pending',
  ]);
});

test('a failed transaction leaves both copies as they were', async () => {
  await keepSome();
  const before = await rowsOf(readTheirs);
  const unstorable = { ...makeInterest('new'), name: (() => '') as never };
  await expect(keepInterest(unstorable)).rejects.toThrow();
  expect(await rowsOf(readTheirs)).toEqual(before);
  expect(await repairSecondCopy()).toEqual({ state: 'well' });
  expect(await rowsOf(readSecondCopy)).toEqual(before);
});

test('writers of different subjects at once lose nothing', async () => {
  await Promise.all([
    judge({ paper: kept, judged: 'saved' }),
    keepInterest(interest),
    keepBar('arXiv', { filter: 'new', dim: false, hidden: false }),
    keepBar('Hugging Face', { filter: 'all', dim: true, hidden: false }),
    judge({ paper: other, judged: 'dismissed' }),
  ]);
  const { settings, ...theirs } = await readTheirs();
  expect(Object.keys(settings?.bars ?? {})).toEqual(['arXiv', 'Hugging Face']);
  expect(theirs).toMatchObject({ library: [{ id: kept.id }], interests: [{ id: 'kept' }] });
  expect(await rowsOf(readSecondCopy)).toEqual(await rowsOf(readTheirs));
});

describe('acceptLoss and restoreSecondCopy', () => {
  test.each([acceptLoss, restoreSecondCopy])('may die anywhere and be tried again: %o', async (decide) => {
    for (let at = 0; ; at++) {
      await beginAnew();
      await keepSome();
      await emptyDatabase();
      const died = await dieAt(at, 'before', decide);
      await decide();
      expect(await readHealth()).toEqual({ state: 'well' });
      expect(await database.library.count()).toBe(decide === acceptLoss ? 0 : 1);
      if (!died) break;
    }
  });
});
