import { BackupReminder } from '@/components/data/BackupReminder';
import type { Deeds } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { openBackups, remindLater } from '@/deeds/backups';
import type { Settings } from '@/domain/settings';
import { text } from '@/locale/text';
import { watchLastBackup } from '@/storage/last-backup';

interface Props extends Pick<Deeds, 'run'> {
  settings: Settings;
}

/** Reminds of a backup. It is made on a page that stays: the popup may close before the file is written. */
export function Backup({ run, settings }: Props) {
  const { value: last } = useWatched(watchLastBackup);
  if (!last) return null;
  return (
    <BackupReminder
      last={last}
      remindAfter={settings.remindAfter}
      label={text('backupOpen')}
      onBackUp={() => void run(openBackups)}
      onLater={() => void run(remindLater)}
    />
  );
}
