import type { Interest, Place } from './interest';
import type { PaperId } from './paper';

/** Half-open stretch of a text, in UTF-16 code units: `text.slice(start, end)`. */
export type Span = [start: number, end: number];

/** One cause of a verdict. `found` points at the matched words in the paper's own text. */
export type Reason = { interest: Interest['id'] } & (
  | { kind: 'phrase' | 'not'; phrase: string; place: Place; found: Span[] }
  | { kind: 'author'; author: string }
  | { kind: 'category'; category: string }
  | { kind: 'never'; author: string }
  | {
      kind: 'word';
      /** A word or a pair of neighbouring words, as printed. */
      word: string;
      against: boolean;
      /** What it adds to the learned score, in standard deviations of the papers seen; below 0 when it speaks against. */
      weight: number;
      place: Place;
      found: Span[];
    }
  /** The saved paper that this one is most like. */
  | { kind: 'like'; paperId: PaperId; title: string }
);

/** What the classifier thinks of one paper. The classifier flags; only the reader saves. */
export interface Verdict {
  paperId: PaperId;
  /** 0 (nothing speaks for it) to 1. */
  score: number;
  flagged: boolean;
  /** The interests it was flagged for, the strongest first. */
  interests: Interest['id'][];
  /** Those of the strongest interest first, each interest's strongest first; `not` reasons last. */
  reasons: Reason[];
}
