import type { PaperId } from '@/domain/paper';
import { entryOfSighting } from '@/domain/search/entry';
import { database } from '@/storage/database';
import type { Searchable } from './source';

const overlap = 10_000; // Milliseconds: pages that are recorded at the same time may be kept in another order

/** All papers ever seen: the time when one was last seen tells what changed. */
export const seenSource: Searchable = {
  source: 'seen',
  async position() {
    const [last] = await database.sightings.orderBy('lastAt').reverse().limit(1).keys();
    return Math.min(Number(last ?? 0), Date.now()); // The clock may have been ahead
  },
  async changedSince(position, indexedAt) {
    const now = Date.now();
    // Once the clock was set back, nobody knows how much was seen since
    let latest = position > now + overlap ? 0 : Math.min(position, now);
    const since = latest - overlap;
    const ids: PaperId[] = [];
    await database.sightings
      .where('lastAt')
      .above(since)
      .eachKey((key, { primaryKey }) => {
        if (Number(key) <= now) latest = Math.max(latest, Number(key));
        if (indexedAt(primaryKey) !== key) ids.push(primaryKey);
      });
    return { ids, position: latest };
  },
  async astray(indexed, count) {
    const { sightings } = database;
    if ((await sightings.count()) === count) return [];
    const here = new Set(await sightings.toCollection().primaryKeys());
    const there = indexed();
    return [...[...there].filter((id) => !here.has(id)), ...[...here].filter((id) => !there.has(id))];
  },
  keysAfter: (key, most) => database.sightings.where('id').above(key).limit(most).primaryKeys(),
  async read(ids) {
    const rows = await database.sightings.bulkGet(ids);
    return { ids, entries: rows.flatMap((row) => (row ? [entryOfSighting(row)] : [])) };
  },
  count: () => database.sightings.count(),
};
