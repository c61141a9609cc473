import { countText } from '@/locale/text';

/** How many papers a file holds, each counted once. */
export interface ImportCounts {
  fresh: number;
  known: number;
  changed: number;
}

interface Props {
  counts: ImportCounts;
  /** Entries that name papers, before each was counted once. */
  entries: number;
  unreadable: number;
}

/** What bringing in a file would do. */
export function Counts({ counts: { fresh, known, changed }, entries, unreadable }: Props) {
  const twice = entries - fresh - known - changed;
  const lines = [
    countText('importFresh', fresh),
    known + changed > 0 && countText('importKnown', known + changed),
    changed > 0 && countText('importChanged', changed),
    twice > 0 && countText('importTwice', twice),
    unreadable > 0 && countText('importUnreadable', unreadable),
  ];
  return (
    <ul class="import-counts" data-testid="import-counts">
      {lines.filter(Boolean).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
