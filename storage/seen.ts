import type { IdsOf } from '@/domain/groups';
import type { Paper, PaperId } from '@/domain/paper';
import type { Sighting } from '@/domain/sighting';
import { database } from './database';
import { enrich } from './enrich';
import { readGroups, rowsUnder } from './groups';
import { savedUnder } from './saved';

export const originsKept = 5; // Addresses per paper

/** What was seen of each of these papers, under all of its ids together, by the ids asked for. */
export async function sightingsUnder(ids: PaperId[], groups?: IdsOf): Promise<Map<PaperId, Sighting>> {
  const idsOf = groups ?? (await readGroups(ids));
  const rows = await rowsUnder(database.sightings, ids, idsOf);
  const several = ids.filter((id) => (rows.get(id)?.length ?? 0) > 1);
  const saved = several.length > 0 ? await savedUnder(several, idsOf) : undefined;
  return new Map(
    [...rows].flatMap(([id, some]): [PaperId, Sighting][] => {
      const whole = mergeSightings(some, homeOf(id, some, saved?.get(id)?.id));
      return whole ? [[id, whole]] : [];
    }),
  );
}

/** The papers, each completed by what other pages said of it: the same paper gets the same verdict everywhere. */
export async function knownTexts(papers: Paper[], groups?: IdsOf): Promise<Paper[]> {
  const known = await sightingsUnder(
    papers.map(({ id }) => id),
    groups,
  );
  return papers.map((paper) => ({ ...enrich(paper, known.get(paper.id)?.paper), id: paper.id }));
}

/** The id that a paper is kept under: the one it was saved under, else the one it was first seen under. */
export function homeOf(id: PaperId, seen: Sighting[], savedUnder: PaperId | undefined): PaperId {
  const [first] = seen.toSorted((one, other) => one.firstAt - other.firstAt || (one.id < other.id ? -1 : 1));
  return savedUnder ?? first?.id ?? id;
}

/** All sightings of a paper as one. What its home says holds, because verdicts point into that; then what is newer. */
export function mergeSightings(rows: Sighting[], home: PaperId): Sighting | undefined {
  const [first, ...others] = rows.toSorted(
    (one, other) => Number(other.id === home) - Number(one.id === home) || other.lastAt - one.lastAt,
  );
  if (!first || others.length === 0) return first;
  return others.reduce(
    (one, other): Sighting => ({
      id: one.id,
      paper: { ...enrich(one.paper, other.paper), id: one.id },
      firstAt: Math.min(one.firstAt, other.firstAt),
      lastAt: Math.max(one.lastAt, other.lastAt),
      origins: mergeOrigins(one.origins, other.origins),
    }),
    first,
  );
}

function mergeOrigins(...lists: Sighting['origins'][]): Sighting['origins'] {
  const latest = new Map<string, Sighting['origins'][number]>();
  for (const origin of lists.flat().sort((one, other) => one.at - other.at)) {
    latest.delete(origin.url);
    latest.set(origin.url, origin);
  }
  return [...latest.values()].reverse().slice(0, originsKept);
}
