import type { Entry } from './entry';

/** The next entry in page order that is wanted and shown; from the reader's view when there is no current one. */
export function stepFrom(
  entries: Entry[],
  current: Entry | undefined,
  by: 1 | -1,
  isWanted: (entry: Entry) => boolean,
): Entry | undefined {
  const ordered = by === 1 ? entries : [...entries].reverse();
  const from = current ? ordered.indexOf(current) + 1 : ordered.findIndex((entry) => isAhead(entry, by));
  return from < 0 ? undefined : ordered.slice(from).find((entry) => isWanted(entry) && isShown(entry));
}

function isAhead({ listing }: Entry, by: 1 | -1): boolean {
  const { top } = listing.elements[0].getBoundingClientRect();
  return by === 1 ? top >= 0 : top < 0;
}

export function isShown({ listing }: Entry): boolean {
  return listing.elements[0].getClientRects().length > 0;
}
