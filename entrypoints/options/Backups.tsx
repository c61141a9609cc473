import { BackupForm } from '@/components/data/BackupForm';
import { BackupLine } from '@/components/data/BackupLine';
import { Notice } from '@/components/Notice';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { sayWhen } from '@/components/when';
import { switchWeeklyOff, switchWeeklyOn } from '@/deeds/backups';
import type { Settings } from '@/domain/settings';
import { text } from '@/locale/text';
import { watchLastBackup } from '@/storage/last-backup';
import { changeSettings } from '@/storage/settings';
import { useDownloadsAllowed } from './use-downloads-allowed';

interface Props extends Pick<Deeds, 'run'> {
  settings: Settings;
}

/** The last backup, and those to come. */
export function Backups({ settings: { weeklyBackup = false, remindAfter }, run }: Props) {
  const { value: last, error } = useWatched(watchLastBackup);
  const allowed = useDownloadsAllowed();
  if (error !== undefined) return <Notice problem={text('optionsLost', sayError(error))} />;
  if (!last) return null;
  return (
    <>
      {last.failed && <Notice problem={text('backupFailed', sayWhen(last.failed.at), last.failed.says)} />}
      <BackupLine last={last} />
      <BackupForm
        weekly={weeklyBackup && allowed}
        remindAfter={remindAfter}
        onWeekly={(on) => void (on ? run(switchWeeklyOn) : run(switchWeeklyOff))}
        onRemindAfter={(changes) =>
          void run(() => changeSettings({ remindAfter: changes }).then(() => undefined))
        }
      />
    </>
  );
}
