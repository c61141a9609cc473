import type { Paper, PaperId } from './paper';

/** The digest a paper was met on. */
export interface Origin {
  /** `Site.name`; of what the reader opened, its own name. */
  site: string;
  /** A web address, or one of `openedAs`. */
  url: string;
}

/** A paper in the reader's library. Theirs: nothing but the reader removes it. */
export interface SavedPaper extends Paper {
  /** Milliseconds since 1970. */
  savedAt: number;
  from?: Origin;
  /** The reader's own words for it. */
  tags?: string[];
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
