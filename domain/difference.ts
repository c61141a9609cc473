import type { SavedPaper } from './library';
import type { Counts } from './theirs';

/** What a copy of theirs holds, compared with what is here. */
export interface Difference {
  /** Rows of the copy. */
  holds: Counts;
  /** Those of them that are not here. */
  missing: Counts;
  /** The papers among these. */
  papers: Pick<SavedPaper, 'id' | 'title'>[];
}
