import type { PaperId } from '@/domain/paper';
import type { FoundIn } from './find-in';
import type { Sort } from './found';
import { authorKeys, titleKeys } from './order-keys';
import type { Columns, Segment } from './segment';

// Each segment's papers are put in order once, when that order is first asked for. What a query finds is picked from
// there, and the picks of all segments are merged.

type Order = Exclude<Sort, 'relevance'>;
type Compare = (ones: Columns, one: number, others: Columns, other: number) => number;

const newest: Compare = (ones, one, others, other) => others.at[other]! - ones.at[one]!;

const compares: Record<Order, Compare> = {
  newest,
  oldest: (ones, one, others, other) => ones.at[one]! - others.at[other]!,
  title: (ones, one, others, other) =>
    compareKeys(ones.titleOrder, one, others.titleOrder, other, titleKeys) ||
    newest(ones, one, others, other),
  author: (ones, one, others, other) =>
    compareKeys(ones.authorOrder, one, others.authorOrder, other, authorKeys) ||
    newest(ones, one, others, other),
  year: (ones, one, others, other) =>
    others.years[other]! - ones.years[one]! || newest(ones, one, others, other),
  changed: (ones, one, others, other) => others.changedAt[other]! - ones.changedAt[one]!,
};

/** Papers of several segments, in order: each by the place of its segment and its number there. */
interface Picked {
  places: Uint16Array;
  papers: Uint32Array;
}

type ComparePicked = (ones: Picked, one: number, others: Picked, other: number) => number;

/** The papers that were found in these segments, in this order; the first `most` of them alone, which takes less time. */
export function putInOrder(
  segments: Segment[],
  found: FoundIn[],
  sort: Sort,
  most = Number.POSITIVE_INFINITY,
): PaperId[] {
  const order = sort === 'relevance' ? 'newest' : sort;
  const scale = sort === 'relevance' ? mostRanks / bestOf(found) : 0; // 0: all are as good
  const picked = segments.map((segment, at): Picked => {
    const papers = pick(orderOf(segment, order), found[at]!, scale, most);
    return { papers, places: new Uint16Array(papers.length).fill(at) };
  });
  const compare = compares[order];
  const { places, papers } = mergeAll(picked, (ones, one, others, other) => {
    const [place, another] = [ones.places[one]!, others.places[other]!];
    const [paper, rival] = [ones.papers[one]!, others.papers[other]!];
    const better = rankOf(found[another]!.worth[rival]!, scale) - rankOf(found[place]!.worth[paper]!, scale);
    return better || compare(segments[place]!.columns, paper, segments[another]!.columns, rival);
  });
  const names = segments.map(({ ids }) => ids);
  const ids = new Array<PaperId>(Math.min(papers.length, most)); // Pushed one by one they take twice as long
  for (let at = 0; at < ids.length; at++) ids[at] = names[places[at]!]![papers[at]!]!;
  return ids;
}

/** The shortest first. */
function mergeAll(lists: Picked[], compare: ComparePicked): Picked {
  const left = [...lists];
  const longestFirst = () => left.sort((one, other) => other.papers.length - one.papers.length);
  while (longestFirst().length > 1) left.push(merge(left.pop()!, left.pop()!, compare));
  return left[0] ?? { places: new Uint16Array(), papers: new Uint32Array() };
}

function merge(ones: Picked, others: Picked, compare: ComparePicked): Picked {
  if (ones.papers.length === 0) return others;
  const length = ones.papers.length + others.papers.length;
  const merged = { places: new Uint16Array(length), papers: new Uint32Array(length) };
  let [one, other] = [0, 0];
  for (let at = 0; at < length; at++) {
    const isOnes =
      other === others.papers.length || (one < ones.papers.length && compare(ones, one, others, other) <= 0);
    const from = isOnes ? ones : others;
    const next = isOnes ? one++ : other++;
    merged.places[at] = from.places[next]!;
    merged.papers[at] = from.papers[next]!;
  }
  return merged;
}

/** All papers of a segment in an order, and the place that each has there. */
interface Ordered {
  papers: Uint32Array;
  places: Uint32Array;
  /** For what is picked from it, until it is picked from again. */
  room: Uint32Array;
}

const orders = new WeakMap<Segment, Map<Order, Ordered>>();

function orderOf(segment: Segment, sort: Order): Ordered {
  const known = orders.get(segment) ?? new Map<Order, Ordered>();
  orders.set(segment, known);
  const ordered = known.get(sort) ?? makeOrder(segment, compares[sort]);
  known.set(sort, ordered);
  return ordered;
}

function makeOrder({ columns, ids }: Segment, compare: Compare): Ordered {
  const papers = Uint32Array.from(ids.keys()).sort((one, other) => compare(columns, one, columns, other));
  const places = new Uint32Array(papers.length);
  for (const [place, paper] of papers.entries()) places[paper] = place;
  return { papers, places, room: new Uint32Array(papers.length) };
}

const mostRanks = 4_095; // Of two in the same rank, the newer one comes first

/** From 0 to `mostRanks`, the best. */
function rankOf(worth: number, scale: number): number {
  return (worth * scale) | 0;
}

function bestOf(found: FoundIn[]): number {
  let best = 0;
  for (const { papers, worth } of found)
    for (let at = 0; at < papers.length; at++) best = Math.max(best, worth[papers[at]!]!);
  return best;
}

const fewOf = 8; // Fewer than one in so many papers are rather sorted than picked from all

/** What was found by rank, papers of the same rank in the order given, no more than `most`: by counting, in linear time. */
function pick(ordered: Ordered, found: FoundIn, scale: number, most: number): Uint32Array {
  const { papers, worth } = found;
  const areFew = papers.length * fewOf < ordered.papers.length;
  const inOrder = areFew ? sortedBy(ordered, papers) : ordered.papers;
  const next = startsOf(found, scale);
  const picked = ordered.room.subarray(0, Math.min(papers.length, most));
  const lowest = next.findIndex((start) => start < picked.length);
  const least = scale > 0 && lowest > 0 ? (lowest - 0.5) / scale : Number.MIN_VALUE; // Most are worth less
  for (let at = 0; at < inOrder.length; at++) {
    const its = worth[inOrder[at]!]!;
    if (its < least) continue;
    const rank = rankOf(its, scale);
    const place = next[rank]!;
    if (place >= picked.length) continue;
    picked[place] = inOrder[at]!;
    next[rank] = place + 1;
  }
  return picked;
}

/** Where each rank begins when the best come first. */
function startsOf({ papers, worth }: FoundIn, scale: number): Uint32Array {
  const starts = new Uint32Array(mostRanks + 1);
  for (let at = 0; at < papers.length; at++) starts[rankOf(worth[papers[at]!]!, scale)]!++;
  let length = 0;
  for (let rank = mostRanks; rank >= 0; rank--) {
    const count = starts[rank]!;
    starts[rank] = length;
    length += count;
  }
  return starts;
}

/** These few papers in the order of all. */
function sortedBy({ papers, places }: Ordered, few: Uint32Array): Uint32Array {
  const sorted = new Uint32Array(few.length);
  for (let at = 0; at < few.length; at++) sorted[at] = places[few[at]!]!;
  sorted.sort();
  for (let at = 0; at < few.length; at++) sorted[at] = papers[sorted[at]!]!;
  return sorted;
}

function compareKeys(
  ones: Float64Array,
  one: number,
  others: Float64Array,
  other: number,
  keys: number,
): number {
  for (let key = 0; key < keys; key++) {
    const difference = ones[one * keys + key]! - others[other * keys + key]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
