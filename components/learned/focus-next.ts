import type { RefObject } from 'preact';

/** Leads the focus on when the button at `place` of a list is about to go: to the one after it, or the last. */
export function focusNext(list: RefObject<HTMLElement | null>, place: number): void {
  const before = list.current?.querySelectorAll('button').length ?? 0;
  let frames = 60; // Until it has gone, for a second at most
  const look = () => {
    const buttons = list.current?.querySelectorAll('button') ?? [];
    if (buttons.length === before && --frames > 0) return requestAnimationFrame(look);
    buttons[Math.min(place, buttons.length - 1)]?.focus();
  };
  requestAnimationFrame(look);
}
