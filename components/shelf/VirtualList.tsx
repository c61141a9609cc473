import './virtual-list.css';

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const beyond = 8; // Rows kept ready above and below what is seen, so that the focus can go there

interface Props {
  label: string;
  count: number;
  /** Of the row at a place; the same as long as it is the same row. */
  keyAt: (at: number) => string;
  /** A `<li>` that hands `place` on to the element: where it stands, and among how many. */
  row: (at: number, place: RowPlace) => ComponentChildren;
  /** The row that stays there when the reader scrolls away from it. */
  current: number | undefined;
  /** The rows that are there now: from the first to before the last. */
  onWindow: (first: number, last: number) => void;
}

export interface RowPlace {
  style: { transform: string };
  'aria-setsize': number;
  'aria-posinset': number;
}

/** A list of any length of which only the rows near the eye are in the page. All are as high as `--row-height` says. */
export function VirtualList({ label, count, row, keyAt, current, onWindow }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const [{ top, height, rowHeight }, setView] = useState({ top: 0, height: 0, rowHeight: 0 });

  useLayoutEffect(() => {
    const look = () => {
      const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
      setView({ top: scrollTop, height: clientHeight, rowHeight: probe.current?.offsetHeight ?? 0 });
    };
    look();
    const watcher = new ResizeObserver(look);
    for (const element of [scroller.current, probe.current]) if (element) watcher.observe(element);
    scroller.current?.addEventListener('scroll', look, { passive: true });
    return () => {
      watcher.disconnect();
      scroller.current?.removeEventListener('scroll', look);
    };
  }, []);

  const known = rowHeight > 0;
  const first = known ? Math.max(0, Math.floor(top / rowHeight) - beyond) : 0;
  const last = known ? Math.min(count, Math.ceil((top + height) / rowHeight) + beyond) : 0;
  useLayoutEffect(() => onWindow(first, last), [first, last, onWindow]);

  const places = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  if (known && current !== undefined && current < count && (current < first || current >= last))
    places.splice(current < first ? 0 : places.length, 0, current);
  return (
    <div class="virtual-list" ref={scroller}>
      <div class="probe" ref={probe} />
      {/* biome-ignore lint/a11y/noRedundantRoles: without its bullets it is no list to WebKit */}
      <ul role="list" aria-label={label} style={{ height: `${count * rowHeight}px` }}>
        {places.map((at) => (
          <RowAt key={keyAt(at)} at={at} count={count} rowHeight={rowHeight} row={row} />
        ))}
      </ul>
    </div>
  );
}

function RowAt({
  at,
  count,
  rowHeight,
  row,
}: Pick<Props, 'count' | 'row'> & { at: number; rowHeight: number }) {
  return (
    <>
      {row(at, {
        style: { transform: `translateY(${at * rowHeight}px)` },
        'aria-setsize': count,
        'aria-posinset': at + 1,
      })}
    </>
  );
}
