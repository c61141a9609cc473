import './backup-reminder.css';

import { focusPast } from '@/components/focus-next';
import type { Deed, Deeds } from '@/components/use-deeds';
import { useWatched, type Watchable } from '@/components/use-watched';
import { sayWhen } from '@/components/when';
import { isReminderDue, type LastBackup } from '@/domain/last-backup';
import { countText, text } from '@/locale/text';

interface Props extends Pick<Deeds, 'run'> {
  /** The same function every time, as for `useWatched`. */
  watch: () => Watchable<LastBackup>;
  /** As in `Settings`. */
  remindAfter: number | undefined;
  /** What the first button says. */
  label: string;
  backUp: () => Promise<Deed | undefined>;
  later: () => Promise<Deed | undefined>;
}

/** A calm line when much has changed since the last backup, or the weekly one could not be made. */
export function BackupReminder({ run, watch, remindAfter, label, backUp, later }: Props) {
  const { value: last } = useWatched(watch);
  if (!last || (!last.failed && !isReminderDue(last, remindAfter))) return null;
  return (
    <aside class="backup-reminder" data-testid="backup-reminder">
      <p>{sayWhy(last)}</p>
      <div class="actions">
        <button type="button" onClick={() => void run(backUp)}>
          {label}
        </button>
        {!last.failed && (
          <button
            type="button"
            class="quiet"
            onClick={({ currentTarget }) => {
              focusPast(currentTarget.closest('aside'));
              void run(later);
            }}
          >
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
