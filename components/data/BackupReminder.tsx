import './backup-reminder.css';

import { sayWhen } from '@/components/when';
import { isReminderDue, type LastBackup } from '@/domain/last-backup';
import { countText, text } from '@/locale/text';

interface Props {
  last: LastBackup;
  /** As in `Settings`. */
  remindAfter: number | undefined;
  /** What the first button says. */
  label: string;
  onBackUp: () => void;
  onLater: () => void;
}

/** A calm line when much has changed since the last backup, or the weekly one could not be made. */
export function BackupReminder({ last, remindAfter, label, onBackUp, onLater }: Props) {
  if (!last.failed && !isReminderDue(last, remindAfter)) return null;
  return (
    <aside class="backup-reminder" data-testid="backup-reminder">
      <p>{sayWhy(last)}</p>
      <div class="actions">
        <button type="button" onClick={onBackUp}>
          {label}
        </button>
        {!last.failed && (
          <button type="button" class="quiet" onClick={onLater}>
            {text('backupLater')}
          </button>
        )}
      </div>
    </aside>
  );
}

function sayWhy({ at, changes, failed }: LastBackup): string {
  if (failed) return text('backupFailed', sayWhen(failed.at), failed.says);
  if (at === undefined) return countText('backupRemindNever', changes);
  return countText('backupRemind', changes, sayWhen(at));
}
