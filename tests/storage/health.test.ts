import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { deleteEverything, mergeTheirs, readTheirs } from '@/storage/backup';
import { database } from '@/storage/database';
import {
  acceptLoss,
  type Health,
  readHealth,
  readSecondCopy,
  repairSecondCopy,
  restoreSecondCopy,
  watchHealth,
} from '@/storage/health';
import { allInterests, keepInterest, removeInterest } from '@/storage/interests';
import { judge } from '@/storage/library';
import { keepOwnSite, removeOwnSite } from '@/storage/own-sites';
import { savedAmong } from '@/storage/saved';
import { changeSettings, readSettings } from '@/storage/settings';
import { recordDigest } from '@/storage/sightings';
import { emptyDatabase, startAfresh } from './fresh';
import { makeInterest, makeOwnSite, makePaper, makeVerdict } from './made';
import { nextOf } from './watched';

startAfresh();

const paper = makePaper('2601.00001', { abstract: 'On words.' });
const none = { library: 0, interests: 0, judgements: 0, sites: 0, settings: 0 };
const all = { library: 1, interests: 1, judgements: 1, sites: 1, settings: 1 };

async function keepOneOfEach(): Promise<void> {
  await judge({ paper, judged: 'saved' });
  await keepInterest(makeInterest('a'));
  await keepOwnSite(makeOwnSite('lab.example'));
  await changeSettings({ keys: false });
}

async function loseAll(): Promise<void> {
  await keepOneOfEach();
  await emptyDatabase();
}

test('a new reader is well', async () => {
  expect(await readHealth()).toEqual({ state: 'well' });
});

describe('an emptied database', () => {
  test('is noticed, with what is missing', async () => {
    await loseAll();
    expect(await readHealth()).toEqual({ state: 'emptied', here: none, should: all });
  });

  test('is noticed when only a part is gone', async () => {
    await keepOneOfEach();
    await database.interests.clear();
    expect(await readHealth()).toMatchObject({ state: 'emptied', here: { interests: 0, library: 1 } });
  });

  test('refuses every change and leaves the second copy alone', async () => {
    await loseAll();
    const copy = await readSecondCopy();
    const changes = [
      judge({ paper: makePaper('2601.00002'), judged: 'saved' }),
      keepInterest(makeInterest('b')),
      removeInterest('a'),
      keepOwnSite(makeOwnSite('other.example')),
      removeOwnSite('lab.example'),
      changeSettings({ theme: 'dark' }),
      mergeTheirs({ library: [], interests: [], judgements: [], sites: [], settings: undefined }),
    ];
    const outcomes = await Promise.allSettled(changes);
    const refused = { status: 'rejected', reason: expect.objectContaining({ name: 'Emptied' }) };
    expect(outcomes).toEqual(changes.map(() => refused));
    await repairSecondCopy();
    expect(await readSecondCopy()).toEqual(copy);
    expect(await readHealth()).toMatchObject({ state: 'emptied' });
  });

  test('is put back with what was under way when it was emptied', async () => {
    await loseAll();
    const pending = { library: [], interests: ['a'], judgements: [], sites: [], settings: [] };
    await fakeBrowser.storage.local.set({ 'copy/pending': pending });
    await restoreSecondCopy();
    expect(await readHealth()).toEqual({ state: 'well' });
    const stored = await fakeBrowser.storage.local.get('copy/pending');
    expect(stored).toEqual({ 'copy/pending': { ...pending, interests: [] } });
  });

  test('still reads, and still records what is seen', async () => {
    await loseAll();
    expect(await savedAmong([paper.id])).toEqual([]);
    expect((await readSettings()).keys).toBe(true);
    await recordDigest([paper], [makeVerdict(paper, true)], {
      site: 'arXiv',
      url: 'https://arxiv.org/',
      since: 0,
    });
    expect(await database.sightings.count()).toBe(1);
  });

  test('is restored whole', async () => {
    await keepOneOfEach();
    const before = await readTheirs();
    await emptyDatabase();
    expect(await restoreSecondCopy()).toEqual(all);
    expect(await readTheirs()).toEqual(before);
    expect(await readHealth()).toEqual({ state: 'well' });
    await keepInterest(makeInterest('b'));
    expect((await readSecondCopy()).interests).toHaveLength(2);
  });

  test('keeps what is here when it is restored', async () => {
    await keepOneOfEach();
    await database.library.clear();
    await database.interests.update('a', { name: 'here' });
    expect(await restoreSecondCopy()).toEqual({ ...none, library: 1 });
    expect((await allInterests())[0]?.name).toBe('here');
  });

  test('is restored without its bad rows, and then says that they are missing', async () => {
    await keepOneOfEach();
    await judge({ paper: makePaper('2601.00002'), judged: 'saved' });
    await emptyDatabase();
    await fakeBrowser.storage.local.set({
      [`copy/library/${paper.id}`]: { id: paper.id, title: 5 },
      'copy/library/arxiv:2601.00003': { ...makePaper('2601.00002'), savedAt: 1 }, // In another's place
    });
    expect(await restoreSecondCopy()).toMatchObject({ library: 1, judgements: 2 });
    expect(await readHealth()).toMatchObject({
      state: 'emptied',
      here: { library: 1 },
      should: { library: 2 },
    });
    await acceptLoss();
    expect(await readHealth()).toEqual({ state: 'well' });
  });

  test('is right when the reader says so, and nothing lost comes back later', async () => {
    await loseAll();
    await acceptLoss();
    expect(await readHealth()).toEqual({ state: 'well' });
    await keepInterest(makeInterest('b'));
    await emptyDatabase();
    expect(await restoreSecondCopy()).toEqual({ ...none, interests: 1 });
  });

  test('is noticed even when the counts are lost but the copied rows are not', async () => {
    await loseAll();
    await fakeBrowser.storage.local.remove(['copy/counts', 'copy/pending']);
    expect(await readHealth()).toMatchObject({ state: 'emptied', should: all });
    await repairSecondCopy();
    expect(await restoreSecondCopy()).toEqual(all);
  });
});

test('a lost second copy is made anew at the next start', async () => {
  await keepOneOfEach();
  await fakeBrowser.storage.local.clear();
  expect(await repairSecondCopy()).toEqual({ state: 'well' });
  expect(await readSecondCopy()).toEqual(await readTheirs());
  await emptyDatabase();
  expect(await readHealth()).toMatchObject({ state: 'emptied', should: all });
});

test('an altered ledger is taken for a lost one', async () => {
  await keepOneOfEach();
  await fakeBrowser.storage.local.set({ 'copy/counts': { library: 'many' } });
  expect(await readHealth()).toEqual({ state: 'well' });
  await emptyDatabase();
  expect(await readHealth()).toMatchObject({ state: 'emptied', should: all });
});

test('a second copy that cannot be read at first is read again', async () => {
  await loseAll();
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const damaged = new Error('Invalid JSON');
  const reading = vi.spyOn(fakeBrowser.storage.local, 'get');
  reading.mockRejectedValueOnce(damaged).mockRejectedValueOnce(damaged);
  expect(await readHealth()).toMatchObject({ state: 'emptied', should: all });
  expect(told).toHaveBeenCalledTimes(2);
  reading.mockRejectedValue(damaged);
  await expect(readHealth()).rejects.toBe(damaged);
});

test('everything deleted leaves no trace and no alarm', async () => {
  await keepOneOfEach();
  await fakeBrowser.storage.local.set({ another: 'stays' });
  await recordDigest([paper], [makeVerdict(paper, true)], {
    site: 'arXiv',
    url: 'https://arxiv.org/',
    since: 0,
  });
  await deleteEverything();
  for (const table of database.tables) expect(await table.count()).toBe(0);
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(paper.id);
  expect(await fakeBrowser.storage.local.get('another')).toEqual({ another: 'stays' });
  expect(await readHealth()).toEqual({ state: 'well' });
});

test('a check never falls between the steps of a change, though reading takes its time', async () => {
  await judge({ paper, judged: 'saved' });
  const get = fakeBrowser.storage.local.get;
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async (places) => {
    const found = await get(places);
    await new Promise((resume) => setTimeout(resume, 10));
    return found;
  });
  const removing = judge({ paper, judged: 'none' });
  const checks = Array.from({ length: 10 }, async (_, index) => {
    await new Promise((resume) => setTimeout(resume, 2 * index));
    return readHealth();
  });
  for (const health of await Promise.all(checks)) expect(health).toEqual({ state: 'well' });
  await removing;
});

describe('watchHealth', () => {
  /** Watches until a loss is told, does `deed`, and waits until all is told to be well. */
  async function watchThrough(deed: () => Promise<unknown>): Promise<void> {
    const told: Health['state'][] = [];
    const subscription = watchHealth().subscribe(({ state }) => told.push(state));
    await vi.waitFor(() => expect(told).toEqual(['emptied']));
    await deed();
    await vi.waitFor(() => expect(told.at(-1)).toBe('well'));
    subscription.unsubscribe();
  }

  test('tells of a loss, and of its end when restored', async () => {
    await loseAll();
    await watchThrough(restoreSecondCopy);
  });

  test('tells of its end when accepted, though nothing of theirs changes', async () => {
    await loseAll();
    await watchThrough(acceptLoss);
  });

  test('tells of a loss that happens while it watches', async () => {
    await keepOneOfEach();
    const emptied = nextOf(watchHealth(), ({ state }) => state === 'emptied');
    await database.library.clear();
    expect(await emptied).toMatchObject({ here: { library: 0 }, should: { library: 1 } });
  });
});
