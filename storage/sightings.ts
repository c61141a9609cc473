import type { Collection } from 'dexie';

import type { Origin } from '@/domain/library';
import type { Paper, PaperId } from '@/domain/paper';
import type { Sighting } from '@/domain/sighting';
import type { Verdict } from '@/domain/verdict';
import { database, type VerdictRow } from './database';
import { keepEncodings } from './encodings';
import { enrich } from './enrich';
import { noteLessons } from './upkeep';

/** What a page learns about the papers it shows. */
export interface Met {
  /** First seen since the page was opened. */
  isNew: PaperId[];
  /** The other addresses a paper was seen at, newest first. */
  before: Map<PaperId, Sighting['origins']>;
}

const originsKept = 5; // Addresses per paper

/**
 * Records that these papers are seen on a page, with their verdicts and encodings, in one transaction. `since` is when
 * the page was opened (milliseconds since 1970): papers first seen then or later are new, however often it is asked.
 */
export function recordDigest(
  papers: Paper[],
  verdicts: Verdict[],
  { site, url, since }: Origin & { since: number },
): Promise<Met> {
  const at = Date.now();
  return database.transaction('rw', ourTables(), async () => {
    const known = await sightingsAmong(papers.map(({ id }) => id));
    const before = new Map(known);
    for (const paper of papers) known.set(paper.id, seeAgain(known.get(paper.id), paper, { site, url, at }));
    const sightings = [...known.values()];
    await database.sightings.bulkPut(sightings);
    await keepEncodings(
      sightings.map(({ paper }) => paper),
      (id) => before.get(id)?.paper,
    );
    await recordVerdicts(verdicts, at);
    return {
      isNew: sightings.filter(({ firstAt }) => firstAt >= since).map(({ id }) => id),
      before: new Map(
        sightings.map(({ id, origins }) => [id, origins.filter((origin) => origin.url !== url)]),
      ),
    };
  });
}

/** The papers, each completed by what other pages said of it: the same paper gets the same verdict everywhere. */
export async function knownTexts(papers: Paper[]): Promise<Paper[]> {
  const known = await sightingsAmong(papers.map(({ id }) => id));
  return papers.map((paper) => enrich(paper, known.get(paper.id)?.paper));
}

async function sightingsAmong(ids: PaperId[]): Promise<Map<PaperId, Sighting>> {
  const known = await database.sightings.bulkGet(ids);
  return new Map(known.flatMap((sighting) => (sighting ? [[sighting.id, sighting]] : [])));
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
  return old + (await forgetFirst(() => database.sightings.orderBy('lastAt'), excess));
}

/** Forgets what is due, at most once a day. */
export async function forgetIfDue(now: number): Promise<void> {
  const last = await database.upkeep.get('forgetting');
  if (last && Math.abs(now - last.at) < day) return; // Absolute, in case the clock was wrong and is set back
  await forgetOldSightings(now);
  await database.upkeep.put({ id: 'forgetting', at: now });
}

/** Forgets where and when papers were seen, and what was learned from them. The library stays. */
export async function forgetAllSightings(): Promise<void> {
  await database.transaction('rw', [...ourTables(), database.learned, database.upkeep], async () => {
    for (const table of [...ourTables(), database.learned]) await table.clear();
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

function forgetChunk(
  candidates: Collection<Sighting, PaperId>,
): Promise<{ forgotten: number; kept: number }> {
  return database.transaction('rw', [database.library, ...ourTables()], async () => {
    const ids = await candidates.primaryKeys();
    const saved = new Set(await database.library.where('id').anyOf(ids).primaryKeys());
    const gone = ids.filter((id) => !saved.has(id));
    for (const table of ourTables()) await table.bulkDelete(gone);
    return { forgotten: gone.length, kept: saved.size };
  });
}
