import { forceCloseDatabase } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';

import { database } from '@/storage/database';
import { type Health, watchHealth } from '@/storage/health';
import { judge } from '@/storage/library';
import { live } from '@/storage/live';
import { startAfresh } from './fresh';
import { makePaper } from './made';

startAfresh();

/** Takes rows away behind everybody's back, then closes every connection, as Chromium does with a damaged database. */
async function damage(table: string): Promise<void> {
  const opening = indexedDB.open(database.name);
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const clearing = opening.result.transaction(table, 'readwrite');
  clearing.objectStore(table).clear();
  await new Promise((resolve) => clearing.addEventListener('complete', resolve));
  opening.result.close();
  forceCloseDatabase(database.backendDB() as never);
}

test('who looks on while the browser empties the database is told', async () => {
  await judge({ paper: makePaper('2601.00001'), judged: 'saved' });
  const told: Health['state'][] = [];
  const subscription = watchHealth().subscribe(({ state }) => told.push(state));
  await vi.waitFor(() => expect(told).toEqual(['well']));
  await damage('library');
  await vi.waitFor(() => expect(told).toEqual(['well', 'emptied']));
  await damage('judgements'); // It was opened anew, and is closed again
  await vi.waitFor(() => expect(told).toEqual(['well', 'emptied', 'emptied']));
  subscription.unsubscribe();
});

test('a reading that is cut off by the closing is done again', async () => {
  await judge({ paper: makePaper('2601.00001'), judged: 'saved' });
  const told: number[] = [];
  let cut = true;
  const query = async () => {
    const count = await database.library.count();
    if (cut) throw Object.assign(new Error('cut off'), { name: 'AbortError' });
    return count;
  };
  const failed = vi.fn();
  const subscription = live(query).subscribe((count) => told.push(count), failed);
  await new Promise((resume) => setTimeout(resume, 20));
  cut = false;
  forceCloseDatabase(database.backendDB() as never);
  await vi.waitFor(() => expect(told).toEqual([1]));
  subscription.unsubscribe();
  expect(failed).not.toHaveBeenCalled();
});

test('who looks away is told no more', async () => {
  await judge({ paper: makePaper('2601.00001'), judged: 'saved' });
  const told: number[] = [];
  const subscription = live(() => database.library.count()).subscribe((count) => told.push(count));
  await vi.waitFor(() => expect(told).toEqual([1]));
  subscription.unsubscribe();
  await damage('library');
  await database.open();
  await new Promise((resume) => setTimeout(resume, 20));
  expect(told).toEqual([1]);
  expect(subscription.closed).toBe(true);
});
