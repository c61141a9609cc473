import type { Collection } from 'dexie';

import type { IdsOf } from '@/domain/groups';
import type { Origin, SavedPaper } from '@/domain/library';
import type { Paper, PaperId } from '@/domain/paper';
import type { Sighting } from '@/domain/sighting';
import type { Verdict } from '@/domain/verdict';
import { database, type VerdictRow } from './database';
import { keepEncodings } from './encodings';
import { enrich, withoutClaims } from './enrich';
import { forgetLinks, forgetOldNews, linkTables } from './forget-links';
import { readGroups, readSaid, rowsUnder } from './groups';
import { linkPapers } from './link-papers';
import { noteNews } from './news';
import { savedUnder } from './saved';
import { homeOf, mergeSightings, originsKept } from './seen';
import { noteLessons } from './upkeep';

/** What a page learns about the papers it shows, by the ids it shows them under. */
export interface Met {
  /** First seen since the page was opened. */
  isNew: PaperId[];
  /** The other addresses a paper was seen at, newest first. */
  before: Map<PaperId, Sighting['origins']>;
}

/**
 * Records that these papers are seen on a page, with their verdicts, encodings and news, in one transaction. `since`
 * is when the page was opened (milliseconds since 1970): papers first seen then or later are new, however often it is
 * asked. `known` is what was found out of them just before.
 */
export async function recordDigest(
  papers: Paper[],
  verdicts: Verdict[],
  { site, url, since }: Origin & { since: number },
  known?: { groups: IdsOf; saved: Map<PaperId, SavedPaper> },
): Promise<Met> {
  const page = { site, url, at: Date.now() };
  const ids = papers.map(({ id }) => id);
  const idsOf = known?.groups ?? (await linkPapers(papers));
  const saved = known?.saved ?? (await savedUnder(ids, idsOf));
  return database.transaction('rw', [...ourTables(), database.news], async () => {
    const seen = await rowsUnder(database.sightings, ids, idsOf);
    const homes = homesOf(ids, idsOf, (id) => homeOf(id, seen.get(id) ?? [], saved.get(id)?.id));
    const met = papers.map((paper): Paper => ({ ...withoutClaims(paper), id: homes(paper.id) }));
    const rows = await keepSightings(met, Array.from(seen.values()).flat(), page);
    await recordVerdicts(
      verdicts.map((verdict) => ({ ...verdict, paperId: homes(verdict.paperId) })),
      page.at,
    );
    await noteNews(papers, idsOf, saved, seen, page);
    const rowOf = (id: PaperId) =>
      mergeSightings(
        idsOf(id).flatMap((one) => rows.get(one) ?? []),
        homes(id),
      );
    return whatIsMet(new Map(ids.map((id) => [id, rowOf(id)])), url, since);
  });
}

/** Under which id each paper is kept: one for all ids of a paper, even when a page shows several of them. */
function homesOf(ids: PaperId[], idsOf: IdsOf, homeOf: (id: PaperId) => PaperId): (id: PaperId) => PaperId {
  const homes = new Map<PaperId, PaperId>();
  for (const id of ids) {
    if (homes.has(id)) continue;
    const home = homeOf(id);
    for (const one of idsOf(id)) homes.set(one, home);
  }
  return (id) => homes.get(id) ?? id;
}

/** Keeps where these papers are met, each in its own row. Returns all rows there are of them. */
async function keepSightings(
  met: Paper[],
  known: Sighting[],
  page: Sighting['origins'][number],
): Promise<Map<PaperId, Sighting>> {
  const before = new Map(known.map((row) => [row.id, row]));
  const rows = new Map(before);
  for (const paper of met) rows.set(paper.id, seeAgain(rows.get(paper.id), paper, page));
  const changed = Array.from(new Set(met.map(({ id }) => id))).flatMap((id) => rows.get(id) ?? []);
  await database.sightings.bulkPut(changed);
  await keepEncodings(
    changed.map(({ paper }) => paper),
    (id) => before.get(id)?.paper,
  );
  return rows;
}

function whatIsMet(seen: Map<PaperId, Sighting | undefined>, url: string, since: number): Met {
  return {
    isNew: [...seen].flatMap(([id, row]) => (row && row.firstAt >= since ? [id] : [])),
    before: new Map(
      [...seen].map(([id, row]) => [id, row?.origins.filter((origin) => origin.url !== url) ?? []]),
    ),
  };
}

function seeAgain(known: Sighting | undefined, paper: Paper, origin: Sighting['origins'][number]): Sighting {
  const others = known?.origins.filter(({ url }) => url !== origin.url) ?? [];
  return {
    id: paper.id,
    paper: enrich(paper, known?.paper),
    firstAt: known?.firstAt ?? origin.at,
    lastAt: origin.at,
    origins: [origin, ...others].slice(0, originsKept),
  };
}

async function recordVerdicts(verdicts: Verdict[], at: number): Promise<void> {
  const known = await database.verdicts.bulkGet(verdicts.map(({ paperId }) => paperId));
  await database.verdicts.bulkPut(verdicts.map((verdict, index) => judgeAgain(known[index], verdict, at)));
}

function judgeAgain(known: VerdictRow | undefined, verdict: Verdict, at: number): VerdictRow {
  return {
    ...verdict,
    at,
    ...(verdict.flagged && { flaggedAt: known?.flaggedAt ?? at }),
    ...(known?.openedAt !== undefined && { openedAt: known.openedAt }),
  };
}

/** The latest seen papers, the last one first. */
export async function recentSightings(limit: number): Promise<Paper[]> {
  const sightings = await database.sightings.orderBy('lastAt').reverse().limit(limit).toArray();
  return sightings.map(({ paper }) => paper);
}

const day = 86_400_000; // Milliseconds
const keptFor = 180 * day;
const keptAtMost = 100_000; // Papers

/**
 * Forgets papers not seen for 180 days, then the ones not seen for longest beyond the newest 100,000, with their
 * verdicts. Saved ones are never forgotten. Returns how many were.
 */
export async function forgetOldSightings(now: number, most = keptAtMost): Promise<number> {
  const old = await forgetFirst(() => database.sightings.where('lastAt').below(now - keptFor));
  const excess = (await database.sightings.count()) - most;
  const over = await forgetFirst(() => database.sightings.orderBy('lastAt'), excess);
  await forgetOldNews(now);
  return old + over;
}

/** Forgets what is due, at most once a day. */
export async function forgetIfDue(now: number): Promise<void> {
  const last = await database.upkeep.get('forgetting');
  if (last && Math.abs(now - last.at) < day) return; // Absolute, in case the clock was wrong and is set back
  await forgetOldSightings(now);
  await database.upkeep.put({ id: 'forgetting', at: now });
}

/** Forgets where and when papers were seen, what pages told of them, and what was learned from them. The library stays. */
export async function forgetAllSightings(): Promise<void> {
  const { learned, news, upkeep, names, aliases, search } = database;
  const tables = [...ourTables(), learned, news];
  await database.transaction('rw', [...new Set([...tables, ...linkTables()]), upkeep, search], async () => {
    for (const table of tables) await table.clear();
    await search.where('id').startsWith('seen').delete(); // What search has of them
    const ids = [names, aliases].map((table) => table.toCollection().primaryKeys());
    await forgetLinks([...new Set((await Promise.all(ids)).flat())]);
    await noteLessons();
  });
}

/** What there is to forget of a paper that was seen. */
function ourTables() {
  const { sightings, verdicts, encodings } = database;
  return [sightings, verdicts, encodings];
}

const chunk = 500; // Papers per transaction, so that a page never waits long for its own

async function forgetFirst(
  candidates: () => Collection<Sighting, PaperId>,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  let forgotten = 0;
  let kept = 0; // Saved ones stay in front of those still to be looked at
  while (forgotten < most) {
    const passed = await forgetChunk(
      candidates()
        .offset(kept)
        .limit(Math.min(chunk, most - forgotten)),
    );
    if (passed.forgotten + passed.kept === 0) break;
    forgotten += passed.forgotten;
    kept += passed.kept;
  }
  return forgotten;
}

async function forgetChunk(
  candidates: Collection<Sighting, PaperId>,
): Promise<{ forgotten: number; kept: number }> {
  const said = await readSaid();
  return database.transaction('rw', [...ourTables(), ...linkTables()], async () => {
    const ids = await candidates.primaryKeys();
    const idsOf = await readGroups(ids, said);
    const saved = new Set(await database.library.where('id').anyOf(ids.flatMap(idsOf)).primaryKeys());
    const gone = ids.filter((id) => !idsOf(id).some((one) => saved.has(one)));
    for (const table of ourTables()) await table.bulkDelete(gone);
    await forgetLinks(gone);
    return { forgotten: gone.length, kept: ids.length - gone.length };
  });
}
