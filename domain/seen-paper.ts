import type { Paper } from './paper';
import type { Sighting } from './sighting';
import type { Verdict } from './verdict';

/** A paper that was seen, and what became of it. */
export interface SeenPaper extends Pick<Sighting, 'lastAt' | 'origins'> {
  paper: Paper;
  saved: boolean;
  dismissed: boolean;
  verdict?: Verdict;
}
