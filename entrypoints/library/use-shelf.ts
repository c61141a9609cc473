import type { Observable } from 'dexie';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { type ShelfEntry, shelfEntry } from '@/components/shelf/entry';
import { useWatched } from '@/components/use-watched';
import type { PaperId } from '@/domain/paper';
import { atFirst } from '@/domain/search/found';
import { watchSavedAgain, watchSavedIds, watchShelf } from '@/storage/shelf';
import { useNear } from './use-near';

interface Listed {
  ids: PaperId[] | undefined;
  /** Whether these are all. */
  isWhole: boolean;
  error?: unknown;
}

/** The ids of a list; the first of them come at once, all of them once it is time for `rest`. */
export function useIds(watch: (limit?: number) => Observable<PaperId[]>, rest = true): Listed {
  const [whole, setWhole] = useState(false);
  const { value, error } = useWatched(useCallback(() => watch(whole ? undefined : atFirst), [watch, whole]));
  const first = useRef<PaperId[] | undefined>(undefined);
  useEffect(() => {
    if (!rest || whole || value?.length !== atFirst) return;
    first.current = value;
    setWhole(true);
  }, [value, whole, rest]);
  const isWhole = value !== undefined && (whole ? value !== first.current : value.length < atFirst);
  return { ids: value, isWhole, ...(error !== undefined && { error }) };
}

/** As `useIds`, of all saved papers, each paper once, the one saved last first. */
export function useSavedIds(rest: boolean): Listed {
  const { ids: all, ...listed } = useIds(watchSavedIds, rest);
  const asked = rest ? all : undefined;
  const watch = useMemo(() => asked && (() => watchSavedAgain(asked)), [asked]);
  const { value: again, error } = useWatched(watch);
  const ids = useMemo(() => all?.filter((id) => !again?.has(id)), [all, again]);
  return { ids, ...(error !== undefined && { error }), ...listed };
}

/** What is known of the papers near the eye, and of the current one. */
export function useEntries(ids: PaperId[], current: PaperId | undefined) {
  const { wanted, onWindow } = useNear(ids, current);
  const { value, error } = useWatched(useCallback(() => watchShelf(wanted), [wanted]));
  const entries = useMemo(
    () =>
      new Map(
        [...(value ?? [])].map(([id, one]): [PaperId, ShelfEntry | undefined] => [
          id,
          one && shelfEntry(one),
        ]),
      ),
    [value],
  );
  return { entries, error, onWindow };
}
