import type { Noted } from '@/domain/history';
import { type Counts, countsBy, type TheirTable, theirTables } from '@/domain/theirs';
import { database } from './database';
import { noteHistory, noteTouched, readChanges } from './note-history';
import { piecesOf } from './pieces';
import {
  type CopiedRow,
  following,
  type Ledger,
  readLedger,
  removeCopies,
  writeCopy,
  writeLedger,
  writeSettled,
} from './second-copy';
import { countHere, type Keys, keyOf, noKeys, type Rows, tableOf } from './their-rows';
import { noteChanged, noteLessons } from './upkeep';

/** Rows of theirs to put and to remove. */
export interface Change {
  put?: Partial<Rows>;
  remove?: Partial<Keys>;
  /** What to call it in the history; without that it is not in it. */
  noted?: Noted;
  /** Work on what is ours that follows from it: begun once the database holds the change, beside the writing of copies. */
  meanwhile?: () => Promise<void>;
}

/** A change that was made, and its number in the history if it is in it. */
export type Made<Plan> = Plan & { history?: number };

type OnPart = (part: number) => void;

/** The database holds fewer rows than it should: nothing of theirs may change until the reader has decided. */
export class Emptied extends Error {
  override name = 'Emptied';
}

/** Runs `work` while nobody else changes theirs: not the worker, the popup, the options nor a second window. */
export function alone<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  return navigator.locks.request('paperlight-theirs', work) as Promise<Outcome>;
}

/** Runs `work` while nobody changes theirs. */
export function atRest<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  return navigator.locks.request('paperlight-theirs', { mode: 'shared' }, work) as Promise<Outcome>;
}

/**
 * The only way in which theirs changes. `plan` reads what is here and says what to change; nobody else changes
 * anything meanwhile. Resolves once both the database and the second copy hold it, so that it may be shown as kept.
 *
 * Death between any two steps raises no false alarm and loses nothing that was confirmed: rows on their way out
 * leave the count before they leave the database, rows on their way in join it after, and rows whose copy may lag
 * are pending until the next change, or the worker when it next wakes, brings the copy in line. The tally is written last: as soon
 * as a change is begun, the ledger is newer and the tally void. Tells, once there is a plan, how much of it is done, from
 * 0 to 1.
 */
export function changeTheirs<Plan extends Change>(
  plan: () => Promise<Plan>,
  onPart: OnPart = () => {},
): Promise<Made<Plan>> {
  return alone(async () => {
    const last = await settle();
    const change = await plan();
    if (!change.put && !change.remove && !change.meanwhile) return change;
    const ledger = begun(change, last);
    await writeLedger(ledger);
    const history = await commit(change, (part) => onPart(part / 2));
    const both = [confirm(change, ledger, (part) => onPart((1 + part) / 2)), change.meanwhile?.()];
    for (const outcome of await Promise.allSettled(both))
      if (outcome.status === 'rejected') throw outcome.reason;
    return { ...change, ...(history !== undefined && { history }) };
  });
}

/**
 * Brings the second copy in line with the database where it lags. Returns the ledger that then holds.
 * Throws `Emptied` when the database is the one that lags. Call it `alone`.
 */
export async function settle(onPart?: OnPart): Promise<Ledger> {
  const ledger = await readLedger();
  const here = await countHere();
  if (isFewer(here, ledger.counts)) throw new Emptied('the database was emptied');
  if (isSettled(ledger)) return { ...ledger, counts: here };
  await copyAnew(ledger.pending, onPart);
  return writeSettled(ledger, here);
}

/** Finishes a change that was left half made, as `settle` does; where the database lags, that is left to the reader. */
export async function finishChange(): Promise<void> {
  if (isSettled(await readLedger())) return; // Counting a large library takes a second
  await alone(async () => {
    await settle();
  }).catch((error) => {
    if (!(error instanceof Emptied)) throw error;
  });
}

function isSettled({ pending }: Ledger): boolean {
  return theirTables.every((table) => pending[table].length === 0);
}

/** Makes the copies what the change made of its rows: nobody else changed them meanwhile, so none is read again. */
async function confirm({ put = {}, remove = {} }: Change, ledger: Ledger, onPart: OnPart): Promise<void> {
  const here = await countHere();
  if (isFewer(here, ledger.counts)) throw new Emptied('the database was emptied');
  for (const table of theirTables) {
    const rows = new Map<string, unknown>((remove[table] ?? []).map((key) => [key, undefined]));
    for (const row of put[table] ?? []) rows.set(keyOf(table, row), row);
    let copied = 0;
    for (const some of piecesOf([...rows])) {
      await copy(some.map(([key, row]) => ({ table, key, row })));
      copied += some.length;
      onPart(copied / rows.size);
    }
  }
  await writeSettled(ledger, here);
}

/** Whether any table has fewer rows than it should. */
export function isFewer(here: Counts, should: Counts): boolean {
  return theirTables.some((table) => here[table] < should[table]);
}

/** The ledger that is true before, during and after the change is committed. */
function begun({ put = {}, remove = {} }: Change, last: Ledger): Ledger {
  const pending = noKeys();
  for (const table of theirTables) {
    const rows = put[table] ?? [];
    pending[table] = [...(remove[table] ?? []), ...rows.map((row) => keyOf(table, row))];
  }
  const kept = countsBy((table) => Math.max(0, last.counts[table] - (remove[table]?.length ?? 0)));
  return following(last, kept, pending);
}

function commit({ put = {}, remove = {}, noted }: Change, onPart: OnPart): Promise<number | undefined> {
  const { upkeep, history, changes, touched } = database;
  return database.transaction(
    'rw',
    [...theirTables.map(tableOf), upkeep, history, changes, touched],
    async () => {
      const done = noted && (await readChanges(put, remove));
      await noteTouched(put, remove);
      for (const table of theirTables) {
        for (const some of piecesOf(remove[table] ?? [])) await tableOf(table).bulkDelete(some);
        await putRows(table, put[table] ?? [], onPart);
      }
      if (put.judgements?.length || remove.judgements?.length) await noteLessons();
      await noteChanged(countChanges(put, remove));
      return noted && done && noteHistory(noted, done, put);
    },
  );
}

/** Papers, interests and sites that changed; what is set is not worth a backup. */
function countChanges(put: Partial<Rows>, remove: Partial<Keys>): number {
  const tables = theirTables.filter((table) => table !== 'settings');
  const keys = tables.flatMap((table) => [
    ...(remove[table] ?? []),
    ...(put[table] ?? []).map((row) => keyOf(table, row)),
  ]);
  return new Set(keys).size; // A saved paper is a row of the library and a judgement
}

/** Hands over some while the ones before are put. */
async function putRows(table: TheirTable, rows: unknown[], onPart: OnPart): Promise<void> {
  const pieces = piecesOf(rows);
  let put = 0;
  const putOn = async () => {
    for (const some of pieces) {
      await tableOf(table).bulkPut(some);
      put += some.length;
      onPart(put / rows.length);
    }
  };
  await Promise.all([putOn(), putOn()]);
}

/**
 * Makes the copies of these rows what the database holds now. Reads some while the ones before are written. Call it
 * `alone`.
 */
export async function copyAnew(keys: Keys, onPart: OnPart = () => {}): Promise<void> {
  for (const table of theirTables) {
    let found: CopiedRow[] = [];
    let copied = 0;
    for (const some of [...piecesOf(keys[table]), []]) {
      const [rows] = await Promise.all([tableOf(table).bulkGet(some), copy(found)]);
      copied += found.length;
      if (copied > 0) onPart(copied / keys[table].length);
      found = some.map((key, at) => ({ table, key, row: rows[at] }));
    }
  }
}

async function copy(found: CopiedRow[]): Promise<void> {
  await removeCopies(found.filter(({ row }) => row === undefined));
  await writeCopy(found.filter(({ row }) => row !== undefined));
}
