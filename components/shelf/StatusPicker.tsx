import './status-picker.css';

import { type Status, statuses } from '@/domain/library';
import { statusText } from '@/locale/status-text';
import { text } from '@/locale/text';

interface Props {
  /** Undefined where papers of several are meant. */
  status: Status | undefined;
  onPick: (status: Status) => void;
}

/** Says how far the reader is; the keys 0 to 4 do, too. */
export function StatusPicker({ status, onPick }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere
    <div class="status-picker" role="group" aria-label={text('shelfStatus')}>
      {statuses.map((each, key) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === status}
          aria-keyshortcuts={String(key)}
          title={`${statusText(each)} (${key})`}
          onClick={() => onPick(each)}
        >
          {statusText(each)}
        </button>
      ))}
    </div>
  );
}
