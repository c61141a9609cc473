import type { Paper } from '@/domain/paper';

/** What a method may know of a simulated reader. A paper is in one of the lists. */
export interface Reader {
  /** The words of the reader's interest; empty where the reader begins with papers alone. */
  phrases: string[];
  saved: Paper[];
  /** Seen on digests and neither saved nor dismissed; the same array as long as nothing in it changes. */
  seen: Paper[];
  dismissed: Paper[];
  /** How many papers are saved. */
  k: number;
}

/** A way to rank papers. */
export interface Method {
  name: string;
  /** The fewest saved papers it can work with; 0 when not said. */
  from?: number;
  /** A score for every paper of the pool, in its order; higher is better. The same arguments give the same bits. */
  rank(reader: Reader, pool: Paper[]): ArrayLike<number>;
}
