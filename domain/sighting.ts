import type { Origin } from './library';
import type { Paper, PaperId } from './paper';

/** When and where a paper was seen. Ours: may be forgotten. */
export interface Sighting {
  id: PaperId;
  paper: Paper;
  /** Milliseconds since 1970. */
  firstAt: number;
  lastAt: number;
  /** The latest digests it was seen on, newest first, each address once. */
  origins: (Origin & { at: number })[];
}
