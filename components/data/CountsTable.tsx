import './counts-table.css';

import { type TextKey, text } from '@/locale/text';

/** How many of each kind are stored. */
export type StoredCounts = Record<
  'saved' | 'interests' | 'judgements' | 'sites' | 'sightings' | 'flagged',
  number
>;

interface CountsTableProps {
  counts: StoredCounts;
  /** Bytes; undefined while that is not known. */
  used: number | undefined;
}

const rows: [keyof StoredCounts, TextKey][] = [
  ['saved', 'optionsCountSaved'],
  ['interests', 'optionsCountInterests'],
  ['judgements', 'optionsCountJudgements'],
  ['sites', 'optionsCountSites'],
  ['sightings', 'optionsCountSightings'],
  ['flagged', 'optionsCountFlagged'],
];

/** How much of everything is stored. */
export function CountsTable({ counts, used }: CountsTableProps) {
  return (
    <dl class="counts">
      {rows.map(([kind, name]) => (
        <div key={kind}>
          <dt>{text(name)}</dt>
          <dd>{counts[kind].toLocaleString()}</dd>
        </div>
      ))}
      {used !== undefined && (
        <div>
          <dt>{text('optionsStorageUsed')}</dt>
          <dd>{sayBytes(used)}</dd>
        </div>
      )}
    </dl>
  );
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A number of bytes in the largest unit that keeps it at 1 or more. */
function sayBytes(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const format = { style: 'unit', unit: units[step] ?? 'byte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(undefined, format).format(bytes / 1000 ** step);
}
