import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** When the row that has the focus goes, the row that takes its place gets it. `rows` is a selector; a row holds its link first. */
export function useKeptFocus<List extends HTMLElement>(rows: string): RefObject<List | null> {
  const list = useRef<List>(null);
  const last = useRef<{ row: Element; place: number }>(undefined);

  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest(rows) : null;
      last.current = row ? { row, place: rowsOf(list.current, rows).indexOf(row) } : undefined;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [rows]);

  useLayoutEffect(() => {
    if (!last.current || last.current.row.isConnected || document.activeElement !== document.body) return;
    const left = rowsOf(list.current, rows);
    left[Math.min(last.current.place, left.length - 1)]?.querySelector('a')?.focus();
  });
  return list;
}

function rowsOf(list: Element | null, rows: string): Element[] {
  return list ? [...list.querySelectorAll(rows)] : [];
}
