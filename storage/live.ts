import { liveQuery, type Observable } from 'dexie';

import { database } from './database';

const watchers = new Set<() => void>();
let failed = false;

database.on('close', () => {
  failed = database.hasFailed();
});

// A database that the browser finds damaged is closed and emptied, and no change tells so
database.on(
  'ready',
  () => {
    database.backendDB().addEventListener('close', allLookAgain);
    if (failed) allLookAgain();
    failed = false;
  },
  true, // Whenever it is opened
);

function allLookAgain(): void {
  for (const lookAgain of [...watchers]) lookAgain();
}

/**
 * As Dexie's `liveQuery`, and asks anew when the browser has closed the database, or opens it only at a later try, which
 * leave that one waiting for ever.
 */
export function live<Value>(query: () => Value | Promise<Value>): Observable<Value> {
  const observable = liveQuery(query);
  const watch = observable.subscribe.bind(observable);
  observable.subscribe = ((...observer: Parameters<typeof watch>) => {
    let subscription = watch(...observer);
    const lookAgain = () => {
      subscription.unsubscribe();
      subscription = watch(...observer);
    };
    watchers.add(lookAgain);
    return {
      get closed() {
        return subscription.closed;
      },
      unsubscribe() {
        watchers.delete(lookAgain);
        subscription.unsubscribe();
      },
    };
  }) as typeof watch;
  return observable;
}
