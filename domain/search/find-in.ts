import { hiddenBit } from './entry';
import type { Weighed } from './hits';
import type { Spotted } from './phrase';
import type { Segment } from './segment';

/** A segment as it is searched. */
export interface Searched extends Spotted {
  /** 1 for each paper that is struck: its row changed or went since. */
  struck: Uint8Array;
}

/** What a query finds in a segment, until the next one is asked. */
export interface FoundIn {
  /** By their numbers, the lowest first. */
  papers: Uint32Array;
  /** How well each paper of the segment does as the query says; 0 if it does not. */
  worth: Float32Array;
}

interface Wish extends Weighed {
  not: boolean;
}

/** The papers of the segment at this place that may be shown and fulfil all wishes. What few fulfil is asked first. */
export function findIn(searched: Searched, wishes: Wish[], place: number): FoundIn {
  const count = searched.struck.length;
  const countOf = ({ not, having }: Wish) => (not ? Number.POSITIVE_INFINITY : (having?.[place] ?? count));
  const ordered = wishes.toSorted((one, other) => countOf(one) - countOf(other));
  const first = ordered[0]?.not === false ? ordered.shift() : undefined;
  const { worth, kept } = roomFor(searched.segment);
  let papers = begin(searched, first, place, worth, kept);
  for (const { hits, weight, not } of ordered)
    papers = not ? without(papers, hits[place]!, worth) : having(papers, hits[place]!, weight, worth);
  return { papers, worth };
}

const rooms = new WeakMap<Segment, { worth: Float32Array; kept: Uint32Array }>();

/** Used again and again: with new arrays of this size at every letter, collecting them takes longer than the search. */
function roomFor(segment: Segment) {
  const { length } = segment.ids;
  const room = rooms.get(segment) ?? { worth: new Float32Array(length), kept: new Uint32Array(length) };
  rooms.set(segment, room);
  room.worth.fill(0);
  return room;
}

/** Those that are neither struck nor hidden and fulfil the first wish; without one, all are as good. */
function begin(
  { segment, struck }: Searched,
  first: Weighed | undefined,
  place: number,
  worth: Float32Array,
  kept: Uint32Array,
): Uint32Array {
  const { flags } = segment.columns;
  const [few, hits, weight = 1] = [first?.few?.[place], first?.hits[place], first?.weight];
  const count = few?.length ?? struck.length;
  let length = 0;
  for (let at = 0; at < count; at++) {
    const paper = few ? few[at]! : at;
    if (struck[paper] !== 0 || (flags[paper]! & hiddenBit) !== 0) continue;
    const hit = hits ? hits[paper]! : 1;
    worth[paper] = hit * weight;
    kept[length] = paper;
    length += Number(hit > 0);
  }
  return kept.subarray(0, length);
}

/** Keeps those with a hit, in place, and adds what it is worth. */
function having(papers: Uint32Array, hits: Float32Array, weight: number, worth: Float32Array): Uint32Array {
  let length = 0;
  for (let at = 0; at < papers.length; at++) {
    const paper = papers[at]!;
    const hit = hits[paper]!;
    const has = Number(hit > 0);
    worth[paper] = (worth[paper]! + hit * weight) * has;
    papers[length] = paper;
    length += has;
  }
  return papers.subarray(0, length);
}

/** Keeps those without a hit, in place. */
function without(papers: Uint32Array, hits: Float32Array, worth: Float32Array): Uint32Array {
  let length = 0;
  for (let at = 0; at < papers.length; at++) {
    const paper = papers[at]!;
    if (hits[paper]! > 0) worth[paper] = 0;
    else papers[length++] = paper;
  }
  return papers.subarray(0, length);
}
