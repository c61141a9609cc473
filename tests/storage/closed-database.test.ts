import { expect, test, vi } from 'vitest';
import { database } from '@/storage/database';
import { type Health, watchHealth } from '@/storage/health';
import { live } from '@/storage/live';
import { startAfresh } from './fresh';

startAfresh();

/** What Chromium says of a disk without room. */
const words = 'Internal error opening backing store for indexedDB.open.';

/** The browser opens no database so many times, and each time says why. */
function refuse(times: number, name: string): void {
  database.close({ disableAutoOpen: false });
  const opening = vi.spyOn(indexedDB, 'open');
  for (let time = 0; time < times; time++)
    opening.mockImplementationOnce(() => {
      throw new DOMException(words, name);
    });
}

async function firstHealth(): Promise<Health> {
  let subscription: ReturnType<ReturnType<typeof watchHealth>['subscribe']> | undefined;
  const told = new Promise<Health>((resolve, reject) => {
    subscription = watchHealth().subscribe({ next: resolve, error: reject });
  });
  return told.finally(() => subscription?.unsubscribe());
}

test.each(['InvalidStateError', 'AbortError'])(
  'when the browser opens no database (%s), whoever watches its health is told why',
  async (name) => {
    refuse(10, name);
    await expect(firstHealth()).rejects.toThrow(words);
    await expect(firstHealth()).rejects.toThrow(words); // Whoever comes later too
  },
);

test('a database that opens only at a later try is read by whoever asked for it before', async () => {
  refuse(1, 'InvalidStateError');
  const told: number[] = [];
  const subscription = live(() => database.library.count()).subscribe((count) => told.push(count));
  await vi.waitFor(() => expect(told).toEqual([0]), 5_000);
  subscription.unsubscribe();
});

test('what is asked for some time after the database did not open is answered', async () => {
  refuse(2, 'InvalidStateError');
  await expect(database.library.count()).rejects.toThrow(words);
  await vi.waitFor(async () => expect(await database.library.count()).toBe(0), 10_000);
});
