/** What is known of the reader's backups. Times in milliseconds since 1970. */
export interface LastBackup {
  /** When the last one was made; absent when none ever was. */
  at?: number;
  /** Changes to what is theirs since then. */
  changes: number;
  /** How many damaged rows it only names, where that was not told at the time. */
  leftAside?: number;
  /** When the reader put the reminder away. */
  putAwayAt?: number;
  /** Why the last one that should be made by itself could not. */
  failed?: { at: number; says: string };
}

export const defaultRemindAfter = 50; // Changes
/** Wakes whoever makes the backup of the week. */
export const weeklyAlarm = 'weekly-backup';
const week = 7 * 86_400_000; // Milliseconds; as far ahead too, for the clock may have been

/** Whether to remind of a backup. `remindAfter` is a number of changes; 0 for never. */
export function isReminderDue(
  { changes, putAwayAt = 0 }: LastBackup,
  remindAfter = defaultRemindAfter,
  now = Date.now(),
): boolean {
  return remindAfter > 0 && changes >= remindAfter && Math.abs(now - putAwayAt) >= week;
}

/** Whether a week has passed since the last backup, and there is anything new to keep. */
export function isWeeklyDue({ at = 0, changes }: LastBackup, now = Date.now()): boolean {
  return changes > 0 && Math.abs(now - at) >= week;
}
