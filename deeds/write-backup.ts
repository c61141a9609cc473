import { type CheckedBackup, writeCheckedBackup } from '@/exchange/checked-backup';
import { readTheirs } from '@/storage/backup';

/** Everything that is theirs as a backup, read back and compared. */
export async function writeBackupNow(): Promise<CheckedBackup> {
  return writeCheckedBackup(await readTheirs(), new Date());
}
