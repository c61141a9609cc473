import type { Observable } from 'dexie';

import type { MadeRequest, NotedRequests, Outcome } from '@/domain/request';
import { addNext } from './add-next';
import { database } from './database';
import { live } from './live';
import { noteUpkeep } from './upkeep';

const most = 1_000;

/** Notes a request before it is made, and returns its number. Of more than a thousand the oldest goes. */
export function noteRequest(request: Omit<MadeRequest, 'id' | 'at' | 'outcome'>): Promise<number> {
  const { requests, upkeep } = database;
  return database.transaction('rw', requests, upkeep, async () => {
    const at = Date.now();
    const id = await addNext(requests, { ...request, at });
    const made = await upkeep.get('requests made');
    await upkeep.put({ id: 'requests made', at, count: (made?.count ?? 0) + 1 });
    await requests
      .where('id')
      .belowOrEqual(id - most)
      .delete();
    return id;
  });
}

/** Notes what came of a request. */
export async function noteOutcome(id: number, outcome: Outcome): Promise<void> {
  await database.requests.update(id, { outcome });
}

export function watchRequests(): Observable<NotedRequests> {
  const { requests, upkeep } = database;
  return live(() =>
    database.transaction('r', requests, upkeep, async () => {
      const latest = await requests.orderBy('id').reverse().toArray();
      const [made, cleared] = await upkeep.bulkGet(['requests made', 'requests cleared']);
      return { latest, count: made?.count ?? 0, ...(cleared && { clearedAt: cleared.at }) };
    }),
  );
}

/** Empties the list, and notes that it was emptied. */
export async function clearRequests(): Promise<void> {
  const { requests, upkeep } = database;
  await database.transaction('rw', requests, upkeep, async () => {
    await requests.clear();
    await upkeep.delete('requests made');
    await noteUpkeep('requests cleared', Date.now());
  });
}
