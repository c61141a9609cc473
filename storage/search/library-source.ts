import type { IdsOf } from '@/domain/groups';
import type { SavedPaper } from '@/domain/library';
import type { PaperId } from '@/domain/paper';
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
    const later = laterOnes(rows, idsOf);
    return { ids, entries: rows.map((row) => entryOfSaved(row, later.has(row.id))) };
  },
  count: () => database.library.count(),
};

/** The papers of which another row was saved before. */
function laterOnes(rows: SavedPaper[], idsOf: IdsOf): Set<PaperId> {
  const ordered = rows.toSorted((one, other) => one.savedAt - other.savedAt || (one.id < other.id ? -1 : 1));
  const [met, later] = [new Set<PaperId>(), new Set<PaperId>()];
  for (const { id } of ordered) {
    if (met.has(id)) later.add(id);
    for (const other of idsOf(id)) met.add(other);
  }
  return later;
}
