import type { Colour } from './interest';
import type { KeyMap } from './keys';
import type { Sort } from './search/found';

/** How the bar of a page stands. */
export interface Bar {
  filter: 'all' | 'new' | 'flagged';
  /** Papers that are not flagged step back. */
  dim: boolean;
  /** Saved and dismissed papers are folded away. */
  foldJudged?: boolean;
  /** So are papers that had been seen on another page before. */
  foldElsewhere?: boolean;
  hidden: boolean;
}

/** A search that the reader means to repeat. */
export interface SavedSearch {
  name: string;
  query: string;
  sort: Sort;
}

/** What the reader set. Theirs. */
export interface Settings {
  /** Names of the sites that Paperlight stays away from. */
  sitesOff: string[];
  /** Single keys on digest pages. */
  keys: boolean;
  /** Those that the reader changed. */
  keyMap?: KeyMap;
  /** Matched words are highlighted on digest pages. */
  words: boolean;
  theme: 'system' | 'light' | 'dark';
  /** By site name. */
  bars: Record<string, Bar>;
  /** Suggestions that the reader said no to, each by a name that whoever makes it gives it: `author:Ada Lovelace`. */
  declined?: string[];
  /** Ids that the reader says name one paper, or two: `same arxiv:1706.03762 doi:10.1000/182`, `apart …`; the latest last. */
  pairs?: string[];
  /** By tag. */
  tagColours?: Record<string, Colour>;
  /** In the order they were kept. */
  searches?: SavedSearch[];
  /** Template of the keys of citations, for `readKeyTemplate`. */
  citeKey?: string;
  /** Template of the names of notes, for `readNameTemplate`. */
  noteName?: string;
  /** A backup is put into the browser's downloads once a week, where the browser lets us. */
  weeklyBackup?: boolean;
  /** Changes after which to remind of a backup; 0 for never. Absent for `defaultRemindAfter`. */
  remindAfter?: number;
  changedAt: number;
}

/** Of saved searches. */
export const mostSearches = 100;

/** Of what a saved search is called, in UTF-16 code units. */
export const longestSearchName = 200;

export const defaultBar: Bar = { filter: 'all', dim: false, hidden: false };

export const defaultSettings: Settings = {
  sitesOff: [],
  keys: true,
  words: true,
  theme: 'system',
  bars: {},
  changedAt: 0,
};
