import type { Table } from 'dexie';
import { paperOf } from '@/domain/library';

import type { Paper, PaperId } from '@/domain/paper';
import { database } from './database';
import { linkPapers } from './link-papers';
import { soundOnes } from './sound';
import { noteUpkeep, upkeepAt } from './upkeep';

const chunk = 200; // Papers in a transaction, so that a page never waits long for its own

/**
 * Notes once what the papers are called that were kept before names were, or were put here without a page. Goes on
 * where it was broken off. The reader's papers come first.
 */
export async function fillNames(): Promise<void> {
  if ((await upkeepAt('names filled')) !== undefined) return;
  await linkTheirs();
  await linkSeen();
  await noteUpkeep('names filled', Date.now());
}

/** Has the names filled at the next start, for what is about to be put here. */
export async function forgetFilled(): Promise<void> {
  await database.upkeep.delete('names filled');
}

/** Notes what the papers in the library and the judged ones are called and which of them are one. */
export async function linkTheirs(): Promise<void> {
  const { library, judgements } = database;
  await linkChunks(library, (rows) => soundOnes('library', rows).map(paperOf));
  await linkChunks(judgements, (rows) => soundOnes('judgements', rows).map(({ paper }) => paper));
}

async function linkSeen(): Promise<void> {
  const named = new Set(await database.names.toCollection().primaryKeys());
  await linkChunks(
    database.sightings,
    (rows) => rows.flatMap((row) => (row ? [row.paper] : [])),
    (id) => !named.has(id),
  );
}

async function linkChunks<Row>(
  table: Table<Row, PaperId>,
  papersIn: (rows: (Row | undefined)[]) => Paper[],
  isDue: (id: PaperId) => boolean = () => true,
): Promise<void> {
  const ids = (await table.toCollection().primaryKeys()).filter(isDue);
  for (let from = 0; from < ids.length; from += chunk)
    await linkPapers(papersIn(await table.bulkGet(ids.slice(from, from + chunk))));
}
