import { countsOf, type Theirs, theirTables } from '@/domain/theirs';
import { text } from '@/locale/text';
import { largestBackup, readBackup, writeBackup } from './backup';
import { sift } from './sift';

/** What a backup's file is called. */
export function backupName(at: Date): string {
  return `paperlight-backup-${at.toISOString().slice(0, 10)}.json`;
}

/** A backup that was read back and compared. */
export interface CheckedBackup {
  file: Blob;
  /** How many rows it holds, each as it is kept. */
  rows: number;
  /** How many rows are damaged, and only named in it. */
  leftAside: number;
}

/**
 * Writes a backup, reads it back and compares it row by row. Throws when any row is not what it should be, and when the
 * file would be too large to be read again.
 */
export async function writeCheckedBackup(theirs: Theirs, at: Date): Promise<CheckedBackup> {
  const file = fileOf(theirs, at);
  const read = readBackup(await file.text());
  if ('problem' in read) throw new Error(read.problem);
  const { sound } = sift(theirs);
  for (const table of theirTables) compare(table, sound[table], read.theirs[table]);
  const rows = total(sound);
  return { file, rows, leftAside: total(theirs) - rows };
}

function fileOf(theirs: Theirs, at: Date): Blob {
  try {
    const file = new Blob([writeBackup(theirs, at)], { type: 'application/json' });
    if (file.size <= largestBackup) return file;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // No text can be that long
  }
  throw new Error(text('backupTooLarge', largestBackup / 1e6));
}

function compare(table: string, kept: unknown, read: unknown): void {
  const [rows, others] = [kept, read].map((some) => (Array.isArray(some) ? some : [some]));
  for (const [at, row] of (rows ?? []).entries())
    if (JSON.stringify(row) !== JSON.stringify(others?.[at]))
      throw new Error(text('exchangeNotAsKept', table, at + 1));
}

function total(theirs: Theirs): number {
  return Object.values(countsOf(theirs)).reduce((sum, count) => sum + count, 0);
}
