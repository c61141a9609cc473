import type { Difference } from '@/domain/difference';
import { type Counts, countsBy, countsOf, type Theirs, theirTables } from '@/domain/theirs';
import { database } from './database';
import { forgetFilled, linkTheirs } from './fill-names';
import { examine } from './health';
import { noteTouched } from './note-history';
import { following, readLedger, writeLedger } from './second-copy';
import { keyOf, keysHere, noKeys, type Rows, tableOf, toRows } from './their-rows';
import { alone, settle } from './theirs';

/** What a copy would bring back. Changes nothing. */
export async function compareWithHere(theirs: Theirs): Promise<Difference> {
  const missing = await missingHere(theirs);
  return {
    holds: countsOf(theirs),
    missing: countsBy((table) => missing[table].length),
    papers: missing.library.map(({ id, title }) => ({ id, title })),
  };
}

/**
 * Puts back from a copy what is not here, all or nothing, even while the database holds less than it should; what is here
 * stays. Returns how many rows were put back.
 */
export async function restoreMissing(theirs: Theirs): Promise<Counts> {
  await forgetFilled();
  const counts = await alone(async () => {
    const missing = await missingHere(theirs);
    const ledger = await readLedger();
    const pending = noKeys();
    for (const table of theirTables)
      pending[table] = [...ledger.pending[table], ...missing[table].map((row) => keyOf(table, row))];
    await writeLedger(following(ledger, ledger.counts, pending));
    await database.transaction('rw', [...theirTables.map(tableOf), database.touched], async () => {
      for (const table of theirTables) await tableOf(table).bulkAdd(missing[table]);
      await noteTouched({ library: missing.library }, {});
    });
    if ((await examine()).state === 'well') await settle();
    return countsBy((table) => missing[table].length);
  });
  await linkTheirs();
  return counts;
}

async function missingHere(theirs: Theirs): Promise<Rows> {
  const rows = toRows(theirs);
  const here = await keysHere();
  const without = <Name extends keyof Rows>(table: Name): Rows[Name] => {
    const known = new Set(here[table]);
    return rows[table].filter((row) => !known.has(keyOf(table, row as never))) as Rows[Name];
  };
  return {
    library: without('library'),
    interests: without('interests'),
    judgements: without('judgements'),
    sites: without('sites'),
    settings: without('settings'),
  };
}
