import type { PaperId } from '@/domain/paper';
import type { Source } from '@/domain/search/found';
import type { Segment, Spots } from '@/domain/search/segment';

/** What an index consists of, and how far it has followed its table. */
export interface HeadRow {
  id: Source;
  /** The `indexVersion` that made it. */
  by: number;
  /** Another one with every change of the index. */
  stamp: string;
  /** Where the source stood when it was last followed. */
  position: number;
  /** Papers known to have changed since they were indexed. */
  due: PaperId[];
  /** While the table is read for the first time: the key up to which it was. */
  upTo?: string;
  parts: PartOfIndex[];
}

/** A segment of the index. */
export interface PartOfIndex {
  key: string;
  papers: number;
  /** The numbers of its papers that are struck. */
  struck: Uint32Array<ArrayBuffer>;
}

/** A segment, under its key. It never changes. */
export interface SegmentRow {
  id: string;
  segment: Segment;
}

/** Where the terms of a segment stand, under `spotsKey`. */
export interface SpotsRow {
  id: string;
  spots: Spots;
}

export type SearchRow = HeadRow | SegmentRow | SpotsRow;

/** Counted up when segments are made in another way. */
export const indexVersion = 3;

export function newKey(source: Source): string {
  return `${source} ${crypto.randomUUID()}`;
}

export function spotsKey(key: string): string {
  return `${key} spots`;
}
