import type { Paper, PaperId } from './paper';

/** The names of the colours an interest can have; style sheets say what they look like. */
export const colours = ['amber', 'blue', 'violet', 'rose', 'teal', 'orange', 'indigo', 'slate'] as const;
export type Colour = (typeof colours)[number];

/** A part of a paper that phrases are looked for in. */
export type Place = 'title' | 'abstract';

/** Something the reader wants to read about. */
export interface Interest {
  id: string;
  name: string;
  colour: Colour;
  /** Whole words, case- and accent-blind; a trailing `*` matches any ending. */
  phrases: string[];
  authors: string[];
  /** Subject codes: `cs.CL`, or `cs` for all of its parts. */
  categories: string[];
  /** Phrases that keep a paper from being flagged for this interest. */
  not: string[];
  /** Where phrases are looked for; never empty. */
  look: Place[];
  on: boolean;
  /** How many in 100 papers to flag, 1 to 50; 5 when absent. */
  share?: number;
  /** Papers to learn from, besides those saved. */
  examples?: Paper[];
  /** Words and pairs of words, as printed, that count for nothing. */
  ignoredWords?: string[];
  /** Papers that nothing is learned from. */
  ignoredPapers?: PaperId[];
  /** Authors that keep a paper from being flagged for this interest. */
  never?: string[];
  /** Judgements before this time are not learned from, in milliseconds since 1970. */
  learnSince?: number;
  /** Milliseconds since 1970. */
  createdAt: number;
  changedAt: number;
}
