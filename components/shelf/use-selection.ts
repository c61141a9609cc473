import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';

import type { PaperId } from '@/domain/paper';

export interface Selection {
  selected: ReadonlySet<PaperId>;
  /** Selects it or not; `far` also does so to all between it and the one chosen last. */
  toggle: (id: PaperId, far: boolean) => void;
  all: () => void;
  none: () => void;
}

interface Chosen {
  set: ReadonlySet<PaperId>;
  last?: PaperId;
  /** All were wanted while the list was not whole. */
  wantsAll?: true;
}

/** Which of the papers in a list are selected; those that leave the list are no longer. All are all once it `isWhole`. */
export function useSelection(ids: PaperId[], isWhole: boolean): Selection {
  const [chosen, setChosen] = useState<Chosen>({ set: new Set() });
  const selected = useMemo(
    () => (chosen.set.size > 0 ? new Set(ids.filter((id) => chosen.set.has(id))) : chosen.set),
    [ids, chosen.set],
  );
  const toggle = useCallback(
    (id: PaperId, far: boolean) =>
      setChosen(({ set, last }) => {
        const on = !set.has(id);
        const next = new Set(set);
        for (const one of far ? between(ids, last ?? id, id) : [id])
          if (on) next.add(one);
          else next.delete(one);
        return { set: next, last: id };
      }),
    [ids],
  );
  const all = useCallback(
    () => setChosen({ set: new Set(ids), ...(!isWhole && { wantsAll: true }) }),
    [ids, isWhole],
  );
  useEffect(() => {
    if (isWhole && chosen.wantsAll) all();
  }, [isWhole, chosen.wantsAll, all]);
  const none = useCallback(() => setChosen({ set: new Set() }), []);
  return { selected, toggle, all, none };
}

function between(ids: PaperId[], one: PaperId, other: PaperId): PaperId[] {
  const [from, to] = [ids.indexOf(one), ids.indexOf(other)].sort((a, b) => a - b);
  return from === undefined || to === undefined || from < 0 ? [other] : ids.slice(from, to + 1);
}
