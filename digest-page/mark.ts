import type { Colour } from '@/domain/interest';
import { type Entry, isFlagged } from './entry';

// The page carries our state as attributes and mark.css draws it: docs/page-marks.md.

/** What the page says of a listing, apart from what is known of its paper. */
interface Look {
  colour: Colour | undefined;
  isCurrent: boolean;
  isFolded: boolean;
}

const drawn = new WeakMap<HTMLElement, string>();

/**
 * Marks every element of a listing with its paper, its verdict and what the reader did. One that still has its paper, and
 * was marked so before, is passed over: a long page is drawn anew with every little news.
 */
export function mark(entry: Entry, { colour, isCurrent, isFolded }: Look): void {
  const { listing, standing } = entry;
  const marks = {
    '': listing.paper.id,
    '-verdict': verdictOn(entry),
    '-seen': standing.isNew ? 'new' : 'seen',
    '-saved': standing.judged === 'saved' ? '' : undefined,
    '-colour': isFlagged(entry) ? colour : undefined,
    '-current': isCurrent ? '' : undefined,
    '-folded': isFolded ? '' : undefined,
  };
  const all = JSON.stringify(marks); // Tells '' from undefined
  for (const element of listing.elements) {
    if (drawn.get(element) === all && element.getAttribute('data-paperlight') === listing.paper.id) continue;
    writeMarks(element, marks);
    drawn.set(element, all);
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

/** Writes marks by the end of their name; undefined takes one off. */
export function writeMarks(element: Element, marks: Record<string, string | undefined>): void {
  for (const [end, value] of Object.entries(marks)) write(element, `data-paperlight${end}`, value);
}

/** Sets or removes an attribute, and leaves it alone when it stands right: each write wakes the page's observers. */
export function write(element: Element, name: string, value: string | undefined): void {
  if (element.getAttribute(name) === (value ?? null)) return;
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
