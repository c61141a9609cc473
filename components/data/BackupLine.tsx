import { sayWhen } from '@/components/when';
import type { LastBackup } from '@/domain/last-backup';
import { countText, text } from '@/locale/text';

/** When the last backup was made, and what has changed since. */
export function BackupLine({ last: { at, changes, leftAside = 0 } }: { last: LastBackup }) {
  return (
    <p class="muted backup-line" data-testid="last-backup">
      {at === undefined ? text('backupNever') : text('backupLast', sayWhen(at))}
      {at !== undefined && changes > 0 && ` ${countText('backupSince', changes)}`}
      {leftAside > 0 && ` ${countText('backupLeftAside', leftAside)}`}
    </p>
  );
}
