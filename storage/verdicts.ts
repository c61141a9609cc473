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

const day = 86_400_000; // Milliseconds
const week = 7 * day;

/** What became of the papers that an interest flagged in one week. */
export interface Week {
  /** When it began, in milliseconds since 1970. */
  start: number;
  flagged: number;
  /** How many of these are in the library. */
  saved: number;
}

/** The last `weeks` weeks of an interest, the one that ends `now` (milliseconds since 1970) last. */
export async function weeksOf(interest: string, weeks: number, now: number): Promise<Week[]> {
  const first = now - weeks * week;
  const rows = await database.verdicts.where('flaggedAt').between(first, now).toArray();
  const flagged = rows.filter(({ interests }) => interests.includes(interest));
  const saved = new Set(await database.library.where('id').anyOf(idsOf(flagged)).primaryKeys());
  return Array.from({ length: weeks }, (_, at): Week => {
    const start = first + at * week;
    const ids = idsOf(flagged.filter(({ flaggedAt = 0 }) => flaggedAt >= start && flaggedAt < start + week));
    return { start, flagged: ids.length, saved: ids.filter((id) => saved.has(id)).length };
  });
}

const drawnFrom = { days: 30, papers: 2_000 };

/**
 * Draws `count` papers by lot, each as likely as the other, among those that the reader passed over: seen in the last
 * 30 days, at most the latest 2,000, not flagged, not judged, not opened. `of` is how many these are. `random` gives
 * numbers from 0 to below 1.
 */
export async function drawDimmed(
  count: number,
  random: () => number,
  now = Date.now(),
): Promise<{ drawn: { paper: Paper; verdict: Verdict }[]; of: number }> {
  const dimmed = await dimmedSince(now - drawnFrom.days * day);
  const lots = drawLots(dimmed, count, random);
  const sightings = await database.sightings.bulkGet(idsOf(lots));
  const drawn = lots.flatMap((verdict, at) => {
    const paper = sightings[at]?.paper;
    return paper ? [{ paper, verdict }] : [];
  });
  return { drawn, of: dimmed.length };
}

async function dimmedSince(time: number): Promise<VerdictRow[]> {
  const { sightings, verdicts, library } = database;
  const met = sightings.where('lastAt').aboveOrEqual(time);
  const ids = await met.reverse().limit(drawnFrom.papers).primaryKeys();
  const judged = await judgedAmong(ids);
  const saved = new Set(await library.where('id').anyOf(ids).primaryKeys());
  const isPassedOver = ({ paperId, flagged, openedAt }: VerdictRow) =>
    !flagged && openedAt === undefined && !judged.has(paperId) && !saved.has(paperId);
  return (await verdicts.bulkGet(ids)).filter((row) => row !== undefined).filter(isPassedOver);
}

/** The first steps of a shuffle (Fisher and Yates; Durstenfeld, Algorithm 235, 1964). */
function drawLots<Lot>(lots: Lot[], count: number, random: () => number): Lot[] {
  const left = [...lots];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const at = Math.floor(random() * left.length);
    const lot = left[at]!;
    left[at] = left.at(-1)!;
    left.pop();
    return lot;
  });
}

/** How many papers `drawDimmed` would draw from. */
export async function countDimmed(now = Date.now()): Promise<number> {
  return (await dimmedSince(now - drawnFrom.days * day)).length;
}

/** The verdicts on these papers, as far as they were ever classified. */
export async function verdictsAmong(ids: PaperId[]): Promise<Verdict[]> {
  return (await database.verdicts.bulkGet(ids)).filter((row) => row !== undefined);
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
