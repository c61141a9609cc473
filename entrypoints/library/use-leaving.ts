import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { Entry } from '@/components/papers/PaperRow';
import type { Deed, Deeds } from '@/components/use-deeds';
import { paperActions } from '@/deeds/paper-actions';
import type { Flagged } from '@/domain/flagged';
import type { PaperId } from '@/domain/paper';

const none: ReadonlySet<PaperId> = new Set();

/**
 * Actions for a list that papers leave once they are judged, and what is left of it. A paper leaves at once, before the judgement is
 * kept: the next key is about the next paper. It comes back when that fails, or is undone; what is listed once it is kept is
 * listed because it waits again.
 */
export function useLeaving(papers: Flagged[] | undefined, run: Deeds['run']) {
  const [gone, setGone] = useState(none);
  const kept = useRef(new Set<PaperId>());
  useEffect(() => {
    const here = new Set(papers?.map(({ paper }) => paper.id));
    for (const id of kept.current) here.delete(id);
    kept.current.clear();
    setGone((ids) => (ids.size > 0 ? new Set([...ids].filter((id) => here.has(id))) : ids));
  }, [papers]);

  const actions = useMemo(() => {
    const runFor = (id: PaperId): Deeds['run'] => {
      return async (deed) => {
        const done = await run(async (onPart) => onceUndone(await deed(onPart), () => setGone(none)));
        if (done) kept.current.add(id);
        else setGone(none);
        return done;
      };
    };
    const leaving = (name: 'save' | 'dismiss') => (entry: Entry) => {
      const { id } = entry.paper;
      kept.current.delete(id);
      setGone((ids) => new Set([...ids, id]));
      paperActions(runFor(id))[name](entry);
    };
    return { ...paperActions(run), save: leaving('save'), dismiss: leaving('dismiss') };
  }, [run]);
  const left = useMemo(() => papers?.filter(({ paper }) => !gone.has(paper.id)), [papers, gone]);
  return { actions, left };
}

function onceUndone(deed: Deed | undefined, then: () => void): Deed | undefined {
  const undo = deed?.undo;
  return undo ? { ...deed, undo: (onPart) => undo(onPart).finally(then) } : deed;
}
