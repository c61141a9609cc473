import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { database } from '@/storage/database';
import { makeLocks } from './locks';

/** Gives every test of a file an empty database, an empty `storage.local` and Web Locks. */
export function startAfresh(): void {
  beforeEach(async () => {
    vi.stubGlobal('navigator', { locks: makeLocks() });
    fakeBrowser.reset();
    await database.delete();
    await database.open();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
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
