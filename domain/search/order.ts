import type { PaperId } from '@/domain/paper';
import type { Sort } from './found';
import type { Hits } from './hits';
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

/** The papers that were hit, in this order. */
export function putInOrder(segments: Segment[], hits: Hits, sort: Sort): PaperId[] {
  const best = sort === 'relevance' ? bestOf(hits) : 0; // Otherwise all are as good
  const order = sort === 'relevance' ? 'newest' : sort;
  const picked = segments.map((segment, at): Picked => {
    const papers = pick(orderOf(segment, order), hits[at]!);
    const sorted = best > 0 ? bestFirst(papers, hits[at]!, best) : papers;
    return { papers: sorted, places: new Uint16Array(sorted.length).fill(at) };
  });
  const compare = compares[order];
  const { places, papers } = mergeAll(picked, (ones, one, others, other) => {
    const [place, another] = [ones.places[one]!, others.places[other]!];
    const [paper, rival] = [ones.papers[one]!, others.papers[other]!];
    const better = best > 0 ? rank(hits[another]![rival]!, best) - rank(hits[place]![paper]!, best) : 0;
    return better || compare(segments[place]!.columns, paper, segments[another]!.columns, rival);
  });
  const ids = new Array<PaperId>(papers.length); // Pushed one by one they take twice as long
  for (let at = 0; at < ids.length; at++) ids[at] = segments[places[at]!]!.ids[papers[at]!]!;
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

const orders = new WeakMap<Segment, Map<Order, Uint32Array>>();

function orderOf(segment: Segment, sort: Order): Uint32Array {
  const known = orders.get(segment) ?? new Map<Order, Uint32Array>();
  orders.set(segment, known);
  const { columns, ids } = segment;
  const compare = compares[sort];
  const order =
    known.get(sort) ??
    Uint32Array.from(ids.keys()).sort((one, other) => compare(columns, one, columns, other));
  known.set(sort, order);
  return order;
}

function pick(order: Uint32Array, hits: Float32Array): Uint32Array {
  const picked = new Uint32Array(order.length);
  let length = 0;
  for (let at = 0; at < order.length; at++) if (hits[order[at]!]! > 0) picked[length++] = order[at]!;
  return picked.subarray(0, length);
}

const ranks = 4_096; // Of two in the same rank, the newer one comes first

/** From 0 to 4,095. */
function rank(hit: number, best: number): number {
  return Math.floor((hit / best) * (ranks - 1));
}

function bestOf(hits: Hits): number {
  let best = 0;
  for (const some of hits)
    for (let paper = 0; paper < some.length; paper++) best = Math.max(best, some[paper]!);
  return best;
}

/** The papers by rank, those of the same rank as they were: sorted by counting, in linear time. */
function bestFirst(papers: Uint32Array, hits: Float32Array, best: number): Uint32Array {
  const next = new Uint32Array(ranks + 1);
  const places = new Uint16Array(papers.length);
  for (let at = 0; at < papers.length; at++) {
    places[at] = ranks - 1 - rank(hits[papers[at]!]!, best);
    next[places[at]! + 1]!++;
  }
  for (let at = 1; at <= ranks; at++) next[at]! += next[at - 1]!;
  const sorted = new Uint32Array(papers.length);
  for (let at = 0; at < papers.length; at++) sorted[next[places[at]!]!++] = papers[at]!;
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
