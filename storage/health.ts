import type { Observable } from 'dexie';

import type { SavedPaper } from '@/domain/library';
import { type Counts, countsBy, type Theirs, theirTables } from '@/domain/theirs';
import { database, type SettingsRow } from './database';
import { forgetFilled, linkTheirs } from './fill-names';
import { live } from './live';
import { noteTouched } from './note-history';
import {
  type CopiedRow,
  following,
  keysWithoutCopy,
  readCopy,
  readLedger,
  removeCopies,
  writeLedger,
  writeSettled,
} from './second-copy';
import { isSound, soundOnes } from './sound';
import { countHere, fromRows, keyOf, keysHere, type Rows, tableOf } from './their-rows';
import { alone, atRest, copyAnew, isFewer, settle } from './theirs';

/** Whether the database holds all that it should. */
export type Health = { state: 'well' } | { state: 'emptied'; here: Counts; should: Counts };

/** The browser opens no database. */
class Unopened extends Error {
  override name = 'Unopened';
}

/** Compares the database with what it should hold. */
export function readHealth(): Promise<Health> {
  return atRest(examine);
}

/** As `readHealth`, whenever theirs changes or the reader decides about a loss. Fails when the browser opens no database. */
export function watchHealth(): Observable<Health> {
  return live(async () => {
    await database.open().catch((error: Error) => {
      throw new Unopened(error.message.split('\n')[0]); // Dexie's queries keep that failure to themselves
    });
    await countHere(); // Named here because the query below runs under a lock, where it is not seen
    await database.upkeep.get('loss accepted');
    return Promise.resolve(readHealth());
  });
}

/** Brings a second copy that lags, or lost rows or all, in line with the database, unless the database is the one emptied. */
export async function repairSecondCopy(): Promise<Health> {
  const health = await alone(async () => {
    const found = await examine();
    if (found.state === 'well') await settleWhole();
    return found;
  });
  if (health.state === 'well') await copyLost();
  return health;
}

/** Looks for rows that lost their copy while others go on: to list 100,000 keys takes a second. */
async function copyLost(): Promise<void> {
  const lost = await keysWithoutCopy(await keysHere());
  if (theirTables.every((table) => lost[table].length === 0)) return;
  await alone(async () => {
    if ((await examine()).state === 'well') await copyAnew(lost);
  });
}

/**
 * Puts back from the second copy what is missing, all or nothing, and keeps what is here. Returns how many rows
 * were put back. Unsound rows are left aside: the database then stays `emptied` by their number.
 */
export async function restoreSecondCopy(): Promise<Counts> {
  await forgetFilled();
  const counts = await alone(async () => {
    const missing = await missingAmong((await readCopy()).filter(isWhole));
    await database.transaction('rw', [...theirTables.map(tableOf), database.touched], async () => {
      const [library, settings] = [rowsOf(missing, 'library'), rowsOf(missing, 'settings')];
      await noteTouched({ library: library as SavedPaper[], settings: settings as SettingsRow[] }, {});
      for (const table of theirTables) await tableOf(table).bulkAdd(rowsOf(missing, table));
    });
    if ((await examine()).state === 'well') await settleWhole();
    return countsBy((table) => rowsOf(missing, table).length);
  });
  await linkTheirs();
  return counts;
}

/** Takes what is here for right, as the reader says: the second copy forgets what is missing. */
export function acceptLoss(): Promise<void> {
  return alone(async () => {
    await removeCopies(await missingAmong(await readCopy()));
    await writeLedger(following(await readLedger(), await countHere(), await keysHere()));
    await settleWhole();
    await database.upkeep.put({ id: 'loss accepted', at: Date.now() });
  });
}

/** Everything sound in the second copy. */
export async function readSecondCopy(): Promise<Theirs> {
  const copied = await atRest(readCopy);
  return fromRows({
    library: soundOnes('library', rowsOf(copied, 'library')),
    interests: soundOnes('interests', rowsOf(copied, 'interests')),
    judgements: soundOnes('judgements', rowsOf(copied, 'judgements')),
    sites: soundOnes('sites', rowsOf(copied, 'sites')),
    settings: soundOnes('settings', rowsOf(copied, 'settings')),
  });
}

/** As `readHealth`, for who is `alone` already. */
export async function examine(): Promise<Health> {
  const { counts: should } = await readLedger();
  const here = await countHere();
  return isFewer(here, should) ? { state: 'emptied', here, should } : { state: 'well' };
}

/** The whole rows of the second copy, for who is `alone` or `atRest` already. */
export async function readWhole(): Promise<Rows> {
  const whole = (await readCopy()).filter(isWhole);
  const rows = <Name extends keyof Rows>(table: Name) => rowsOf(whole, table) as Rows[Name];
  return {
    library: rows('library'),
    interests: rows('interests'),
    judgements: rows('judgements'),
    sites: rows('sites'),
    settings: rows('settings'),
  };
}

/** Settles, and says so in ledger and tally even where nothing lagged behind but these. For who is `alone` already. */
export async function settleWhole(): Promise<void> {
  const ledger = await settle();
  await writeSettled(ledger, ledger.counts);
}

/** Whether a copied row is sound and stands where it belongs. */
function isWhole({ table, key, row }: CopiedRow): boolean {
  return isSound(table, row) && keyOf(table, row) === key;
}

async function missingAmong(copied: CopiedRow[]): Promise<CopiedRow[]> {
  const here = await keysHere();
  const known = new Map(theirTables.map((table) => [table, new Set(here[table])]));
  return copied.filter(({ table, key }) => !known.get(table)?.has(key));
}

function rowsOf(copied: CopiedRow[], table: CopiedRow['table']): unknown[] {
  return copied.filter((row) => row.table === table).map(({ row }) => row);
}
