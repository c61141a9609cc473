import type { Observable } from 'dexie';

import type { SavedPaper } from '@/domain/library';
import { database } from './database';
import { live } from './live';
import { soundOnes } from './sound';

/** Every tag of the library with how many papers have it, in the order of their letters. */
export async function tagsInUse(): Promise<{ tag: string; count: number }[]> {
  const counts = new Map<string, number>();
  await database.library.orderBy('tags').eachKey((key) => {
    if (typeof key === 'string') counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const order = new Intl.Collator();
  return [...counts]
    .sort(([one], [other]) => order.compare(one, other))
    .map(([tag, count]) => ({ tag, count }));
}

export function watchTags(): Observable<{ tag: string; count: number }[]> {
  return live(tagsInUse);
}

/** The saved papers that have this tag, the newest first. */
export async function papersTagged(tag: string): Promise<SavedPaper[]> {
  const rows = soundOnes('library', await database.library.where('tags').equals(tag).toArray());
  return rows.sort((one, other) => other.savedAt - one.savedAt);
}
