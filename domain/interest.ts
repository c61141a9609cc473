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
  /** Milliseconds since 1970. */
  createdAt: number;
  changedAt: number;
}
