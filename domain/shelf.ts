import type { SavedPaper } from './library';
import type { News } from './news';
import type { Sighting } from './sighting';
import type { Verdict } from './verdict';

/** A paper of the library with what it was judged by and the latest that pages said of it. */
export interface Shelved {
  saved: SavedPaper;
  verdict?: Verdict;
  news?: News;
  /** Where it was seen, as far as that is remembered; the latest first. */
  origins: Sighting['origins'];
}
