import type { Entry } from '@/components/papers/PaperRow';
import type { Interest, Place } from '@/domain/interest';
import type { Bar } from '@/domain/settings';
import type { Span } from '@/domain/verdict';

export type Filter = Bar['filter'];

/** A paper of an opened digest, as it is shown. Without a verdict it was not judged, or not yet. */
export interface OpenedEntry extends Entry {
  dismissed: boolean;
  /** Nothing is known of it but its id. */
  nameless: boolean;
  /** It was met before, and where else last, in milliseconds since 1970. */
  before?: { site?: string; at?: number };
}

export function isFlagged({ verdict, dismissed }: Entry): boolean {
  return verdict?.flagged === true && dismissed !== true;
}

export function passes(entry: OpenedEntry, filter: Filter): boolean {
  if (filter === 'all') return true;
  return filter === 'new' ? entry.fresh === true : isFlagged(entry);
}

/** The interest that a flagged paper was flagged for above all. */
export function firstInterest(entry: OpenedEntry, interests: Interest[]): Interest | undefined {
  const [first] = isFlagged(entry) ? (entry.verdict?.interests ?? []) : [];
  return interests.find(({ id }) => id === first);
}

/** The words that speak for a flagged paper, where they stand. */
export function spansIn(entry: Entry, place: Place): Span[] {
  if (!isFlagged(entry)) return [];
  return (entry.verdict?.reasons ?? []).flatMap((reason) => {
    if (reason.kind !== 'phrase' && !(reason.kind === 'word' && !reason.against)) return [];
    return reason.place === place ? reason.found : [];
  });
}
