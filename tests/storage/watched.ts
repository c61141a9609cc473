import type { Observable } from 'dexie';

/** The first value of a live query. */
export function firstOf<Value>(observable: Observable<Value>): Promise<Value> {
  return nextOf(observable, () => true);
}

/** The first value that fits; never resolves when the query is not live. */
export function nextOf<Value>(
  observable: Observable<Value>,
  fits: (value: Value) => boolean,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const subscription = observable.subscribe((value) => {
      if (!fits(value)) return;
      queueMicrotask(() => subscription.unsubscribe()); // The first value may come before `subscribe` returns
      resolve(value);
    }, reject);
  });
}
