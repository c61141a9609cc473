import { liveQuery, type Observable } from 'dexie';

import type { Judgement, Origin, SavedPaper } from '@/domain/library';
import type { Paper, PaperId } from '@/domain/paper';
import { cleanText } from '@/domain/text';
import { database } from './database';
import { enrich, paperOf } from './enrich';
import { matchesQuery } from './query';
import { isSound, soundOnes } from './sound';
import { type Change, changeTheirs } from './theirs';

/** What the reader decided about a paper; `none` takes both back. */
export interface Decision {
  paper: Paper;
  judged: Judgement['judged'] | 'none';
  from?: Origin;
  /** When it was saved at first, in milliseconds since 1970, if a removal is undone. */
  savedAt?: number;
}

/**
 * Sets what the reader decided; deciding the same again changes nothing, so it may be repeated when the outcome is
 * unknown. A paper leaves the library when it is dismissed. Throws `Emptied`.
 */
export async function judge(decision: Decision): Promise<void> {
  await changeTheirs(() => planDecision(decision));
}

async function planDecision({ paper, judged, from, savedAt = Date.now() }: Decision): Promise<Change> {
  const { id } = paper;
  if (judged === 'none') return { remove: { library: [id], judgements: [id] } };
  const [sighting, judgement] = await Promise.all([database.sightings.get(id), database.judgements.get(id)]);
  const known = enrich(paperOf(paper), sighting?.paper);
  const at = judgement?.judged === judged ? judgement.at : savedAt;
  const judgements = [{ paperId: id, judged, at, paper: known }];
  if (judged === 'dismissed') return { put: { judgements }, remove: { library: [id] } };
  const [saved] = await savedAmong([id]);
  const place = saved ?? { savedAt, ...(from && { from }) };
  return { put: { judgements, library: [{ ...place, ...enrich(known, saved && paperOf(saved)) }] } };
}

/** Undoes a removal: puts the very row back, with its judgement. Throws `Emptied`. */
export async function restoreSaved(saved: SavedPaper): Promise<void> {
  const judgement: Judgement = {
    paperId: saved.id,
    judged: 'saved',
    at: saved.savedAt,
    paper: paperOf(saved),
  };
  await changeTheirs(async () => ({ put: { library: [saved], judgements: [judgement] } }));
}

/** Those of the papers that are in the library. */
export async function savedAmong(ids: PaperId[]): Promise<SavedPaper[]> {
  return soundOnes('library', await database.library.bulkGet(ids));
}

/** The ids of those of the papers that are in the library. */
export function watchSavedAmong(ids: PaperId[]): Observable<PaperId[]> {
  return liveQuery(async () => (await savedAmong(ids)).map(({ id }) => id));
}

/**
 * The library, newest first: the first `limit` papers in which every word of `query` occurs (in the title, the
 * authors or the abstract), and how many papers there are in all.
 */
export function watchSaved(
  query: string,
  limit: number,
): Observable<{ papers: SavedPaper[]; total: number }> {
  const matches = matchesQuery(query);
  return liveQuery(async () => ({
    papers: await database.library
      .orderBy('savedAt')
      .reverse()
      .filter((row) => isSound('library', row) && matches(row))
      .limit(limit)
      .toArray(),
    total: await database.library.count(),
  }));
}

/** The papers saved last, the newest first. */
export async function allSaved(limit: number): Promise<SavedPaper[]> {
  return soundOnes('library', await database.library.orderBy('savedAt').reverse().limit(limit).toArray());
}

const mostTags = 100; // Of one paper, as many as a backup can hold
const longestTag = 100; // UTF-16 code units

/**
 * Sets the tags of a saved paper: trimmed, each once, at most 100 of 100 characters. Does nothing when the paper is
 * not in the library. Throws `Emptied`.
 */
export async function setTags(id: PaperId, tags: string[]): Promise<void> {
  const clean = tags.map((tag) => cleanText(tag, longestTag)).filter((tag) => tag !== '');
  await changeTheirs(async () => {
    const library = (await savedAmong([id])).map(({ tags: _, ...row }) => ({
      ...row,
      ...(clean.length > 0 && { tags: Array.from(new Set(clean)).slice(0, mostTags) }),
    }));
    return { put: { library } };
  });
}

/** Every tag of the library, in the order of their letters. */
export async function tagsInUse(): Promise<string[]> {
  const tags = await database.library.orderBy('tags').uniqueKeys();
  return tags.filter((tag) => typeof tag === 'string').sort((one, other) => one.localeCompare(other));
}

/** The saved papers that have this tag, the newest first. */
export async function papersTagged(tag: string): Promise<SavedPaper[]> {
  const rows = soundOnes('library', await database.library.where('tags').equals(tag).toArray());
  return rows.sort((one, other) => other.savedAt - one.savedAt);
}
