import './digest-bar.css';

import { KeyTable } from '@/components/settings/KeysForm';
import { pageKeys } from '@/locale/page-keys';
import { text } from '@/locale/text';
import { type Filter, isFlagged, type OpenedEntry } from './entry';

const filters = [
  ['all', 'pageFilterAll'],
  ['new', 'pageFilterNew'],
  ['flagged', 'pageFilterFlagged'],
] as const;
const elsewhere = ['m', 'r', 'l', 'Esc']; // What only a web page has
const keysHere = pageKeys.filter(([key]) => !elsewhere.includes(key));

interface Props {
  entries: OpenedEntry[];
  filter: Filter;
  /** Single keys are on. */
  keys: boolean;
  onFilter: (filter: Filter) => void;
  onStep: (by: 1 | -1) => void;
}

/** What the bar of a page says and does, above an opened digest. */
export function DigestBar({ entries, filter, keys, onFilter, onStep }: Props) {
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
        <Step by={-1} sign="↑" keys="p" onStep={onStep} />
        <Step by={1} sign="↓" keys="n" onStep={onStep} />
      </div>
      <details class="keys">
        <summary aria-keyshortcuts="?" aria-label={text('pageHelp')} title={text('pageHelp')}>
          ?
        </summary>
        <div>
          <KeyTable on={keys} keys={keysHere} />
        </div>
      </details>
    </div>
  );
}

interface StepProps extends Pick<Props, 'onStep'> {
  by: 1 | -1;
  sign: string;
  keys: string;
}

function Step({ by, sign, keys, onStep }: StepProps) {
  const label = text(by === 1 ? 'pageNextFlagged' : 'pagePreviousFlagged');
  return (
    <button
      type="button"
      class="quiet icon"
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys}
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
