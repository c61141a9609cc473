import { useEffect, useState } from 'preact/hooks';

/** Anything that tells its latest value: what the `watch…` functions of storage return. */
export interface Watchable<Value> {
  subscribe(next: (value: Value) => void, error: (error: unknown) => void): { unsubscribe(): void };
}

export interface Watched<Value> {
  /** Undefined until the first value is there. */
  value?: Value;
  /** Why values stopped coming. */
  error?: unknown;
}

/**
 * The latest value of what `watch` watches; undefined `watch` watches nothing. Pass the same function every
 * time (one from a module, or from `useCallback`): a new one starts a new watch, until whose first value the old one stays.
 */
export function useWatched<Value>(watch: (() => Watchable<Value>) | undefined): Watched<Value> {
  const [watched, setWatched] = useState<Watched<Value>>({});
  useEffect(() => {
    const subscription = watch?.().subscribe(
      (value) => setWatched({ value }),
      (error) => setWatched((last) => ({ ...last, error })),
    );
    return () => subscription?.unsubscribe();
  }, [watch]);
  return watched;
}
