import { liveQuery, type Observable } from 'dexie';

import type { Interest } from '@/domain/interest';
import { database } from './database';
import { soundOnes } from './sound';
import { changeTheirs } from './theirs';

/** Every interest, oldest first. */
export async function allInterests(): Promise<Interest[]> {
  return soundOnes('interests', await database.interests.orderBy('createdAt').toArray());
}

export function watchInterests(): Observable<Interest[]> {
  return liveQuery(allInterests);
}

/** Adds an interest, or replaces the one with its id; sets `changedAt`. Throws `Emptied`. */
export function keepInterest(interest: Interest): Promise<void> {
  return keepInterests([interest]);
}

/** Adds or replaces interests, all or nothing; sets `changedAt`. Throws `Emptied`. */
export async function keepInterests(interests: Interest[]): Promise<void> {
  const changedAt = Date.now();
  await changeTheirs(async () => ({
    put: { interests: interests.map((interest) => ({ ...interest, changedAt })) },
  }));
}

/** Removes an interest; keeping the old one again undoes it. Throws `Emptied`. */
export async function removeInterest(id: string): Promise<void> {
  await changeTheirs(async () => ({ remove: { interests: [id] } }));
}
