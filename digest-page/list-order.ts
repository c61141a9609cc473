import type { PaperId } from '@/domain/paper';
import { type Entry, isFlagged } from './entry';
import { isFolded, type Page } from './page';

/** How the list of a page's papers is sorted. */
export type Order = 'score' | 'page';

/** The papers that the list shows: those that the page does, and the one the reader is at. */
export function listed(page: Page, cursor: PaperId | undefined): Entry[] {
  return [...page.entries.values()].filter(
    (entry) => entry.listing.paper.id === cursor || (passes(page, entry) && !isFolded(page, entry)),
  );
}

function passes({ settings: { bar } }: Page, entry: Entry): boolean {
  if (bar.filter === 'all') return true;
  return bar.filter === 'new' ? entry.standing.isNew : isFlagged(entry);
}

/**
 * The ids of these entries, which come in page order. By score, those that stood in the list `before` stay where they
 * were, for scores change with every judgement; what is new comes last.
 */
export function arrange(entries: Entry[], order: Order, before: PaperId[] = []): PaperId[] {
  if (order === 'page') return idsOf(entries);
  const places = new Map(before.map((id, place): [PaperId, number] => [id, place]));
  const placeOf = (entry: Entry) => places.get(entry.listing.paper.id) ?? before.length;
  return idsOf(
    entries.toSorted(
      (one, other) =>
        placeOf(one) - placeOf(other) || other.standing.verdict.score - one.standing.verdict.score,
    ),
  );
}

function idsOf(entries: Entry[]): PaperId[] {
  return entries.map(({ listing }) => listing.paper.id);
}
