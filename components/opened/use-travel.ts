import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { PaperId } from '@/domain/paper';
import { isFlagged, type OpenedEntry } from './entry';

const atOnce = 100; // Papers: a digest may list thousands
const rows = '.opened-row';

export interface Travel {
  /** How many of the papers are shown. */
  shown: number;
  more: () => void;
  /** Goes to the next or previous flagged paper from where the reader is; says so when there is none. */
  step: (by: 1 | -1) => void;
  /** For the list: notes where the reader is, and shows more when they come to its end. */
  follow: (event: FocusEvent) => void;
}

/** How far the reader has come in a long list. */
export function useTravel(entries: OpenedEntry[], onEnd: () => void): Travel {
  const [shown, setShown] = useState(atOnce);
  const [wanted, setWanted] = useState<PaperId>();
  const here = useRef<PaperId>(undefined);

  useLayoutEffect(() => {
    if (wanted === undefined) return;
    document.querySelector<HTMLElement>(`${rows}[data-paper="${CSS.escape(wanted)}"] a`)?.focus();
    setWanted(undefined);
  }, [wanted]);

  const step = (by: 1 | -1) => {
    const next = nextFlagged(entries, here.current, by, shown);
    if (next < 0) return onEnd();
    setShown(Math.max(shown, Math.ceil((next + 1) / atOnce) * atOnce));
    setWanted(entries[next]?.paper.id);
  };
  const follow = ({ target }: FocusEvent) => {
    const row = target instanceof Element ? target.closest<HTMLElement>(rows) : null;
    if (!row) return;
    here.current = row.dataset.paper as PaperId | undefined;
    if (!row.nextElementSibling && shown < entries.length) setShown(shown + atOnce);
  };
  return { shown, more: useCallback(() => setShown((last) => last + atOnce), []), step, follow };
}

/** The place of the next flagged paper, from the ends of what is shown when the reader is nowhere; -1 when there is none. */
function nextFlagged(entries: OpenedEntry[], here: PaperId | undefined, by: 1 | -1, shown: number): number {
  const place = here === undefined ? -1 : entries.findIndex(({ paper }) => paper.id === here);
  if (by === 1) return entries.findIndex((entry, at) => at > place && isFlagged(entry));
  const end = place < 0 ? shown : place;
  return entries.findLastIndex((entry, at) => at < end && isFlagged(entry));
}
