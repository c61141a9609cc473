import type { Observable } from 'dexie';

import type { IdsOf } from '@/domain/groups';
import type { Judgement, SavedPaper } from '@/domain/library';
import type { Paper, PaperId } from '@/domain/paper';
import { countByWeek, type Flagging, week, weekStarts } from '@/domain/pictures/weeks';
import type { Verdict } from '@/domain/verdict';
import { database, type VerdictRow } from './database';
import { readGroups, rowsUnder } from './groups';
import { judgementsUnder } from './judgements';
import { live } from './live';
import { savedUnder } from './saved';
import { sightingsUnder } from './seen';

/** All that is known of one paper. */
export interface Standing {
  paper: Paper;
  verdict: Verdict;
  saved?: SavedPaper;
  judged?: Judgement['judged'];
  openedAt?: number;
}

/** What is known of these papers, in their order and by these ids; papers never seen on a digest are left out. */
export function watchStandings(ids: PaperId[]): Observable<Standing[]> {
  return live(async () => {
    const groups = await readGroups(ids);
    const [verdicts, sightings, judged, library] = await Promise.all([
      verdictsUnder(ids, groups),
      sightingsUnder(ids, groups),
      judgementsUnder(ids, groups),
      savedUnder(ids, groups),
    ]);
    return ids.flatMap((id): Standing[] => {
      const verdict = verdicts.get(id);
      const sighting = sightings.get(id);
      if (!verdict || !sighting) return [];
      const { openedAt } = verdict;
      const saved = library.get(id);
      return [
        {
          paper: { ...sighting.paper, id },
          verdict,
          ...judgedBy(judged.get(id)),
          ...(saved && { saved }),
          ...(openedAt !== undefined && { openedAt }),
        },
      ];
    });
  });
}

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
  const starts = weekStarts(weeks, now);
  const of = (await flaggedSince(now - weeks * week, now)).filter((one) => one.interests.includes(interest));
  const count = (some: Flagging[]) =>
    countByWeek(
      some.map(({ at }) => at),
      starts,
    );
  const [flagged, saved] = [count(of), count(of.filter((one) => one.saved))];
  return starts.map((start, at) => ({ start, flagged: flagged[at] ?? 0, saved: saved[at] ?? 0 }));
}

/** The papers flagged from `first` to before `now`, in milliseconds since 1970, each once. */
export async function flaggedSince(first: number, now: number): Promise<Flagging[]> {
  const rows = await database.verdicts.where('flaggedAt').between(first, now).toArray();
  const groups = await readGroups(idsOf(rows));
  const flagged = oneEach(rows, groups);
  const saved = await savedUnder(idsOf(flagged), groups);
  return flagged.map(({ paperId, interests, flaggedAt = 0 }) => ({
    at: flaggedAt,
    interests,
    saved: saved.has(paperId),
  }));
}

/** The verdicts on these papers, as far as they were ever classified. */
export async function verdictsAmong(ids: PaperId[]): Promise<Verdict[]> {
  return verdictsOf(ids, await readGroups(ids));
}

/** Remembers that the reader opened the paper; only the first time counts. */
export async function markOpened(id: PaperId): Promise<void> {
  const openedAt = Date.now();
  const groups = await readGroups([id]);
  await database.transaction('rw', database.verdicts, async () => {
    const known = (await verdictsUnder([id], groups)).get(id);
    if (known && known.openedAt === undefined) await database.verdicts.update(known.paperId, { openedAt });
  });
}

/** Those of the papers that the reader opened, under whichever ids. */
export async function openedAmong(ids: PaperId[], groups?: IdsOf): Promise<PaperId[]> {
  const rows = await verdictsUnder(ids, groups ?? (await readGroups(ids)));
  return ids.filter((id) => rows.get(id)?.openedAt !== undefined);
}

export function watchOpenedAmong(ids: PaperId[]): Observable<PaperId[]> {
  return live(() => openedAmong(ids));
}

/** The verdicts on these papers, each paper once, in their order. */
export async function verdictsOf(ids: PaperId[], groups: IdsOf): Promise<VerdictRow[]> {
  return oneEach(Array.from((await verdictsUnder(ids, groups)).values()), groups);
}

/** The verdicts by the ids asked for: of several on one paper the latest, flagged and opened when the first of them was. */
export async function verdictsUnder(ids: PaperId[], groups: IdsOf): Promise<Map<PaperId, VerdictRow>> {
  const rows = await rowsUnder(database.verdicts, ids, groups);
  return new Map(
    [...rows].flatMap(([id, some]): [PaperId, VerdictRow][] => {
      const latest = some.reduce((one, other) => (other.at > one.at ? other : one), some[0]!);
      if (some.length < 2) return latest ? [[id, latest]] : [];
      const flaggedAt = earliest(some.map((row) => row.flaggedAt));
      const openedAt = earliest(some.map((row) => row.openedAt));
      const { flaggedAt: _, openedAt: __, ...verdict } = latest;
      return [
        [
          id,
          {
            ...verdict,
            ...(latest.flagged && flaggedAt !== undefined && { flaggedAt }),
            ...(openedAt !== undefined && { openedAt }),
          },
        ],
      ];
    }),
  );
}

function earliest(times: (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/** The first row of each paper. */
function oneEach(rows: VerdictRow[], groups: IdsOf): VerdictRow[] {
  const had = new Set<PaperId>();
  return rows.filter(({ paperId }) => {
    if (had.has(paperId)) return false;
    for (const id of groups(paperId)) had.add(id);
    return true;
  });
}

export function idsOf(rows: VerdictRow[]): PaperId[] {
  return rows.map(({ paperId }) => paperId);
}

function judgedBy(judgement: Judgement | undefined): Pick<Judgement, 'judged'> | undefined {
  return judgement && { judged: judgement.judged };
}
