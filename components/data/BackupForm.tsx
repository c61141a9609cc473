import { useId } from 'preact/hooks';
import { Switch } from '@/components/Switch';
import { defaultRemindAfter } from '@/domain/last-backup';
import { countText, text } from '@/locale/text';

const numbers = [20, defaultRemindAfter, 100, 250];

interface Props {
  weekly: boolean;
  /** As in `Settings`. */
  remindAfter: number | undefined;
  onWeekly: (on: boolean) => void;
  onRemindAfter: (changes: number) => void;
}

/** Backups that are made by themselves, and reminders of the others. */
export function BackupForm({ weekly, remindAfter = defaultRemindAfter, onWeekly, onRemindAfter }: Props) {
  const id = useId();
  const offered = numbers.includes(remindAfter) || remindAfter === 0 ? numbers : [remindAfter, ...numbers];
  return (
    <>
      <Switch on={weekly} label={text('backupWeekly')} hint={text('backupWeeklyHint')} onChange={onWeekly} />
      <div class="field">
        <label for={id}>{text('backupRemindAfter')}</label>
        <select
          id={id}
          value={String(remindAfter)}
          onChange={({ currentTarget }) => onRemindAfter(Number(currentTarget.value))}
        >
          {offered.map((changes) => (
            <option key={changes} value={String(changes)}>
              {countText('backupRemindChanges', changes)}
            </option>
          ))}
          <option value="0">{text('backupRemindNot')}</option>
        </select>
      </div>
    </>
  );
}
