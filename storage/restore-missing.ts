import type { Difference } from '@/domain/difference';
import type { Judgement } from '@/domain/library';
import { type Counts, countsBy, countsOf, type Theirs, theirTables } from '@/domain/theirs';
import { database } from './database';
import { forgetFilled, linkTheirs } from './fill-names';
import { examine, readWhole, settleWhole } from './health';
import { newestOf } from './merge';
import { noteTouched } from './note-history';
import { following, readLedger, writeLedger } from './second-copy';
import { keyOf, keysHere, noKeys, type Rows, type TheirRows, tableOf, toRows } from './their-rows';
import { alone, atRest } from './theirs';

/** What a copy would bring back. Changes nothing. */
export async function compareWithHere(theirs: Theirs): Promise<Difference> {
  return differenceOf(theirs, toRows(theirs));
}

/** What a backup and the second copy would bring back together. Changes nothing. */
export async function compareFile(theirs: Theirs): Promise<Difference> {
  return differenceOf(theirs, withCopy(theirs, await atRest(readWhole)));
}

/**
 * Puts back what is not here from a backup and the second copy, the newer of each row, all or nothing, even while the
 * database holds less than it should; what is here stays. Returns how many rows were put back.
 */
export async function restoreMissing(theirs: Theirs): Promise<Counts> {
  await forgetFilled();
  const counts = await alone(async () => {
    const copied = await readWhole();
    const missing = await missingHere(withCopy(theirs, copied));
    const ledger = await readLedger();
    const pending = noKeys();
    for (const table of theirTables) {
      const asCopied = new Set<unknown>(copied[table]);
      const others = missing[table].filter((row) => !asCopied.has(row));
      pending[table] = [...ledger.pending[table], ...others.map((row) => keyOf(table, row))];
    }
    await writeLedger(following(ledger, ledger.counts, pending));
    await database.transaction('rw', [...theirTables.map(tableOf), database.touched], async () => {
      await noteTouched(missing, {});
      for (const table of theirTables) await tableOf(table).bulkAdd(missing[table]);
    });
    if ((await examine()).state === 'well') await settleWhole();
    return countsBy((table) => missing[table].length);
  });
  await linkTheirs();
  return counts;
}

async function differenceOf(theirs: Theirs, rows: Rows): Promise<Difference> {
  const missing = await missingHere(rows);
  return {
    holds: countsOf(theirs),
    missing: countsBy((table) => missing[table].length),
    papers: missing.library.map(({ id, title }) => ({ id, title })),
  };
}

/** The rows of both, but as in merging: what was dismissed since it was saved there, or saved here, stays so. */
function withCopy(theirs: Theirs, copied: Rows): Rows {
  const rows = toRows(theirs);
  const saved = new Set(copied.library.map(({ id }) => id));
  const judged = new Map(copied.judgements.map((judgement) => [judgement.paperId, judgement]));
  const isDismissed = (id: Judgement['paperId'], at: number) => {
    const judgement = judged.get(id);
    return judgement?.judged === 'dismissed' && at <= judgement.at;
  };
  return {
    library: [...copied.library, ...rows.library.filter(({ id, savedAt }) => !isDismissed(id, savedAt))],
    interests: [...copied.interests, ...rows.interests],
    judgements: [
      ...copied.judgements,
      ...rows.judgements.filter(({ paperId, judged }) => judged === 'saved' || !saved.has(paperId)),
    ],
    sites: [...copied.sites, ...rows.sites],
    settings: [...copied.settings, ...rows.settings],
  };
}

/** Of the rows that are not here, the newest of each. */
async function missingHere(rows: Rows): Promise<Rows> {
  const here = await keysHere();
  const without = <Name extends keyof Rows>(table: Name): Rows[Name] => {
    const known = new Set(here[table]);
    const newest = newestOf(table, rows[table] as TheirRows[Name][]);
    return [...newest].filter(([key]) => !known.has(key)).map(([, row]) => row) as Rows[Name];
  };
  return {
    library: without('library'),
    interests: without('interests'),
    judgements: without('judgements'),
    sites: without('sites'),
    settings: without('settings'),
  };
}
