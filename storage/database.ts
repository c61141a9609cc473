import Dexie, { type Table } from 'dexie';

import type { Interest } from '@/domain/interest';
import type { Judgement, SavedPaper } from '@/domain/library';
import type { PaperId } from '@/domain/paper';
import type { Settings } from '@/domain/settings';
import type { Sighting } from '@/domain/sighting';
import type { Verdict } from '@/domain/verdict';

/** The one row of the settings. */
export interface SettingsRow extends Settings {
  id: 'settings';
}

/** A verdict and what became of it. All times in milliseconds since 1970. */
export interface VerdictRow extends Verdict {
  at: number;
  /** When it was first flagged; absent while it is not. */
  flaggedAt?: number;
  /** When the reader first opened the paper. */
  openedAt?: number;
}

/** When a piece of upkeep was last done. */
export interface UpkeepRow {
  id: 'forgetting' | 'loss accepted';
  at: number;
}

export class Database extends Dexie {
  // Theirs: what the reader made. Changed only by `changeTheirs`, which keeps a second copy; never deleted by us.
  declare library: Table<SavedPaper, PaperId>;
  declare interests: Table<Interest, string>;
  declare judgements: Table<Judgement, PaperId>;
  declare settings: Table<SettingsRow, 'settings'>;

  // Ours: what Paperlight noticed. May be forgotten, and fills again as the reader reads on.
  declare sightings: Table<Sighting, PaperId>;
  declare verdicts: Table<VerdictRow, PaperId>;
  declare upkeep: Table<UpkeepRow, UpkeepRow['id']>;

  constructor(name = 'paperlight') {
    super(name, { chromeTransactionDurability: 'strict' }); // A paper shown as saved survives a power cut
    // The schema's whole history. Append a version; never edit a released one.
    this.version(1).stores({
      library: 'id, savedAt',
      interests: 'id, createdAt',
      judgements: 'paperId, at',
      settings: 'id',
      sightings: 'id, lastAt',
      verdicts: 'paperId, flaggedAt',
      upkeep: 'id',
    });
  }
}

export const database = new Database();
