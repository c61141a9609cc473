import type { Origin } from './library';
import type { PaperId } from './paper';

/** Something that pages say of a saved paper and did not say before. Ours. */
export interface News {
  /** `paperId|kind|what`: each news once. */
  id: string;
  /** As in the library. */
  paperId: PaperId;
  kind: 'replaced' | 'accepted' | 'published';
  /** In the page's words: "Accepted at ICML 2026", "Nature". Empty for a new version. */
  what: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The page that told. */
  from: Origin;
  /** When the reader had seen it; absent before. */
  seenAt?: number;
}
