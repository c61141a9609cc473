import { countsBy, type Theirs } from '@/domain/theirs';
import { database } from './database';
import { forgetFilled, linkTheirs } from './fill-names';
import { type Merge, planMerge } from './merge';
import { following, readCopy, readLedger, removeCopies, writeLedger, writeSettled } from './second-copy';
import { countHere, fromRows, keysHere } from './their-rows';
import { alone, atRest, changeTheirs } from './theirs';

/** Everything that is theirs, as it is, unsound rows included: writing a backup leaves those aside by name. */
export function readTheirs(): Promise<Theirs> {
  const { library, interests, judgements, sites, settings } = database;
  return atRest(async () =>
    fromRows({
      library: await library.toArray(),
      interests: await interests.toArray(),
      judgements: await judgements.toArray(),
      sites: await sites.toArray(),
      settings: await settings.toArray(),
    }),
  );
}

/** What `mergeTheirs` would do now. */
export async function previewMerge(theirs: Theirs): Promise<Merge> {
  return (await planMerge(theirs)).merge;
}

/**
 * Adds what is not here and replaces what is older, all or nothing; doing it again changes nothing. Nothing leaves
 * the library. Throws `Emptied`.
 */
export async function mergeTheirs(theirs: Theirs): Promise<Merge> {
  await forgetFilled();
  const { merge } = await changeTheirs(() => planMerge(theirs));
  await linkTheirs();
  return merge;
}

/**
 * Deletes theirs, ours and the second copy. That nothing need be there is said first, so that death in between raises no
 * false alarm: what is still here is then simply copied again.
 */
export function deleteEverything(): Promise<void> {
  return alone(async () => {
    const none = countsBy(() => 0);
    const ledger = following(await readLedger(), none, await keysHere());
    await writeLedger(ledger);
    await removeCopies(await readCopy());
    await database.transaction('rw', database.tables, async () => {
      for (const table of database.tables) await table.clear();
    });
    await writeSettled(ledger, await countHere());
  });
}
