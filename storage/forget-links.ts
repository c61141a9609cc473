import type { PaperId } from '@/domain/paper';
import { database } from './database';
import { spin, type Web } from './groups';
import { savedUnder } from './saved';

/** The tables that tell which ids are one paper, and those that say who needs them. */
export function linkTables() {
  const { aliases, names, library, judgements, sightings } = database;
  return [aliases, names, library, judgements, sightings];
}

/** Forgets what these ids are called and linked to, unless a paper is kept under one of the ids they lead to. */
export async function forgetLinks(gone: PaperId[]): Promise<void> {
  const web: Web = new Map();
  await spin(web, gone, { same: [], apart: new Set() });
  const kept = await keptAmong(Array.from(web.keys()));
  const forgotten = new Set<PaperId>();
  for (const id of gone) {
    if (forgotten.has(id)) continue;
    const all = reachedFrom(web, id);
    if (all.every((one) => !kept.has(one))) for (const one of all) forgotten.add(one);
  }
  await database.aliases.bulkDelete([...forgotten]);
  await database.names.bulkDelete([...forgotten]);
}

async function keptAmong(ids: PaperId[]): Promise<Set<PaperId>> {
  const { library, judgements, sightings } = database;
  const keys = [
    await library.where('id').anyOf(ids).primaryKeys(),
    await judgements.where('paperId').anyOf(ids).primaryKeys(),
    await sightings.where('id').anyOf(ids).primaryKeys(),
  ];
  return new Set(keys.flat());
}

function reachedFrom(web: Web, id: PaperId): PaperId[] {
  const found = new Set([id]);
  for (const one of found) for (const { to } of web.get(one) ?? []) found.add(to);
  return [...found];
}

const undoable = 7 * 86_400_000; // Milliseconds in which a paper may still come back into the library

/** Forgets news of papers that left the library. `now` is in milliseconds since 1970. */
export async function forgetOldNews(now: number): Promise<void> {
  const old = await database.news.filter(({ at }) => at < now - undoable).toArray();
  const saved = await savedUnder(old.map(({ paperId }) => paperId));
  const unneeded = old.filter(({ paperId }) => !saved.has(paperId));
  await database.news.bulkDelete(unneeded.map(({ id }) => id));
}
