import type { Table } from 'dexie';

import type { PaperId } from '@/domain/paper';
import { othersTurn } from '@/domain/slices';

const piece = 200; // Papers, or rows: some milliseconds of work

/** What is told while many papers are worked on, and what stops it. */
export interface Watch {
  /** How much is done, from 0 to 1. */
  onPart?: ((part: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Many things in parts that are some milliseconds of work; none when there are no things. */
export function* piecesOf<One>(all: One[]): Generator<One[]> {
  for (let from = 0; from < all.length; from += piece) yield all.slice(from, from + piece);
}

/** Works on many things, some hundred at a time, and lets the page live in between. Throws the signal's reason. */
export async function inPieces<One>(
  all: One[],
  work: (some: One[]) => unknown,
  { onPart, signal }: Watch = {},
): Promise<void> {
  let done = 0;
  for (const some of piecesOf(all)) {
    signal?.throwIfAborted();
    onPart?.(done / all.length);
    await work(some);
    await othersTurn();
    done += some.length;
  }
  signal?.throwIfAborted();
}

/** Visits many things, some hundred at a time. */
export function eachInPieces<One>(all: One[], visit: (one: One) => unknown, watch?: Watch): Promise<void> {
  const visitSome = (some: One[]) => {
    for (const one of some) visit(one);
  };
  return inPieces(all, visitSome, watch);
}

/** The keys of a table. One question, however many there are. */
export async function keysIn(table: Table<unknown, PaperId>): Promise<Set<PaperId>> {
  return new Set(await table.toCollection().primaryKeys());
}

/** Those rows that stand under these ids: only those are asked for, or, when they are many, all are read in order. */
export async function rowsAmong<Row>(
  table: Table<Row, PaperId>,
  ids: Iterable<PaperId>,
  watch?: Watch,
): Promise<Map<PaperId, Row>> {
  const keys = await keysIn(table);
  const wanted = new Set([...ids].filter((id) => keys.has(id)));
  const found = new Map<PaperId, Row>();
  if (wanted.size * 4 > keys.size) {
    await eachRow(table, (id, row) => wanted.has(id) && found.set(id, row), watch);
    return found;
  }
  const read = async (some: PaperId[]) => {
    const rows = await table.bulkGet(some);
    for (const [at, id] of some.entries()) if (rows[at]) found.set(id, rows[at]);
  };
  await inPieces([...wanted], read, watch);
  return found;
}

/** Visits every row in the order of the keys. */
export async function eachRow<Row>(
  table: Table<Row, PaperId>,
  visit: (id: PaperId, row: Row) => unknown,
  { signal }: Watch = {},
): Promise<void> {
  const keyPath = String(table.schema.primKey.keyPath);
  let rows = await table.orderBy(':id').limit(piece).toArray();
  while (rows.length > 0) {
    signal?.throwIfAborted();
    let last = '';
    for (const row of rows) {
      last = String(Object(row)[keyPath]);
      visit(last as PaperId, row);
    }
    rows = await table.where(':id').above(last).limit(piece).toArray();
  }
}
