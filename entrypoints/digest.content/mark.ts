import type { Colour } from '@/domain/interest';
import { type Entry, isFlagged } from './entry';

// The page carries our state as attributes and mark.css draws it: docs/page-marks.md.

/** Marks every element of a listing with its paper, its verdict and what the reader did. */
export function mark(entry: Entry, colour: Colour | undefined, isCurrent: boolean): void {
  const { listing, standing } = entry;
  for (const element of listing.elements) {
    write(element, 'data-paperlight', listing.paper.id);
    write(element, 'data-paperlight-verdict', verdictOn(entry));
    write(element, 'data-paperlight-seen', standing.isNew ? 'new' : 'seen');
    write(element, 'data-paperlight-saved', standing.judged === 'saved' ? '' : undefined);
    write(element, 'data-paperlight-colour', isFlagged(entry) ? colour : undefined);
    write(element, 'data-paperlight-current', isCurrent ? '' : undefined);
  }
}

function verdictOn(entry: Entry): string {
  if (entry.standing.judged === 'dismissed') return 'dismissed';
  return isFlagged(entry) ? 'flagged' : 'quiet';
}

/** Takes every mark off an element. */
export function unmark(element: Element): void {
  for (const name of element.getAttributeNames()) {
    if (name.startsWith('data-paperlight')) element.removeAttribute(name);
  }
}

/** Sets or removes an attribute, and leaves it alone when it stands right: each write wakes the page's observers. */
export function write(element: Element, name: string, value: string | undefined): void {
  if (element.getAttribute(name) === (value ?? null)) return;
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
