import { beginnings, type Entry } from './entry';

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

function isAhead(entry: Entry, by: 1 | -1): boolean {
  const { top } = shownAt(entry).getBoundingClientRect();
  return by === 1 ? top >= 0 : top < 0;
}

export function isShown(entry: Entry): boolean {
  return beginnings(entry).some(isDrawn);
}

/** Where the first of its places begins that is shown; the first of all where none is. */
export function shownAt(entry: Entry): HTMLElement {
  const [first, ...rest] = beginnings(entry);
  return rest.length === 0 || isDrawn(first!) ? first! : (rest.find(isDrawn) ?? first!);
}

function isDrawn(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
