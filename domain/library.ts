import type { Paper, PaperId } from './paper';

/** The digest a paper was met on. */
export interface Origin {
  /** `Site.name`; of what the reader opened, its own name. */
  site: string;
  /** A web address, or one of `openedAs`. */
  url: string;
}

/**
 * How far the reader is with a saved paper, in the order of the keys 0 to 4. Opening a paper changes nothing of it. What a
 * file brings has none, unless the file says; a paper saved from a page is to be read.
 */
export const statuses = ['none', 'to read', 'reading', 'read', 'not reading'] as const;
export type Status = (typeof statuses)[number];

/** A paper in the reader's library. Theirs: nothing but the reader removes it. */
export interface SavedPaper extends Paper {
  /** Milliseconds since 1970. */
  savedAt: number;
  from?: Origin;
  /** The reader's own words for it. */
  tags?: string[];
  /** Absent while it is to be read. */
  status?: Exclude<Status, 'to read'>;
  favourite?: true;
  /** Markdown. */
  note?: string;
  /** When the reader last changed any of it, in milliseconds since 1970; absent while it is as it was saved. */
  changedAt?: number;
}

/** A paper as a file gives it, with what the file says of the reader's own part. */
export type GivenPaper = Omit<SavedPaper, 'savedAt'> & Partial<Pick<SavedPaper, 'savedAt'>>;

export function statusOf(saved: Pick<SavedPaper, 'status'>): Status {
  return saved.status ?? 'to read';
}

/** The reader saved or dismissed a paper; what the classifier will learn from. Theirs. */
export interface Judgement {
  paperId: PaperId;
  judged: 'saved' | 'dismissed';
  /** Milliseconds since 1970. */
  at: number;
  /** The paper's text at that time, kept because sightings are forgotten. */
  paper: Paper;
}

/** The paper alone, without what the library knows of it, nor what was said of one sighting. */
export function paperOf(saved: Paper & Partial<SavedPaper>): Paper {
  const { savedAt: _, changedAt: __, from: ___, replaced: ____, ...rest } = saved;
  const { tags: _____, status: ______, favourite: _______, note: ________, ...paper } = rest;
  return paper;
}
