import type { RefObject } from 'preact';

const patience = 60; // Frames

/** Leads the focus on when the button at `place` of a list, among `which`, is about to go: to the next one, or the last. */
export function focusNext(list: RefObject<HTMLElement | null>, place: number, which = 'button'): void {
  const buttons = () => Array.from(list.current?.querySelectorAll<HTMLElement>(which) ?? []);
  whenGone(buttons()[place], () => buttons()[Math.min(place, buttons().length - 1)]?.focus());
}

const stops = ':is(a[href], button, input, select, textarea, summary):not([tabindex="-1"]):not(:disabled)';

/** Leads the focus on when a part of the page is about to go with it: to what comes after it, or else before. */
export function focusPast(part: Element | null): void {
  if (!part) return;
  const others = [...document.querySelectorAll<HTMLElement>(stops)].filter((stop) => !part.contains(stop));
  const isAfter = (stop: Element) => part.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING;
  const nearest = [...others.filter(isAfter), ...others.filter((stop) => !isAfter(stop)).toReversed()];
  whenGone(part, () => {
    if (document.activeElement !== document.body) return;
    nearest.find((stop) => stop.isConnected && stop.checkVisibility())?.focus();
  });
}

function whenGone(element: Element | undefined, act: () => void): void {
  let frames = 0;
  const look = () => {
    if (element?.isConnected && ++frames < patience) requestAnimationFrame(look);
    else act();
  };
  requestAnimationFrame(look);
}
