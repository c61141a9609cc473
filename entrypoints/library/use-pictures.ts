import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';

import { useRead } from '@/components/use-read';
import type { PaperId } from '@/domain/paper';
import { type LibraryMap, leastOnMap, mapOf } from '@/domain/pictures/map';
import { countByWeek, week, weekStarts } from '@/domain/pictures/weeks';
import { runInSlices } from '@/domain/slices';
import { loadVectors } from '@/storage/assets';
import { readForMap, readSavedTimes, readSeenTimes } from '@/storage/pictures';
import { flaggedSince } from '@/storage/verdicts';

const weeks = 26; // Half a year: for as long it is remembered what was seen
const mostOnMap = 2_000; // Papers; the map takes quadratic time

/** When a section was shown last, in milliseconds since 1970. */
export function useShownAt(section: string): number {
  const [at, setAt] = useState(Date.now);
  useEffect(() => {
    const note = () => location.hash === `#${section}` && setAt(Date.now());
    window.addEventListener('hashchange', note);
    return () => window.removeEventListener('hashchange', note);
  }, [section]);
  return at;
}

/** What there is to count of the last 26 weeks; each part is undefined until it is counted. */
export function useCounts(now: number) {
  const starts = useMemo(() => weekStarts(weeks, now), [now]);
  const first = now - weeks * week;
  const flaggings = useRead(useCallback(() => flaggedSince(first, now), [first, now]));
  const saved = useRead(useCallback(() => readSavedTimes(first, now), [first, now]));
  const seen = useRead(useCallback(() => readSeenTimes(first), [first]));
  const count = (times: number[] | undefined) => times && countByWeek(times, starts);
  return {
    starts,
    flaggings: flaggings.value,
    seen: count(seen.value),
    flagged: count(flaggings.value?.map(({ at }) => at)),
    saved: count(saved.value),
    error: flaggings.error ?? saved.error ?? seen.error,
  };
}

export interface Drawn {
  /** Absent where there are too few papers for one. */
  map?: LibraryMap;
  interestsOf: ReadonlyMap<PaperId, string[]>;
}

/** The map of the papers saved last, drawn anew whenever `now` is another time; undefined until it is drawn. */
export function useMap(now: number): { drawn?: Drawn; error?: unknown } {
  const [state, setState] = useState<{ drawn?: Drawn; error?: unknown }>({});
  useEffect(() => {
    const ending = new AbortController();
    draw(ending.signal).then(
      (drawn) => !ending.signal.aborted && setState({ drawn }),
      (error: unknown) => !ending.signal.aborted && setState((last) => ({ ...last, error })),
    );
    return () => ending.abort();
  }, [now]);
  return state;
}

async function draw(signal: AbortSignal): Promise<Drawn> {
  const saved = await readForMap(mostOnMap);
  const interestsOf = new Map(saved.map(({ paper, interests }) => [paper.id, interests]));
  if (saved.length < leastOnMap) return { interestsOf };
  const vectors = await loadVectors();
  if (!vectors) throw new Error('The word vectors cannot be read.');
  const papers = saved.map(({ paper }) => paper);
  const map = await runInSlices(mapOf(papers, vectors), { signal });
  return { interestsOf, ...(map.dots.length >= leastOnMap && { map }) };
}
