import type { Observable } from 'dexie';

import type { SavedPaper } from '@/domain/library';
import type { Paper, PaperId } from '@/domain/paper';
import { savedAgainIn } from '@/domain/saved-again';
import type { Shelved } from '@/domain/shelf';
import type { Verdict } from '@/domain/verdict';
import { database } from './database';
import { withAliases } from './enrich';
import { readGroups, readSaid } from './groups';
import { live } from './live';
import { matchesQuery } from './query';
import { sightingsUnder } from './seen';
import { isSound, soundOnes } from './sound';
import { verdictsUnder } from './verdicts';

/** The ids of the library, the paper saved last first; at most `limit`. */
export function watchSavedIds(limit = Number.POSITIVE_INFINITY): Observable<PaperId[]> {
  return live(() => database.library.orderBy('savedAt').reverse().limit(limit).primaryKeys());
}

/** The ids of the papers of the library that a popup's `query` finds, as for `watchSaved`, each paper once. Takes seconds with many. */
export function watchMatchingIds(query: string): Observable<{ query: string; ids: PaperId[] }> {
  const matches = matchesQuery(query);
  return live(async () => {
    const all = database.library.orderBy('savedAt').reverse();
    const wanted = query.trim() === '' ? all : all.filter((row) => isSound('library', row) && matches(row));
    const ids = await wanted.primaryKeys();
    const again = await savedAgain(ids);
    return { query, ids: ids.filter((id) => !again.has(id)) };
  });
}

/** These papers of the library with their other ids, in this order; what is not there, or unsound, is left out. */
export async function readSaved(ids: PaperId[]): Promise<SavedPaper[]> {
  const rows = soundOnes('library', await database.library.bulkGet(ids));
  const idsOf = await readGroups(ids);
  return rows.map((row) => withAliases(row, idsOf(row.id).slice(1)));
}

/** How many papers the library holds. Takes a second with many: for after what is to be seen first. */
export function watchSavedCount(): Observable<number> {
  return live(() => database.library.count());
}

/** Those of the ids that need not be listed, as `savedAgainIn` tells it of all their rows. Takes seconds with many. */
export async function savedAgain(ids: PaperId[]): Promise<Set<PaperId>> {
  const said = await readSaid();
  const linked = new Set(await database.aliases.toCollection().primaryKeys());
  for (const id of said.same.flatMap(({ one, other }) => [one, other])) linked.add(id);
  const some = ids.filter((id) => linked.has(id));
  const [idsOf, here] = [await readGroups(some, said), new Set(some)];
  const several = some.filter((id) => idsOf(id).some((other) => other !== id && here.has(other)));
  return savedAgainIn(soundOnes('library', await database.library.bulkGet(several)), idsOf);
}

/** Those of the ids that `savedAgain` tells. */
export function watchSavedAgain(ids: PaperId[]): Observable<Set<PaperId>> {
  return live(() => savedAgain(ids));
}

/** What is known of these papers, by id; what is not in the library is left out, what is unsound is undefined. */
export function watchShelf(ids: PaperId[]): Observable<Map<PaperId, Shelved | undefined>> {
  return live(async () => {
    const stored = await database.library.bulkGet(ids);
    const rows = soundOnes('library', stored);
    const idsOf = await readGroups(ids);
    const [verdicts, sightings, news] = await Promise.all([
      verdictsUnder(ids, idsOf),
      sightingsUnder(ids, idsOf),
      database.news.where('paperId').anyOf(ids).sortBy('at'),
    ]);
    const known = new Map<PaperId, Shelved | undefined>(
      ids.filter((_, at) => stored[at] !== undefined).map((id) => [id, undefined]),
    );
    for (const row of rows) {
      const verdict = verdicts.get(row.id);
      const seen = sightings.get(row.id);
      const latest = news.findLast(({ paperId }) => paperId === row.id);
      known.set(row.id, {
        saved: withAliases(row, idsOf(row.id).slice(1)),
        origins: seen?.origins ?? [],
        ...(verdict && { verdict: pointingInto(row, verdict, seen?.paper) }),
        ...(latest && { news: latest }),
      });
    }
    return known;
  });
}

/** A saved paper keeps its text, and a verdict is on what was `judged` last: where that is another, its reasons point nowhere. */
function pointingInto(saved: Paper, verdict: Verdict, judged: Paper | undefined): Verdict {
  const isSame = { title: judged?.title === saved.title, abstract: judged?.abstract === saved.abstract };
  const reasons = verdict.reasons.map((reason) =>
    'place' in reason && !isSame[reason.place] ? { ...reason, found: [] } : reason,
  );
  return { ...verdict, reasons };
}
