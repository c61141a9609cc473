import type { Observable } from 'dexie';

import type { IdsOf } from '@/domain/groups';
import type { HistoryKind } from '@/domain/history';
import type { Judgement, Origin, SavedPaper } from '@/domain/library';
import type { Paper, PaperId } from '@/domain/paper';
import { database } from './database';
import { enrich, withAliases, withoutClaims } from './enrich';
import { readGroups } from './groups';
import { judgementsUnder } from './judgements';
import { linkPapers } from './link-papers';
import { live } from './live';
import { matchesQuery } from './query';
import { oneEach, savedAmong, savedUnder } from './saved';
import { sightingsUnder } from './seen';
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
 * Sets what the reader decided about a paper, whichever of its ids names it; deciding the same again changes nothing,
 * so it may be repeated when the outcome is unknown. A paper leaves the library when it is dismissed. Returns the
 * number of the change in the history; undefined when nothing changed. Throws `Emptied`.
 */
export function judge(decision: Decision): Promise<number | undefined> {
  return judgeMany([decision]);
}

/**
 * As `judge`, of many papers as one change. What the first decision says is what the history calls it; it keeps what the
 * change was `asked` under.
 */
export async function judgeMany(decisions: Decision[], asked?: string): Promise<number | undefined> {
  const idsOf = await linkPapers(decisions.map(({ paper }) => paper));
  const { put, history } = await changeTheirs(() => planDecisions(decisions, idsOf, asked));
  const saved = (put?.library ?? []).filter(({ aliases }) => aliases);
  if (saved.length > 0) await linkPapers(saved); // What is saved as one paper stays one
  return history;
}

async function planDecisions(decisions: Decision[], idsOf: IdsOf, asked?: string): Promise<Change> {
  const plans: Change[] = [];
  for (const decision of decisions) plans.push(await planDecision(decision, idsOf));
  return {
    put: {
      library: plans.flatMap(({ put }) => put?.library ?? []),
      judgements: plans.flatMap(({ put }) => put?.judgements ?? []),
    },
    remove: {
      library: plans.flatMap(({ remove }) => remove?.library ?? []),
      judgements: plans.flatMap(({ remove }) => remove?.judgements ?? []),
    },
    noted: { kind: await kindOf(decisions[0], idsOf), ...(asked !== undefined && { asked }) },
  };
}

async function kindOf(decision: Decision | undefined, idsOf: IdsOf): Promise<HistoryKind> {
  if (!decision) return 'restored';
  const { paper, judged } = decision;
  if (judged !== 'none') return judged;
  return (await savedAmong([paper.id], idsOf)).length > 0 ? 'removed' : 'restored';
}

async function planDecision(decision: Decision, idsOf: IdsOf): Promise<Change> {
  const { paper, judged, from, savedAt = Date.now() } = decision;
  const ids = idsOf(paper.id);
  if (judged === 'none') return { remove: { library: ids, judgements: ids } };
  const saved = (await savedUnder([paper.id], idsOf)).get(paper.id);
  const sighting = (await sightingsUnder([paper.id], idsOf)).get(paper.id);
  const before = soundOnes('judgements', await database.judgements.bulkGet(ids));
  const id = saved?.id ?? sighting?.id ?? paper.id;
  const known = { ...enrich(withoutClaims(paper), sighting?.paper), id };
  const overruledAt = Math.max(saved?.savedAt ?? 0, ...before.map((one) => one.at)); // By a clock that was ahead, maybe
  const since = judged === 'dismissed' ? Math.max(savedAt, overruledAt + 1) : savedAt;
  const at = before.find((one) => one.judged === judged)?.at ?? since;
  const judgements = [{ paperId: id, judged, at, paper: known }];
  const others = before.filter(({ paperId }) => paperId !== id);
  if (judged === 'dismissed')
    return { put: { judgements }, remove: { library: ids, judgements: keysOf(others) } };
  const place = saved ?? { savedAt, ...(from && { from }) };
  const row = { ...place, ...enrich(known, saved && withoutClaims(saved)) };
  const library = [
    withAliases(
      row,
      ids.filter((other) => other !== id),
    ),
  ];
  const overruled = others.filter((one) => one.judged === 'dismissed');
  return { put: { judgements, library }, remove: { judgements: keysOf(overruled) } };
}

function keysOf(judgements: Judgement[]): PaperId[] {
  return judgements.map(({ paperId }) => paperId);
}

/** The ids of those of the papers that are in the library. */
export function watchSavedAmong(ids: PaperId[]): Observable<PaperId[]> {
  return live(async () => [...(await savedUnder(ids)).keys()]);
}

/** What the reader decided on these papers, by the ids asked for; those left alone are not in it. */
export function watchDecided(ids: PaperId[]): Observable<Map<PaperId, Judgement['judged']>> {
  return live(async () => {
    const groups = await readGroups(ids);
    const [judged, saved] = await Promise.all([judgementsUnder(ids, groups), savedUnder(ids, groups)]);
    const isDismissed = (id: PaperId) => judged.get(id)?.judged === 'dismissed';
    return new Map(
      ids.flatMap((id): [PaperId, Judgement['judged']][] => {
        if (saved.has(id)) return [[id, 'saved']];
        return isDismissed(id) ? [[id, 'dismissed']] : [];
      }),
    );
  });
}

/**
 * The library, newest first: the first `limit` papers in which every word of `query` occurs (in the title, the
 * authors or the abstract).
 */
export function watchSaved(query: string, limit: number): Observable<SavedPaper[]> {
  const matches = matchesQuery(query);
  return live(() => latestSaved(limit, matches));
}

/** Reads on for as many as were left out because another of their rows was read. */
async function latestSaved(limit: number, matches: (paper: Paper) => boolean): Promise<SavedPaper[]> {
  for (let most = limit; ; ) {
    const rows = await database.library
      .orderBy('savedAt')
      .reverse()
      .filter((row) => isSound('library', row) && matches(row))
      .limit(most)
      .toArray();
    const papers = await oneEach(rows);
    if (papers.length >= limit || rows.length < most) return papers;
    most += limit - papers.length;
  }
}

/** The papers saved last, the newest first. */
export function allSaved(limit: number): Promise<SavedPaper[]> {
  return latestSaved(limit, () => true);
}
