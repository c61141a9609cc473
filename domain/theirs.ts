import type { Interest } from './interest';
import type { Judgement, SavedPaper } from './library';
import type { OwnSite } from './own-site';
import type { Settings } from './settings';

/** The tables that hold what the reader made. Nothing but the reader removes a row of these. */
export const theirTables = ['library', 'interests', 'judgements', 'sites', 'settings'] as const;
export type TheirTable = (typeof theirTables)[number];

/** A number of rows for every table of theirs. */
export type Counts = Record<TheirTable, number>;

/** Everything that is the reader's own. */
export interface Theirs {
  library: SavedPaper[];
  interests: Interest[];
  judgements: Judgement[];
  sites: OwnSite[];
  /** Undefined when the reader never changed any. */
  settings: Settings | undefined;
}

/** Makes counts by asking for the number of every table. */
export function countsBy(count: (table: TheirTable) => number): Counts {
  return {
    library: count('library'),
    interests: count('interests'),
    judgements: count('judgements'),
    sites: count('sites'),
    settings: count('settings'),
  };
}

/** How many rows `theirs` holds. */
export function countsOf(theirs: Theirs): Counts {
  return countsBy((table) =>
    table === 'settings' ? Number(theirs.settings !== undefined) : theirs[table].length,
  );
}
