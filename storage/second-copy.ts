import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

import { type Counts, countsBy, type TheirTable, theirTables } from '@/domain/theirs';
import { readTally, writeTally } from './tally';
import { type Keys, keysHere, noKeys } from './their-rows';
import { laterThan } from './times';

// Chromium empties a damaged IndexedDB without an error. So theirs has a second copy in `storage.local`, which is
// another database on disk: one key per row, how many rows there should be, and which rows a change was begun on.

/**
 * Closes the second copy, for good, to scripts on pages: a page that has taken over its process speaks for ours. Firefox
 * has no such lock.
 */
export async function closeToPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** What should be there. */
export interface Ledger {
  /** When it was written, in milliseconds since 1970, and later than the one before: the newer of two holds. */
  at: number;
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
const mostTries = 20;

const count = z.number().check(z.gte(0));
const keys = z.array(z.string());
// A ledger of before there were sites lacks them, and one of before there was a tally does not say when it was written
const ledger = z.object({
  counts: z.object({
    at: z.optional(z.number()),
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

/**
 * What should be there: as the ledger says or, when that is lost or older, the tally. Where both are lost, what is copied
 * counts. A copy whose ledger does not hold may lag behind in every row. A ledger that does not say when it was written
 * is of a Paperlight that writes no tally, so it holds.
 */
export async function readLedger(): Promise<Ledger> {
  const [written, tally] = await Promise.all([readWritten(), readTally()]);
  const at = Math.max(written?.at ?? 0, tally?.at ?? 0);
  if (written && !(tally && written.at !== undefined && tally.at > written.at)) return { ...written, at };
  return { at, counts: tally?.counts ?? (await countCopy()), pending: await keysHere() };
}

/** The ledger as it is found; undefined when nothing was ever written, or the writing is lost. */
async function readWritten(): Promise<(Omit<Ledger, 'at'> & { at?: number | undefined }) | undefined> {
  const stored = await read([countsKey, pendingKey]);
  const { data } = ledger.safeParse({ counts: stored[countsKey], pending: stored[pendingKey] });
  if (!data) return undefined;
  const { at, ...counts } = data.counts;
  return { at, counts, pending: data.pending };
}

/** Says in one step, all or nothing, what should be there from now on. */
export async function writeLedger({ at, counts, pending }: Ledger): Promise<void> {
  // An older Paperlight writes counts anew, without when: then the tally, which it does not know, is void
  await browser.storage.local.set({ [countsKey]: { ...counts, at }, [pendingKey]: pending });
}

/** Says that nothing is under way any more, and how many rows there are: in the ledger, and then in the tally. */
export async function writeSettled(last: Ledger, counts: Counts): Promise<Ledger> {
  const settled = following(last, counts, noKeys());
  await writeLedger(settled);
  await writeTally({ at: settled.at, counts });
  return settled;
}

/** The ledger after another. */
export function following(last: Ledger, counts: Counts, pending: Keys): Ledger {
  return { at: laterThan(last.at), counts, pending };
}

/** Every row of the second copy, as it is found. */
export async function readCopy(): Promise<CopiedRow[]> {
  const stored = await read(null);
  return Object.entries(stored).flatMap(([place, row]) => {
    const table = theirTables.find((name) => place.startsWith(`${prefix}${name}/`));
    return table ? [{ table, key: place.slice(placeOf(table, '').length), row }] : [];
  });
}

/** Those of these keys whose rows have no copy: none where the browser cannot list keys, for to read every row is too dear. */
export async function keysWithoutCopy(keys: Keys): Promise<Keys> {
  const lacking = noKeys();
  const places = await browser.storage.local.getKeys?.();
  if (!places) return lacking;
  const copied = new Set(places);
  for (const table of theirTables)
    lacking[table] = keys[table].filter((key) => !copied.has(placeOf(table, key)));
  return lacking;
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

/**
 * Reads again where reading fails: instead of what it holds, Chromium first tells that `storage.local` was damaged and
 * mended, and then of each damaged value, which it removes.
 */
async function read(places: string[] | null): Promise<Record<string, unknown>> {
  for (let tries = 1; ; tries++) {
    try {
      return await browser.storage.local.get(places);
    } catch (error) {
      console.error('Paperlight could not read its second copy', error);
      if (tries === mostTries) throw error;
    }
  }
}

function placeOf(table: TheirTable, key: string): string {
  return `${prefix}${table}/${key}`;
}
