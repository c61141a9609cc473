import type { Interest } from '@/domain/interest';
import type { Paper, PaperId } from '@/domain/paper';
import type { Encoding } from './encode';
import type { Model } from './model';
import type { Rarities } from './rarity';

/** A paper to learn from. */
export interface Lesson {
  id: PaperId;
  encoding: Encoding;
  /** When it was judged, or last seen; milliseconds since 1970. */
  at: number;
  /** Its text; not every seen paper needs one: it only gives learned words their names. */
  paper?: Paper;
}

/** All there is to learn from. A paper is in one of the lists. */
export interface Lessons {
  saved: (Lesson & { paper: Paper })[];
  dismissed: (Lesson & { paper: Paper })[];
  /** Seen on digests and not judged: the newest, at most 2,000. */
  seen: Lesson[];
}

/** A word or a pair of words, as printed, and what it adds to a score where it occurs. */
export interface LearnedWord {
  word: string;
  weight: number;
}

/** What was learned for an interest, in words. */
export interface Summary {
  interest: Interest['id'];
  /** How many papers it was learned from. */
  liked: number;
  disliked: number;
  seen: number;
  /** The strongest first; at most 30 each. */
  wordsFor: LearnedWord[];
  wordsAgainst: LearnedWord[];
  /** The papers that taught it most, the strongest first; at most 20. `like` is false for dismissed ones. */
  teachers: { paperId: PaperId; title: string; like: boolean }[];
}

/** Everything learned. Plain data of numbers, texts and typed arrays: it may enter the database. */
export interface Learned {
  /** How rare each word is: papers are weighed with it before they are judged. */
  rarities: Rarities;
  models: Model[];
  summaries: Summary[];
  /** Saves that no interest covers. */
  uncovered: PaperId[];
}
