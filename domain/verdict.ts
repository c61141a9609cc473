import type { Interest, Place } from './interest';
import type { PaperId } from './paper';

/** Half-open stretch of a text, in UTF-16 code units: `text.slice(start, end)`. */
export type Span = [start: number, end: number];

/** One cause of a verdict. `found` points at the matched words in the paper's own text. */
export type Reason = { interest: Interest['id'] } & (
  | { kind: 'phrase' | 'not'; phrase: string; place: Place; found: Span[] }
  | { kind: 'author'; author: string }
  /** `rule` is how the interest writes the name, when that is otherwise. */
  | { kind: 'never'; author: string; rule?: string }
  /** `rule` is the interest's own category, when that is another: `cs` covers `cs.CL`. */
  | { kind: 'category'; category: string; rule?: string }
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
  /** How many in 100 papers an interest must flag to flag this one, too: at most 50, the nearest interest first. */
  shares?: { interest: Interest['id']; share: number }[];
}
