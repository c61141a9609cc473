import type { Observable } from 'dexie';

import { engineVersion } from '@/domain/relevance/learn';
import type { Learned } from '@/domain/relevance/learned';
import { database, type LearnedRow } from './database';
import { type Basis, readBasis } from './fingerprint';
import { allInterests } from './interests';
import { live } from './live';
import { laterThan } from './times';
import { noteLessons } from './upkeep';

/** What was learned, unless another engine learned it; `vectors` says which vectors it can be used with. */
export async function readLearned(): Promise<LearnedRow | undefined> {
  const row = await database.learned.get('learned');
  return row?.engine === engineVersion ? row : undefined;
}

/** What was learned and when, in milliseconds since 1970; undefined until something was. */
export function watchLearned(): Observable<{ at: number; learned: Learned } | undefined> {
  return live(readLearned);
}

/**
 * Replaces what was learned, in one transaction. Does nothing when there is something else to learn from than when
 * learning began: what was forgotten meanwhile must not come back.
 */
export function keepLearned(learned: Learned, basis: Basis, vectors: string): Promise<void> {
  const { interests, library, judgements, sightings, upkeep, learned: table } = database;
  return database.transaction('rw', [interests, library, judgements, sightings, upkeep, table], async () => {
    const { fingerprint } = await readBasis(await allInterests(), vectors);
    if (fingerprint !== basis.fingerprint) return;
    const last = (await table.get('learned'))?.at ?? 0;
    const at = laterThan(last); // Tells one learning from the next
    await table.put({
      id: 'learned',
      engine: engineVersion,
      vectors,
      fingerprint,
      seen: basis.seen,
      at,
      learned,
    });
  });
}

/** Forgets what was learned. It is learned again from the same judgements when a page, or a view, next asks for it. */
export async function forgetLearned(): Promise<void> {
  await database.transaction('rw', database.learned, database.upkeep, async () => {
    await database.learned.clear();
    await noteLessons();
  });
}
