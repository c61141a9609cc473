import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { theirTables } from '@/domain/theirs';

export type Row = Record<string, unknown>;

/** What lies on disk: rows by table, and `storage.local` with the second copy. */
export interface Truth {
  /** Native version; Dexie's times ten. */
  version: number;
  tables: Record<string, Row[]>;
  local: Row;
}

/** Reads everything at one moment; as one text, for handing over values takes ten times as long. */
export async function readTruth(inside: Page): Promise<Truth> {
  const json = await inside.evaluate(async () => {
    const outcome = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await outcome(indexedDB.open('paperlight'));
    const tables: Record<string, unknown> = {};
    const names = [...database.objectStoreNames];
    if (names.length > 0) {
      const reading = database.transaction(names);
      await Promise.all(
        names.map(async (name) => {
          tables[name] = await outcome(reading.objectStore(name).getAll());
        }),
      );
    }
    database.close();
    return JSON.stringify({
      version: database.version,
      tables,
      local: await chrome.storage.local.get(null).catch((error) => ({ unreadable: String(error) })),
    });
  });
  return JSON.parse(json);
}

/** Whether nothing of theirs is there: a browser that finds its database's files torn begins it anew. */
export function isEmptied({ tables }: Truth): boolean {
  return theirTables.every((table) => !tables[table]?.length);
}

/**
 * Waits until no change of theirs is under way or left half done, then reads everything. Wakes the worker, which finishes one,
 * unless it finds the database emptied.
 */
export async function readSettled(inside: Page): Promise<Truth> {
  for (let tries = 0; tries < 300; tries++) {
    const rests = await inside.evaluate(() =>
      navigator.locks.request('paperlight-theirs', async () => {
        const { 'copy/pending': pending = {} } = await chrome.storage.local.get('copy/pending');
        return Object.values(pending as object).every((keys) => keys.length === 0);
      }),
    );
    if (rests) return readTruth(inside);
    if (tries === 0) await inside.evaluate(() => chrome.runtime.sendMessage({}).catch(() => {}));
    await inside.waitForTimeout(100);
  }
  const truth = await readTruth(inside);
  if (isEmptied(truth)) return truth;
  const { tables, local } = truth;
  const here = theirTables.map((table) => `${tables[table]?.length} in ${table}`);
  const ledger = JSON.stringify([local['copy/counts'], local['copy/pending']]);
  throw new Error(`A change was never finished: nothing brought the second copy in line. ${here}, ${ledger}`);
}

/** The rows of theirs that the second copy holds otherwise, not at all, or beyond the database. */
export function wrongCopies({ tables, local }: Truth): string[] {
  const wrong = theirTables.flatMap((table) => {
    const rows = new Map((tables[table] ?? []).map((row) => [`copy/${table}/${keyOf(row)}`, row]));
    const copies = Object.keys(local).filter((place) => place.startsWith(`copy/${table}/`));
    const places = new Set([...rows.keys(), ...copies]);
    return [...places].filter((place) => !isDeepStrictEqual(local[place], rows.get(place)));
  });
  const counts = (local['copy/counts'] ?? {}) as Record<string, number>;
  const miscounted = theirTables.filter((table) => (counts[table] ?? 0) !== (tables[table] ?? []).length);
  return [...wrong, ...miscounted.map((table) => `count of ${table}`)];
}

/** The rows of theirs that are not there, or not as they were before. */
export function missingFrom(after: Truth, before: Truth): string[] {
  return theirTables.flatMap((table) => {
    const rows = new Map((after.tables[table] ?? []).map((row) => [keyOf(row), row]));
    const gone = (before.tables[table] ?? []).filter((row) => !isDeepStrictEqual(rows.get(keyOf(row)), row));
    return gone.map((row) => `${keyOf(row)} of ${table} is missing`);
  });
}

export function keyOf(row: Row): string {
  return String(row.id ?? row.paperId);
}
