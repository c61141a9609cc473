import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';

import { type ShelfEntry, shelfEntry } from '@/components/shelf/entry';
import { useWatched } from '@/components/use-watched';
import type { PaperId } from '@/domain/paper';
import { savedAgain, watchSavedIds, watchShelf } from '@/storage/shelf';

const atFirst = 200; // Papers that are shown while the whole list is still being read

/** The ids of all saved papers, the one saved last first; the first of them come at once. */
export function useSavedIds(): { ids: PaperId[] | undefined; error?: unknown } {
  const [watch, setWatch] = useState(() => () => watchSavedIds(atFirst));
  const { value, error } = useWatched(watch);
  useEffect(() => {
    if (value && value.length === atFirst) setWatch(() => () => watchSavedIds());
  }, [value]);
  const again = useAgain(value);
  const ids = useMemo(() => value?.filter((id) => !again.has(id)), [value, again]);
  return { ids, ...(error !== undefined && { error }) };
}

const none: ReadonlySet<PaperId> = new Set();

function useAgain(ids: PaperId[] | undefined): ReadonlySet<PaperId> {
  const [again, setAgain] = useState(none);
  useEffect(() => {
    if (!ids) return;
    let asked = true;
    void savedAgain(ids).then((found) => asked && setAgain(found));
    return () => {
      asked = false;
    };
  }, [ids]);
  return again;
}

/** What is known of the papers from `first` to before `last`, and of the current one. */
export function useEntries(ids: PaperId[], [first, last]: [number, number], current: PaperId | undefined) {
  const near = ids.slice(first, last);
  const wanted = [...new Set(current === undefined ? near : [...near, current])];
  const names = wanted.join('\n');
  const watch = useCallback(() => watchShelf(wanted), [names]);
  const { value, error } = useWatched(watch);
  const entries = useMemo(
    () => new Map([...(value ?? [])].map(([id, one]): [PaperId, ShelfEntry] => [id, shelfEntry(one)])),
    [value],
  );
  return { entries, error };
}
