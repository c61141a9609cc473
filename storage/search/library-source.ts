import { savedAgainIn } from '@/domain/saved-again';
import { entryOfSaved } from '@/domain/search/entry';
import { database } from '@/storage/database';
import { groupsIn, readSaid, spin, type Web } from '@/storage/groups';
import { soundOnes } from '@/storage/sound';
import type { Searchable } from './source';

/** The library: what changes is noted in the table `touched`, of which the last rows are kept. */
export const librarySource: Searchable = {
  source: 'library',
  async position() {
    return Number((await database.touched.toCollection().lastKey()) ?? 0);
  },
  async changedSince(position) {
    const { touched } = database;
    const [first, last] = [await touched.toCollection().firstKey(), await touched.toCollection().lastKey()];
    const known = position + 1 >= Number(first ?? 1) && position <= Number(last ?? 0);
    if (!known) return;
    const rows = await touched.where('at').above(position).toArray();
    return {
      ids: rows.flatMap(({ ids }) => ids),
      position: Math.max(position, ...rows.map(({ at = 0 }) => at)),
    };
  },
  async astray() {
    return []; // Every change is noted
  },
  keysAfter: (key, most) => database.library.where('id').above(key).limit(most).primaryKeys(),
  async read(asked) {
    const said = await readSaid();
    const web: Web = new Map();
    await spin(web, asked, said);
    const idsOf = groupsIn(web, said);
    const ids = [...web.keys()]; // Not in groups alone: what is linked, and one with none of these, may have been
    const rows = soundOnes('library', await database.library.bulkGet(ids));
    const again = savedAgainIn(rows, idsOf);
    return { ids, entries: rows.map((row) => entryOfSaved(row, again.has(row.id))) };
  },
  count: () => database.library.count(),
};
