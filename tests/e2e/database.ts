import type { Page } from '@playwright/test';

export type Rows = Record<string, Record<string, unknown>[]>;

/** Everything in the database, by table: read past our own code, from any page of the extension. */
export function readDatabase(page: Page): Promise<Rows> {
  return page.evaluate(async () => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open('paperlight'));
    const names = [...database.objectStoreNames];
    const reading = database.transaction(names);
    const tables = await Promise.all(names.map((name) => settle(reading.objectStore(name).getAll())));
    database.close();
    return Object.fromEntries(names.map((name, index) => [name, tables[index] ?? []]));
  });
}
