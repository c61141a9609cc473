import { BackupLine } from '@/components/data/BackupLine';
import { useWatched } from '@/components/use-watched';
import { watchLastBackup } from '@/storage/last-backup';

/** When the last backup was made. */
export function BackupNote() {
  const { value: last } = useWatched(watchLastBackup);
  return last ? <BackupLine last={last} /> : null;
}
