import { useEffect, useState } from 'preact/hooks';

import type { Watched } from './use-watched';

/** What `read` resolves to. A new function (make it by `useCallback`) reads again; until then the old value stays. */
export function useRead<Value>(read: () => Promise<Value>): Watched<Value> {
  const [last, setLast] = useState<Watched<Value>>({});
  useEffect(() => {
    let current = true;
    read().then(
      (value) => current && setLast({ value }),
      (error: unknown) =>
        current && setLast(({ value }) => ({ error, ...(value !== undefined && { value }) })),
    );
    return () => {
      current = false;
    };
  }, [read]);
  return last;
}
