import type { IdsOf } from '@/domain/groups';
import type { SavedPaper } from '@/domain/library';
import type { PaperId } from '@/domain/paper';
import { savedAgainIn } from '@/domain/saved-again';
import { database } from './database';
import { withAliases } from './enrich';
import { readGroups, rowsUnder } from './groups';
import { soundOnes } from './sound';

/** Those of the papers that are in the library, under whichever ids; each row once. */
export async function savedAmong(ids: PaperId[], groups?: IdsOf): Promise<SavedPaper[]> {
  const rows = await rowsUnder(database.library, ids, groups ?? (await readGroups(ids)));
  return soundOnes('library', [...new Set([...rows.values()].flat())]);
}

/** The papers in the library by the ids asked for; of one saved under several ids, the row saved first. */
export async function savedUnder(ids: PaperId[], groups?: IdsOf): Promise<Map<PaperId, SavedPaper>> {
  const rows = await rowsUnder(database.library, ids, groups ?? (await readGroups(ids)));
  return new Map(
    [...rows].flatMap(([id, some]): [PaperId, SavedPaper][] => {
      const [first] = soundOnes('library', some).sort((one, other) => one.savedAt - other.savedAt);
      return first ? [[id, first]] : [];
    }),
  );
}

/** The rows without those that another of them has all of, each with the other ids of its paper. */
export async function oneEach(rows: SavedPaper[]): Promise<SavedPaper[]> {
  const idsOf = await readGroups(rows.map(({ id }) => id));
  const again = savedAgainIn(rows, idsOf);
  return rows.filter(({ id }) => !again.has(id)).map((row) => withAliases(row, idsOf(row.id).slice(1)));
}
