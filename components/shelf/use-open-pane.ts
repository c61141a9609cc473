import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { PaperId } from '@/domain/paper';

interface OpenPane {
  isOpen: boolean;
  show: () => void;
  /** Gives the room back to the list, and the focus to the current row. */
  close: () => void;
}

/**
 * Whether the pane has the room of the list, where there is none for both. It gives it back when the current paper has gone (not
 * `isThere`); the row that took its place is the current one then. `place` is that of the current paper among `ids`, or -1: a
 * paper that the search no longer finds may still be read and written about.
 */
export function useOpenPane(
  list: RefObject<HTMLElement | null>,
  ids: PaperId[],
  place: number,
  isThere: boolean,
  onCurrent: (id: PaperId | undefined) => void,
): OpenPane {
  const [isOpen, setIsOpen] = useState(false);
  const last = useRef(0);
  const awaited = useRef<PaperId>(undefined); // Its row is there once the list has been measured

  const close = (at: number) => {
    setIsOpen(false);
    const [rows, shelf] = [list.current, list.current?.parentElement];
    if (rows?.checkVisibility() || !shelf?.checkVisibility()) return; // There was room for both, or nobody looks
    awaited.current = ids[Math.min(at, ids.length - 1)];
    onCurrent(awaited.current);
  };
  useLayoutEffect(() => {
    if (place >= 0) last.current = place;
    else if (isOpen && !isThere) close(last.current);
  });
  useLayoutEffect(() => {
    const row =
      awaited.current && list.current?.querySelector(`[data-paper="${CSS.escape(awaited.current)}"]`);
    if (!row?.checkVisibility()) return;
    awaited.current = undefined;
    row.querySelector('a')?.focus();
  });
  return { isOpen, show: () => setIsOpen(true), close: () => close(last.current) };
}
