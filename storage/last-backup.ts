import type { Observable } from 'dexie';

import type { LastBackup } from '@/domain/last-backup';
import { database } from './database';
import { live } from './live';
import { noteUpkeep } from './upkeep';

export async function readLastBackup(): Promise<LastBackup> {
  const [made, changed, putAway, failed] = await database.upkeep.bulkGet([
    'backup made',
    'changed since backup',
    'reminder put away',
    'backup failed',
  ]);
  return {
    ...(made && { at: made.at, ...(made.count && { leftAside: made.count }) }),
    changes: changed?.count ?? 0,
    ...(putAway && { putAwayAt: putAway.at }),
    ...(failed && { failed: { at: failed.at, says: failed.says ?? '' } }),
  };
}

export function watchLastBackup(): Observable<LastBackup> {
  return live(readLastBackup);
}

/**
 * Notes that a backup was made which holds this many changes: those that came while it was written count on. `leftAside` is
 * how many damaged rows it only names, to be told when the reader next looks.
 */
export async function noteBackup(now: number, changes: number, leftAside = 0): Promise<void> {
  const { upkeep } = database;
  await database.transaction('rw', upkeep, async () => {
    const last = await upkeep.get('changed since backup');
    await upkeep.put({ id: 'backup made', at: now, count: leftAside });
    await upkeep.put({
      id: 'changed since backup',
      at: now,
      count: Math.max(0, (last?.count ?? 0) - changes),
    });
    await upkeep.bulkDelete(['backup failed', 'reminder put away']);
  });
}

/** Notes why a backup could not be made by itself, to be told when the reader next looks. */
export async function noteBackupFailed(now: number, says: string): Promise<void> {
  await database.upkeep.put({ id: 'backup failed', at: now, says });
}

/** Forgets that a backup could not be made by itself: none is to be made any more. */
export async function forgetBackupFailed(): Promise<void> {
  await database.upkeep.delete('backup failed');
}

/** Leaves the reader alone with reminders for a week. */
export function putReminderAway(now: number): Promise<void> {
  return noteUpkeep('reminder put away', now);
}
