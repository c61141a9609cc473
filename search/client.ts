import type { Facets, Found, Sort, Source } from '@/domain/search/found';

/** The door to the search worker. */
export interface Search {
  /**
   * The papers that a query finds, as the reader typed it. Undefined when a newer question was asked meanwhile: only
   * the latest is answered.
   */
  search(source: Source, query: string, sort: Sort): Promise<Found | undefined>;
  /** What there is in the library. */
  facets(): Promise<Facets>;
  /** Calls back whenever questions of a source may have other answers. Returns what ends that. */
  onChange(told: (source: Source) => void): () => void;
  /** Ends the worker. */
  close(): void;
}

/** Starts a search worker of this page. */
export function openSearch(): Search {
  throw new Error('comes with the next commit');
}
