import type { RefObject } from 'preact';

const patience = 60; // Frames

/** Leads the focus on when the button at `place` of a list is about to go: to the one after it, or the last. */
export function focusNext(list: RefObject<HTMLElement | null>, place: number): void {
  const buttons = () => Array.from(list.current?.querySelectorAll('button') ?? []);
  const gone = buttons()[place];
  let frames = 0;
  const look = () => {
    if (gone?.isConnected && ++frames < patience) requestAnimationFrame(look);
    else buttons()[Math.min(place, buttons().length - 1)]?.focus();
  };
  requestAnimationFrame(look);
}
