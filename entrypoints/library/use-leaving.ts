import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';

import type { PaperActions } from '@/components/papers/PaperRow';
import type { Deed, Deeds } from '@/components/use-deeds';
import { paperActions } from '@/deeds/paper-actions';
import type { Flagged } from '@/domain/flagged';
import type { PaperId } from '@/domain/paper';

const none: ReadonlySet<PaperId> = new Set();

/**
 * Actions for a list that papers leave once they are judged, and what is left of it. A paper leaves at once, before the judgement is
 * kept: the next key is about the next paper. It comes back when that fails, or is undone.
 */
export function useLeaving(papers: Flagged[] | undefined, run: Deeds['run']) {
  const [gone, setGone] = useState(none);
  useEffect(() => {
    const here = new Set(papers?.map(({ paper }) => paper.id));
    setGone((ids) => (ids.size > 0 ? new Set([...ids].filter((id) => here.has(id))) : ids));
  }, [papers]);

  const runWatched: Deeds['run'] = useCallback(
    async (deed) => {
      const done = await run(async (onPart) => onceUndone(await deed(onPart), () => setGone(none)));
      if (!done) setGone(none);
      return done;
    },
    [run],
  );
  const actions = useMemo(() => leavingAtOnce(paperActions(runWatched), setGone), [runWatched]);
  const left = useMemo(() => papers?.filter(({ paper }) => !gone.has(paper.id)), [papers, gone]);
  return { actions, left };
}

function leavingAtOnce(
  actions: PaperActions,
  setGone: (change: (gone: ReadonlySet<PaperId>) => ReadonlySet<PaperId>) => void,
): PaperActions {
  const leaving = (deed: PaperActions['save']): PaperActions['save'] => {
    return (entry) => {
      setGone((gone) => new Set([...gone, entry.paper.id]));
      deed(entry);
    };
  };
  return { ...actions, save: leaving(actions.save), dismiss: leaving(actions.dismiss) };
}

function onceUndone(deed: Deed | undefined, then: () => void): Deed | undefined {
  const undo = deed?.undo;
  return undo ? { ...deed, undo: (onPart) => undo(onPart).finally(then) } : deed;
}
