import './digest-bar.css';

import { keyOf, withKeyOf } from '@/components/keys/in-use';
import { text } from '@/locale/text';
import { type Filter, isFlagged, type OpenedEntry } from './entry';

const filters = [
  ['all', 'pageFilterAll'],
  ['new', 'pageFilterNew'],
  ['flagged', 'pageFilterFlagged'],
] as const;

interface Props {
  entries: OpenedEntry[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  onStep: (by: 1 | -1) => void;
}

/** What the bar of a page says and does, above an opened digest. */
export function DigestBar({ entries, filter, onFilter, onStep }: Props) {
  return (
    <div class="digest-bar">
      <p class="counts" data-testid="counts">
        {countsIn(entries)}
      </p>
      <fieldset class="filter" aria-label={text('pageFilterLabel')}>
        {filters.map(([each, label]) => (
          <button key={each} type="button" aria-pressed={each === filter} onClick={() => onFilter(each)}>
            {text(label)}
          </button>
        ))}
      </fieldset>
      <div class="steps">
        <Step by={-1} sign="↑" onStep={onStep} />
        <Step by={1} sign="↓" onStep={onStep} />
      </div>
    </div>
  );
}

interface StepProps extends Pick<Props, 'onStep'> {
  by: 1 | -1;
  sign: string;
}

function Step({ by, sign, onStep }: StepProps) {
  const action = by === 1 ? 'nextFlagged' : 'previousFlagged';
  const label = withKeyOf(text(by === 1 ? 'pageNextFlagged' : 'pagePreviousFlagged'), action);
  return (
    <button
      type="button"
      class="quiet icon"
      aria-label={label}
      title={label}
      aria-keyshortcuts={keyOf(action)}
      onClick={() => onStep(by)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

function countsIn(entries: OpenedEntry[]): string {
  const flagged = entries.filter(isFlagged).length;
  const fresh = entries.filter((entry) => entry.fresh).length;
  const counts = text('pageFlaggedCount', flagged.toLocaleString(), entries.length.toLocaleString());
  return fresh > 0 ? `${counts} · ${text('pageNewCount', fresh.toLocaleString())}` : counts;
}
