import { usualShare } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import type { Verdict } from '@/domain/verdict';
import { database, type VerdictRow } from './database';
import { readGroups } from './groups';
import { allInterests } from './interests';
import { judgementsUnder } from './judgements';
import { savedUnder } from './saved';
import { sightingsUnder } from './seen';
import { idsOf, verdictsOf } from './verdicts';

const day = 86_400_000; // Milliseconds
const drawnFrom = { days: 30, papers: 2_000 };

/**
 * Draws `count` papers by lot, each as likely as the other, among those that the reader passed over: seen in the last
 * 30 days, at most the latest 2,000, not flagged, not judged, not opened. What was classified before an interest was made,
 * or what would be flagged now that an interest flags more, was not passed over by the interests there are. `of` is
 * how many were. `random` gives numbers from 0 to below 1.
 */
export async function drawDimmed(
  count: number,
  random: () => number,
  now = Date.now(),
): Promise<{ drawn: { paper: Paper; verdict: Verdict }[]; of: number }> {
  const dimmed = await dimmedSince(now - drawnFrom.days * day);
  const lots = drawLots(dimmed, count, random);
  const sightings = await sightingsUnder(idsOf(lots));
  const drawn = lots.flatMap((verdict) => {
    const paper = sightings.get(verdict.paperId)?.paper;
    return paper ? [{ paper, verdict }] : [];
  });
  return { drawn, of: dimmed.length };
}

async function dimmedSince(time: number): Promise<VerdictRow[]> {
  const met = database.sightings.where('lastAt').aboveOrEqual(time);
  const ids = await met.reverse().limit(drawnFrom.papers).primaryKeys();
  const groups = await readGroups(ids);
  const judged = await judgementsUnder(ids, groups);
  const saved = await savedUnder(ids, groups);
  const isDimmed = dimmedBy((await allInterests()).filter(({ on }) => on));
  const isPassedOver = (row: VerdictRow) =>
    isDimmed(row) && row.openedAt === undefined && !judged.has(row.paperId) && !saved.has(row.paperId);
  return (await verdictsOf(ids, groups)).filter(isPassedOver);
}

/** Whether a paper was judged for all these interests, and none of them would flag it by what it flags now. */
function dimmedBy(interests: Interest[]): (row: VerdictRow) => boolean {
  const since = Math.max(...interests.map(({ createdAt }) => createdAt));
  const flagging = new Map(interests.map(({ id, share = usualShare }) => [id, share]));
  return ({ flagged, at, shares = [] }) =>
    !flagged && at >= since && shares.every(({ interest, share }) => share > (flagging.get(interest) ?? 0));
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
