import type { Judgement, Origin } from './library';
import type { Paper } from './paper';
import type { Verdict } from './verdict';

/** A flagged paper. Times in milliseconds since 1970. */
export interface Flagged extends Verdict {
  paper: Paper;
  flaggedAt: number;
  openedAt?: number;
  judged?: Judgement['judged'];
  /** The digest it was last seen on. */
  origin?: Origin;
}
