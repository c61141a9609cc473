import type { Observable } from 'dexie';

import { database } from './database';
import { live } from './live';

/** How many rows of each kind are kept. */
export interface Kept {
  saved: number;
  interests: number;
  judgements: number;
  sites: number;
  sightings: number;
  flagged: number;
}

export function watchCounts(): Observable<Kept> {
  return live(async () => ({
    saved: await database.library.count(),
    interests: await database.interests.count(),
    judgements: await database.judgements.count(),
    sites: await database.sites.count(),
    sightings: await database.sightings.count(),
    flagged: await database.verdicts.orderBy('flaggedAt').count(),
  }));
}

/** Bytes that the database takes on disk, as the browser estimates; the second copy is not in it. */
export async function storageUsed(): Promise<number> {
  const { usage = 0 } = await navigator.storage.estimate();
  return usage;
}
