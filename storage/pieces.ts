import type { Table } from 'dexie';

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
export async function keysIn<Key extends string>(table: Table<unknown, Key>): Promise<Set<Key>> {
  return new Set(await table.toCollection().primaryKeys());
}

const few = 500; // Rows that are asked for one by one in any case
const share = 10; // As many keys are looked at in the time of one question

/** Those rows that stand under these keys, as `eachAmong` reads them. */
export async function rowsAmong<Row, Key extends string>(
  table: Table<Row, Key>,
  keys: Iterable<Key>,
  watch?: Watch,
): Promise<Map<Key, Row>> {
  const found = new Map<Key, Row>();
  await eachAmong(table, keys, (key, row) => found.set(key, row), watch);
  return found;
}

/**
 * Visits those rows that stand under these keys, in no order. Asks for each, or, when they are many of the table, reads
 * all in order: that takes a third of the time. A transaction lives on through it.
 */
export async function eachAmong<Row, Key extends string>(
  table: Table<Row, Key>,
  keys: Iterable<Key>,
  visit: (key: Key, row: Row) => unknown,
  watch: Watch = {},
): Promise<void> {
  const asked = new Set(keys);
  const areMany = asked.size > few && (await table.count()) < asked.size * share;
  const here = areMany ? await keysIn(table) : asked;
  const wanted = new Set([...asked].filter((key) => here.has(key)));
  if (areMany && wanted.size * 4 > here.size) {
    await eachRow(table, (key, row) => wanted.has(key) && visit(key, row), watch);
    return;
  }
  for (const some of piecesOf([...wanted])) {
    watch.signal?.throwIfAborted();
    const rows = await table.bulkGet(some);
    for (const [at, key] of some.entries()) if (rows[at] !== undefined) visit(key, rows[at]);
  }
}

/** Visits every row in the order of the keys. */
export async function eachRow<Row, Key extends string>(
  table: Table<Row, Key>,
  visit: (key: Key, row: Row) => unknown,
  { signal }: Watch = {},
): Promise<void> {
  const keyPath = String(table.schema.primKey.keyPath);
  let rows = await table.orderBy(':id').limit(piece).toArray();
  while (rows.length > 0) {
    signal?.throwIfAborted();
    let last = '';
    for (const row of rows) {
      last = String(Object(row)[keyPath]);
      visit(last as Key, row);
    }
    rows = await table.where(':id').above(last).limit(piece).toArray();
  }
}
