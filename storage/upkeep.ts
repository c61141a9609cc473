import { database, type UpkeepRow } from './database';
import { laterThan } from './times';

/** When this piece of upkeep was last done, in milliseconds since 1970; undefined when it never was. */
export async function upkeepAt(id: UpkeepRow['id']): Promise<number | undefined> {
  return (await database.upkeep.get(id))?.at;
}

/** Notes that a piece of upkeep was done. `now` is in milliseconds since 1970. */
export async function noteUpkeep(id: UpkeepRow['id'], now: number): Promise<void> {
  await database.upkeep.put({ id, at: now });
}

/**
 * Notes that there is something else to learn from, in the transaction that makes it so. No two notes are alike, for
 * a save that is taken back must not look as if nothing had happened meanwhile.
 */
export async function noteLessons(): Promise<void> {
  const last = (await upkeepAt('lessons changed')) ?? 0;
  await noteUpkeep('lessons changed', laterThan(last));
}

/** Counts what was changed since the last backup, in the transaction that changes it. */
export async function noteChanged(count: number): Promise<void> {
  if (count === 0) return;
  const last = await database.upkeep.get('changed since backup');
  await database.upkeep.put({
    id: 'changed since backup',
    at: Date.now(),
    count: (last?.count ?? 0) + count,
  });
}
