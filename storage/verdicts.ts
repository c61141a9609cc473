import { liveQuery, type Observable } from 'dexie';

import type { Judgement, Origin, SavedPaper } from '@/domain/library';
import type { Paper, PaperId } from '@/domain/paper';
import type { Verdict } from '@/domain/verdict';
import { database, type VerdictRow } from './database';
import { judgementsAmong } from './judgements';
import { savedAmong } from './library';

/** A flagged paper. Times in milliseconds since 1970. */
export interface Flagged extends Verdict {
  paper: Paper;
  flaggedAt: number;
  openedAt?: number;
  judged?: Judgement['judged'];
  /** The digest it was last seen on. */
  origin?: Origin;
}

/** All that is known of one paper. */
export interface Standing {
  paper: Paper;
  verdict: Verdict;
  saved?: SavedPaper;
  judged?: Judgement['judged'];
  openedAt?: number;
}

const recent = 500; // Papers flagged last, among which the unread ones are looked for

/**
 * The first `limit` of the 500 papers flagged last: unread ones (not opened nor judged) first, then the newest, and of
 * those flagged together the strongest.
 */
export function watchFlagged(limit: number): Observable<Flagged[]> {
  return liveQuery(async () => {
    const latest = await database.verdicts.orderBy('flaggedAt').reverse().limit(recent).toArray();
    const rows = latest.sort((a, b) => (b.flaggedAt ?? 0) - (a.flaggedAt ?? 0) || b.score - a.score);
    const judged = await judgedAmong(idsOf(rows));
    const isRead = (row: VerdictRow) => row.openedAt !== undefined || judged.has(row.paperId);
    const shown = [...rows.filter((row) => !isRead(row)), ...rows.filter(isRead)].slice(0, limit);
    const sightings = await database.sightings.bulkGet(idsOf(shown));
    return shown.flatMap((row, at): Flagged[] => {
      const { flaggedAt } = row;
      const sighting = sightings[at];
      if (!sighting || flaggedAt === undefined) return [];
      const [origin] = sighting.origins;
      const { paper } = sighting;
      return [{ ...row, ...judged.get(row.paperId), paper, flaggedAt, ...(origin && { origin }) }];
    });
  });
}

/** What is known of these papers, in their order; papers never seen on a digest are left out. */
export function watchStandings(ids: PaperId[]): Observable<Standing[]> {
  return liveQuery(async () => {
    const verdicts = await database.verdicts.bulkGet(ids);
    const sightings = await database.sightings.bulkGet(ids);
    const judged = await judgedAmong(ids);
    const library = new Map((await savedAmong(ids)).map((saved) => [saved.id, saved]));
    return ids.flatMap((id, at): Standing[] => {
      const verdict = verdicts[at];
      const sighting = sightings[at];
      if (!verdict || !sighting) return [];
      const { openedAt } = verdict;
      const saved = library.get(id);
      return [
        {
          paper: sighting.paper,
          verdict,
          ...judged.get(id),
          ...(saved && { saved }),
          ...(openedAt !== undefined && { openedAt }),
        },
      ];
    });
  });
}

/** Remembers that the reader opened the paper; only the first time counts. */
export async function markOpened(id: PaperId): Promise<void> {
  const openedAt = Date.now();
  await database.verdicts
    .where('paperId')
    .equals(id)
    .modify((row) => {
      row.openedAt ??= openedAt;
    });
}

/** Those of the papers that the reader opened. */
export async function openedAmong(ids: PaperId[]): Promise<PaperId[]> {
  const rows = await database.verdicts.bulkGet(ids);
  return rows.flatMap((row) => (row?.openedAt === undefined ? [] : [row.paperId]));
}

function idsOf(rows: VerdictRow[]): PaperId[] {
  return rows.map(({ paperId }) => paperId);
}

async function judgedAmong(ids: PaperId[]): Promise<Map<PaperId, Pick<Judgement, 'judged'>>> {
  const judgements = await judgementsAmong(ids);
  return new Map(judgements.map(({ paperId, judged }) => [paperId, { judged }]));
}
