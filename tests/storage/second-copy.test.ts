import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { readTheirs } from '@/storage/backup';
import { database } from '@/storage/database';
import { readHealth, readSecondCopy, repairSecondCopy } from '@/storage/health';
import { keepInterest } from '@/storage/interests';
import { judge } from '@/storage/library';
import { keepOwnSite } from '@/storage/own-sites';
import { startAfresh } from './fresh';
import { makeInterest, makeOwnSite, makePaper } from './made';

startAfresh();

const paper = makePaper('2601.00001');

async function keepSome(): Promise<void> {
  await judge({ paper, judged: 'saved' });
  await keepInterest(makeInterest('a'));
  await keepOwnSite(makeOwnSite('lab.example'));
}

describe('rows that the second copy lost, though it kept its counts', () => {
  const places = ['copy/interests/a', `copy/library/${paper.id}`];
  const local: { getKeys?: () => Promise<string[]> } = fakeBrowser.storage.local;

  beforeEach(() => {
    local.getKeys = async () => Object.keys(await fakeBrowser.storage.local.get(null));
  });
  afterEach(() => {
    delete local.getKeys;
  });

  test('are copied anew at the next start, and none but these', async () => {
    await keepSome();
    await fakeBrowser.storage.local.remove(places);
    const writing = vi.spyOn(fakeBrowser.storage.local, 'set');
    expect(await repairSecondCopy()).toEqual({ state: 'well' });
    expect(await readSecondCopy()).toEqual(await readTheirs());
    const written = writing.mock.calls.flatMap(([rows]) => Object.keys(rows));
    expect(written.filter((place) => place.split('/').length > 2).sort()).toEqual(places);
  });

  test('are looked for while others go on', async () => {
    await keepSome();
    let tell = (_: string[]) => {};
    const asked = new Promise<void>((resume) => {
      local.getKeys = () => {
        resume();
        return new Promise((resolve) => {
          tell = resolve;
        });
      };
    });
    const repairing = repairSecondCopy();
    await asked;
    expect(await readHealth()).toEqual({ state: 'well' });
    tell([]);
    await repairing;
  });

  test('are not looked for where the browser lists no keys', async () => {
    await keepSome();
    delete local.getKeys;
    await fakeBrowser.storage.local.remove(places);
    expect(await repairSecondCopy()).toEqual({ state: 'well' });
    expect(await fakeBrowser.storage.local.get(places)).toEqual({});
  });

  test('are left as they are while the database has fewer than it should', async () => {
    await keepSome();
    await fakeBrowser.storage.local.remove(places);
    await database.sites.clear();
    expect(await repairSecondCopy()).toMatchObject({ state: 'emptied' });
    expect(await fakeBrowser.storage.local.get(places)).toEqual({});
  });
});
