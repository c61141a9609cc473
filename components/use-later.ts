import { useEffect, useState } from 'preact/hooks';

/**
 * Whether it is time for what takes long and need not be there at once: from when `now` holds for the first time, or
 * `atLatest` milliseconds have gone by. The database answers one question after the other, so a short one that comes
 * after a long one waits for it.
 */
export function useLater(now: boolean, atLatest: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), now ? 0 : atLatest);
    return () => clearTimeout(timer);
  }, [now, atLatest]);
  return later;
}
