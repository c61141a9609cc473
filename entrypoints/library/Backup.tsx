import { BackupLine } from '@/components/data/BackupLine';
import { BackupReminder } from '@/components/data/BackupReminder';
import type { Deeds } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { downloadBackup, remindLater } from '@/deeds/backups';
import type { Settings } from '@/domain/settings';
import { text } from '@/locale/text';
import { watchLastBackup } from '@/storage/last-backup';

interface Props extends Pick<Deeds, 'run'> {
  settings: Settings;
}

/** Reminds of a backup when it is time. */
export function Backup({ run, settings }: Props) {
  const { value: last } = useWatched(watchLastBackup);
  if (!last) return null;
  return (
    <BackupReminder
      last={last}
      remindAfter={settings.remindAfter}
      label={text('optionsDownload')}
      onBackUp={() => void run(downloadBackup)}
      onLater={() => void run(remindLater)}
    />
  );
}

/** When the last backup was made. */
export function BackupNote() {
  const { value: last } = useWatched(watchLastBackup);
  return last ? <BackupLine last={last} /> : null;
}
