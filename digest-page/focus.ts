import type { Desk } from './desk';
import { entryAround, entryOf } from './page';
import { shownAt } from './travel';

/** What gives the focus back to where it is now: a part of ours, a paper, or something of the page. `element` is ours. */
export function focusKeeper({ page, places }: Desk, element: HTMLElement): () => void {
  const ours = (element.getRootNode() as ShadowRoot).activeElement;
  const theirs = document.activeElement;
  return () => {
    const isStrip = theirs?.localName === 'paperlight-paper';
    const entry = entryOf(page, page.current) ?? (isStrip ? entryAround(page, theirs) : undefined);
    if (ours instanceof HTMLElement && ours.getClientRects().length > 0) ours.focus();
    else if (entry) places.of(shownAt(entry)).group.focus({ preventScroll: true });
    else if (theirs instanceof HTMLElement) theirs.focus({ preventScroll: true });
  };
}
