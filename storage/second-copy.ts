import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

import { type Counts, countsBy, type TheirTable, theirTables } from '@/domain/theirs';
import { type Keys, noKeys } from './their-rows';

// Chromium empties a damaged IndexedDB without an error. So theirs has a second copy in `storage.local`, which is
// another database on disk: one key per row, how many rows there should be, and which rows a change was begun on.

/** What should be there. */
export interface Ledger {
  counts: Counts;
  /** Rows whose copy may lag behind: a change of them was begun and not confirmed. */
  pending: Keys;
}

/** One row of the second copy. */
export interface CopiedRow {
  table: TheirTable;
  key: string;
  row: unknown;
}

const prefix = 'copy/';
const countsKey = 'copy/counts';
const pendingKey = 'copy/pending';

const count = z.number().check(z.gte(0));
const keys = z.array(z.string());
// A ledger of before there were sites lacks them
const ledger = z.object({
  counts: z.object({
    library: count,
    interests: count,
    judgements: count,
    sites: z._default(count, 0),
    settings: count,
  }),
  pending: z.object({
    library: keys,
    interests: keys,
    judgements: keys,
    sites: z._default(keys, []),
    settings: keys,
  }),
});

/** What should be there; undefined when nothing was ever written, or the writing is lost. */
export async function readLedger(): Promise<Ledger | undefined> {
  const stored = await browser.storage.local.get([countsKey, pendingKey]);
  return ledger.safeParse({ counts: stored[countsKey], pending: stored[pendingKey] }).data;
}

/** Says in one step, all or nothing, what should be there from now on. */
export async function writeLedger({ counts, pending }: Ledger): Promise<void> {
  await browser.storage.local.set({ [countsKey]: counts, [pendingKey]: pending });
}

/** Every row of the second copy, as it is found. */
export async function readCopy(): Promise<CopiedRow[]> {
  const stored = await browser.storage.local.get(null);
  return Object.entries(stored).flatMap(([place, row]) => {
    const table = theirTables.find((name) => place.startsWith(`${prefix}${name}/`));
    return table ? [{ table, key: place.slice(placeOf(table, '').length), row }] : [];
  });
}

/** How many rows the second copy itself holds. */
export async function countCopy(): Promise<Counts> {
  const copied = await readCopy();
  return countsBy((table) => copied.filter((row) => row.table === table).length);
}

/** Writes rows, each over its older copy. No more than some hundred: a message has 64 MiB at most. */
export async function writeCopy(rows: CopiedRow[]): Promise<void> {
  const places = rows.map(({ table, key, row }) => [placeOf(table, key), row]);
  if (rows.length > 0) await browser.storage.local.set(Object.fromEntries(places));
}

/** Removes the copies of rows. */
export async function removeCopies(rows: Pick<CopiedRow, 'table' | 'key'>[]): Promise<void> {
  if (rows.length > 0) await browser.storage.local.remove(rows.map(({ table, key }) => placeOf(table, key)));
}

/** Removes the second copy and the ledger in one step. */
export async function removeSecondCopy(): Promise<void> {
  const places = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(places.filter((place) => place.startsWith(prefix)));
}

/** A ledger of this many rows with nothing under way. */
export function settled(counts: Counts): Ledger {
  return { counts, pending: noKeys() };
}

function placeOf(table: TheirTable, key: string): string {
  return `${prefix}${table}/${key}`;
}
