import Dexie, { type Table } from 'dexie';

import type { HistoryRow, RowChange } from '@/domain/history';
import type { Interest } from '@/domain/interest';
import type { Judgement, SavedPaper } from '@/domain/library';
import type { News } from '@/domain/news';
import type { OwnSite } from '@/domain/own-site';
import type { PaperId } from '@/domain/paper';
import type { Name } from '@/domain/paper-name';
import type { Encoding } from '@/domain/relevance/encode';
import type { Learned } from '@/domain/relevance/learned';
import type { MadeRequest } from '@/domain/request';
import type { Settings } from '@/domain/settings';
import type { Sighting } from '@/domain/sighting';
import type { Verdict } from '@/domain/verdict';
import type { SearchRow } from './search/stored';

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

/** A paper's words, kept so that learning need not read its text again. */
export interface EncodingRow extends Encoding {
  id: PaperId;
  /** The `engineVersion` that encoded it. */
  by: number;
  /** UTF-16 code units of the text it was made from; absent in rows of an older Paperlight. */
  size?: number;
}

/** The one row of what was learned. */
export interface LearnedRow {
  id: 'learned';
  /** The `engineVersion` that learned it, and the version of the vectors it was learned with: it fits no others. */
  engine: number;
  vectors: string;
  /** What it was learned from. */
  fingerprint: string;
  /** How many papers had been seen by then. */
  seen: number;
  /** When, in milliseconds since 1970. */
  at: number;
  learned: Learned;
}

/** The papers that an id names one paper with, as far as pages told: see `linkPapers`. Each link stands at both its ends. */
export interface LinksRow {
  id: PaperId;
  links: Link[];
}

export interface Link {
  to: PaperId;
  /** A page names both ids, or titles, authors and years say so. */
  how: 'link' | 'title';
  /** Milliseconds since 1970. */
  at: number;
}

/** What one change did to rows, in parts: a change may be of tens of thousands. */
export interface ChangesRow {
  history: number;
  changes: RowChange[];
}

/** Papers of which the library's rows changed, so that whoever keeps something made from them can follow. */
export interface TouchedRow {
  /** Counts up. */
  at?: number;
  ids: PaperId[];
}

/** When a piece of upkeep was last done, in milliseconds since 1970. */
export interface UpkeepRow {
  id:
    | 'forgetting'
    | 'loss accepted'
    | 'lessons changed'
    | 'check offered'
    | 'check done'
    | 'names filled'
    | 'backup made'
    | 'backup failed'
    | 'changed since backup'
    | 'reminder put away'
    | 'requests made'
    | 'requests cleared'
    | 'correction asked';
  at: number;
  /** How many, where it counts. */
  count?: number;
  /** Why, where it failed; under which key, where a page asked. */
  says?: string;
}

export class Database extends Dexie {
  // Theirs: what the reader made. Changed only by `changeTheirs`, which keeps a second copy; never deleted by us.
  declare library: Table<SavedPaper, PaperId>;
  declare interests: Table<Interest, string>;
  declare judgements: Table<Judgement, PaperId>;
  declare sites: Table<OwnSite, string>;
  declare settings: Table<SettingsRow, 'settings'>;

  // Ours: what Paperlight noticed. May be forgotten, and fills again as the reader reads on.
  declare sightings: Table<Sighting, PaperId>;
  declare verdicts: Table<VerdictRow, PaperId>;
  declare encodings: Table<EncodingRow, PaperId>;
  declare learned: Table<LearnedRow, 'learned'>;
  declare aliases: Table<LinksRow, PaperId>;
  declare names: Table<Name, PaperId>;
  declare news: Table<News, string>;
  declare history: Table<HistoryRow, number, Omit<HistoryRow, 'id'>>;
  declare changes: Table<ChangesRow, number>;
  declare touched: Table<TouchedRow, number>;
  declare search: Table<SearchRow, string>;
  declare requests: Table<MadeRequest, number, Omit<MadeRequest, 'id'>>;
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
    this.version(2).stores({
      library: 'id, savedAt, *tags',
      encodings: 'id',
      learned: 'id',
    });
    this.version(3).stores({
      aliases: 'id',
      names: 'id, title',
      news: 'id, paperId',
      sites: 'id',
    });
    this.version(4).stores({
      library: 'id, savedAt, *tags, status',
      history: '++id',
      changes: '++, history',
      touched: '++at',
      search: 'id',
    });
    this.version(5).stores({ requests: '++id' });
  }
}

export const database = new Database();

const pause = 2_000; // Milliseconds until a database that did not open is tried again
let trying: ReturnType<typeof setTimeout> | undefined;

// Once an opening failed, as on a full disk, Dexie opens no more by itself, and fails whatever is asked
database.on('close', () => {
  if (!database.hasFailed() || database.hasBeenClosed()) return;
  clearTimeout(trying);
  trying = setTimeout(() => database.open().catch(() => {}), pause);
});
