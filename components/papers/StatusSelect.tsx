import { type Status, statuses } from '@/domain/library';
import { statusText } from '@/locale/status-text';
import { text } from '@/locale/text';

interface Props {
  status: Status;
  onPick: (status: Status) => void;
}

/** How far the reader is with a paper, in little room. */
export function StatusSelect({ status, onPick }: Props) {
  return (
    <select
      class="status-select"
      aria-label={text('shelfStatus')}
      value={status}
      onChange={({ currentTarget }) => {
        const picked = statuses.find((one) => one === currentTarget.value);
        if (picked) onPick(picked);
      }}
    >
      {statuses.map((one) => (
        <option key={one} value={one}>
          {statusText(one)}
        </option>
      ))}
    </select>
  );
}
