import type { SavedPaper } from './library';
import type { News } from './news';
import type { Verdict } from './verdict';

/** A paper of the library with what it was judged by and the latest that pages said of it. */
export interface Shelved {
  saved: SavedPaper;
  verdict?: Verdict;
  news?: News;
}
