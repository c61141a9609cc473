import type { Observable } from 'dexie';

import type { Flagged } from '@/domain/flagged';
import type { IdsOf } from '@/domain/groups';
import type { Judgement } from '@/domain/library';
import type { PaperId } from '@/domain/paper';
import { database, type VerdictRow } from './database';
import { readGroups } from './groups';
import { judgementsUnder } from './judgements';
import { live } from './live';
import { savedUnder } from './saved';
import { sightingsUnder } from './seen';
import { verdictsOf } from './verdicts';

const recent = 500; // Papers flagged last, among which the unread ones are looked for

/**
 * The first `limit` of the 500 papers flagged last: unread ones (not opened, judged nor in the library) first, then
 * the newest, and of those flagged together the strongest.
 */
export function watchFlagged(limit: number): Observable<Flagged[]> {
  return live(async () => {
    const latest = await lastFlagged(recent);
    const { unread, read } = latest;
    return withPapers([...unread, ...read].slice(0, limit), latest);
  });
}

/** Of the unread ones of all papers ever flagged the `limit` strongest, of equal ones the newest, and how many there are. */
export function watchUnread(limit: number): Observable<{ strongest: Flagged[]; total: number }> {
  return live(async () => {
    const latest = await lastFlagged(Number.POSITIVE_INFINITY);
    const { unread } = latest;
    const strongest = unread.toSorted((one, other) => other.score - one.score).slice(0, limit);
    return { strongest: await withPapers(strongest, latest), total: unread.length };
  });
}

interface Known {
  groups: IdsOf;
  /** What is in the library is saved, whether or not there is a judgement: an import makes none. */
  judgedOf: (id: PaperId) => Judgement['judged'] | undefined;
}

async function lastFlagged(most: number): Promise<Known & { unread: VerdictRow[]; read: VerdictRow[] }> {
  const ids = await database.verdicts.orderBy('flaggedAt').reverse().limit(most).primaryKeys();
  const groups = await readGroups(ids);
  const [judged, saved] = await Promise.all([judgementsUnder(ids, groups), savedUnder(ids, groups)]);
  const judgedOf = (id: PaperId) => (saved.has(id) ? 'saved' : judged.get(id)?.judged);
  const rows = (await verdictsOf(ids, groups))
    .filter(({ flagged }) => flagged)
    .sort((a, b) => (b.flaggedAt ?? 0) - (a.flaggedAt ?? 0) || b.score - a.score);
  const isRead = (row: VerdictRow) => row.openedAt !== undefined || judgedOf(row.paperId) !== undefined;
  return { groups, judgedOf, unread: rows.filter((row) => !isRead(row)), read: rows.filter(isRead) };
}

async function withPapers(rows: VerdictRow[], { groups, judgedOf }: Known): Promise<Flagged[]> {
  const ids = rows.map(({ paperId }) => paperId);
  const sightings = await sightingsUnder(ids, groups);
  return rows.flatMap((row): Flagged[] => {
    const { flaggedAt, paperId } = row;
    const sighting = sightings.get(paperId);
    if (!sighting || flaggedAt === undefined) return [];
    const [origin] = sighting.origins;
    const { paper } = sighting;
    const judged = judgedOf(paperId);
    return [{ ...row, ...(judged && { judged }), paper, flaggedAt, ...(origin && { origin }) }];
  });
}
