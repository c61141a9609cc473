import type { Paper } from '@/domain/paper';
import { randomOf, shuffle } from './draw';
import { keywords } from './keywords';
import type { Method, Reader } from './method';
import { orderOf } from './metrics';
import { phrasesOf } from './phrases';
import type { Simulated } from './simulate';

/** A month of daily digests, with the numbers of a study of such loops. */
const days = 30;
const wantedADay = 6;
const othersADay = 94;
const shown = 15;
const savedShare = 0.6; // Of the wanted papers that are shown
const dismissedShare = 0.3; // Of the others that are shown

/** Papers that a label must have, and others that its group must have, for such a month. */
export const fewestWanted = 60;
export const fewestOthers = othersADay;

/** What the digest of a day holds; chance decides alike for all methods. */
export interface Day {
  pool: Paper[];
  relevant: boolean[];
  /** By paper: what shown papers are saved and dismissed by, 0 to 1. */
  moods: number[];
}

/** How the digest of one day turned out. */
export interface DayOutcome {
  /** The share of the wanted papers that were among those shown. */
  recall: number;
  /** The share of wanted papers among the first five. */
  p5: number;
  /** How many papers are saved in the evening. */
  saved: number;
}

/** The digests of a month. Papers come back only when all have been in one, then in a new order. */
export function dealMonth({ group, label, wanted, others }: Simulated, seed: number, draw: number): Day[] {
  const random = randomOf('month', seed, group, label, draw);
  const wants = dealer(wanted, random);
  const fills = dealer(others, random);
  return Array.from({ length: days }, () => {
    const asked = new Set(wants(wantedADay));
    const pool = shuffle([...asked, ...fills(othersADay)], random);
    return { pool, relevant: pool.map((paper) => asked.has(paper)), moods: pool.map(random) };
  });
}

/** Deals so many different papers at a time. */
function dealer(papers: Paper[], random: () => number): (count: number) => Paper[] {
  let deck: Paper[] = [];
  return (count) => {
    const hand = deck.splice(0, count);
    if (hand.length === count) return hand;
    const isFree = (paper: Paper) => !hand.includes(paper);
    const fresh = shuffle(papers, random);
    const rest = fresh.filter(isFree).slice(0, count - hand.length);
    deck = fresh.filter((paper) => isFree(paper) && !rest.includes(paper));
    return [...hand, ...rest];
  };
}

/**
 * Lives through the month with a method. All papers of a digest were seen. Papers that come back are forgotten first,
 * so that none is known before it is ranked. The interest keeps its phrase; until enough is saved for the method,
 * papers are searched for it.
 */
export function live(label: string, month: Day[], method: Method): DayOutcome[] {
  const phrases = phrasesOf(label);
  let known: Known = { saved: [], seen: [], dismissed: [] };
  return month.map((day) => {
    known = without(known, new Set(day.pool));
    const k = known.saved.length;
    const ranking = k < (method.from ?? 0) ? keywords : method;
    const order = orderOf(ranking.rank({ phrases, ...known, k }, day.pool), day.pool.length);
    const top = order.slice(0, shown);
    known = judge(known, day, top);
    const hits = (places: number[]) => places.filter((at) => day.relevant[at]).length;
    return { recall: hits(top) / wantedADay, p5: hits(top.slice(0, 5)) / 5, saved: known.saved.length };
  });
}

type Known = Pick<Reader, 'saved' | 'seen' | 'dismissed'>;

function without({ saved, seen, dismissed }: Known, papers: Set<Paper>): Known {
  const rest = (list: Paper[]) => list.filter((paper) => !papers.has(paper));
  return { saved: rest(saved), seen: rest(seen), dismissed: rest(dismissed) };
}

function judge(known: Known, { pool, relevant, moods }: Day, top: number[]): Known {
  const saved = top.filter((at) => relevant[at] && moods[at]! < savedShare);
  const dismissed = top.filter((at) => !relevant[at] && moods[at]! < dismissedShare);
  const judged = new Set([...saved, ...dismissed]);
  return {
    saved: [...known.saved, ...saved.map((at) => pool[at]!)],
    dismissed: [...known.dismissed, ...dismissed.map((at) => pool[at]!)],
    seen: [...known.seen, ...pool.filter((_, at) => !judged.has(at))],
  };
}
