import type { PaperId } from '@/domain/paper';
import type { Entry } from '@/domain/search/entry';
import type { Source } from '@/domain/search/found';

/** A table that is searched. */
export interface Searchable {
  source: Source;
  /** How far the table has come; changes with every change that must be followed. */
  position(): Promise<number>;
  /**
   * What changed since a position, and where the table stands now. Undefined when that is not known any more. `indexedAt`
   * tells the `Entry.at` that a paper is indexed with.
   */
  changedSince(
    position: number,
    indexedAt: (id: PaperId) => number | undefined,
  ): Promise<{ ids: PaperId[]; position: number } | undefined>;
  /** Ids that are indexed and gone, or not indexed and there, where that can be told by comparing. */
  astray(indexed: () => Set<PaperId>, count: number): Promise<PaperId[]>;
  /** Keys that come after one, in order. */
  keysAfter(key: string, most: number): Promise<PaperId[]>;
  /** Reads what is to be indexed for these papers: all rows of each, under whichever ids, without those that are gone. */
  read(ids: PaperId[]): Promise<{ ids: PaperId[]; entries: Entry[] }>;
  count(): Promise<number>;
}
