import type { SavedPaper } from '@/domain/library';
import { database } from './database';
import { readGroups } from './groups';
import { allSaved } from './library';
import { verdictsUnder } from './verdicts';

const chunk = 500; // Rows read at a time: others get their turn after some 20 ms

/**
 * When the papers seen since `first` were first seen, in milliseconds since 1970. Takes seconds with 100,000 of them;
 * a paper that was seen under several ids counts as often.
 */
export async function readSeenTimes(first: number): Promise<number[]> {
  const ids = await database.sightings.where('lastAt').aboveOrEqual(first).primaryKeys();
  const times: number[] = [];
  for (let from = 0; from < ids.length; from += chunk) {
    const rows = await database.sightings.bulkGet(ids.slice(from, from + chunk));
    for (const row of rows) if (row) times.push(row.firstAt);
  }
  return times;
}

/** When the papers of the library were saved, from `first` to `now`. */
export async function readSavedTimes(first: number, now: number): Promise<number[]> {
  const keys = await database.library.where('savedAt').between(first, now, true, true).keys();
  return keys.map(Number);
}

/** The papers saved last, at most `limit`, each with the interests that it was flagged for. */
export async function readForMap(limit: number): Promise<{ paper: SavedPaper; interests: string[] }[]> {
  const papers = await allSaved(limit);
  const ids = papers.map(({ id }) => id);
  const verdicts = await verdictsUnder(ids, await readGroups(ids));
  return papers.map((paper) => ({ paper, interests: verdicts.get(paper.id)?.interests ?? [] }));
}
