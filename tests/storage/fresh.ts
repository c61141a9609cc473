import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { database } from '@/storage/database';
import { makeFiles } from './files';
import { makeLocks } from './locks';

/** Gives every test of a file an empty database, an empty `storage.local`, no files and Web Locks. */
export function startAfresh(): void {
  beforeEach(beginAnew);
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
}

/** As on the first day. */
export async function beginAnew(): Promise<void> {
  vi.stubGlobal('navigator', { locks: makeLocks(), storage: makeFiles() });
  fakeBrowser.reset();
  await emptyDatabase();
}

/** What Chromium does to a database it finds damaged: it is gone, and no error says so. */
export async function emptyDatabase(): Promise<void> {
  await database.delete();
  await database.open();
}

/** Sets the clock and leaves timers alone. */
export function setClock(at: number | string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
}
