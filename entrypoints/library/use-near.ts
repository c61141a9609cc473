import { useCallback, useMemo, useState } from 'preact/hooks';

import type { PaperId } from '@/domain/paper';

/** Of a long list the papers to read: those near the eye, from the first to before the last as `onWindow` says, and the current one. */
export function useNear(ids: PaperId[], current: PaperId | undefined) {
  const [[first, last], setWindow] = useState<[number, number]>([0, 0]);
  const onWindow = useCallback((from: number, to: number) => setWindow([from, to]), []);
  const near = ids.slice(first, last);
  const names = [...new Set(current === undefined ? near : [...near, current])].join('\n');
  const wanted = useMemo(() => names.split('\n').filter(Boolean) as PaperId[], [names]);
  return { wanted, onWindow };
}
