import type { Status } from '@/domain/library';
import type { PaperId } from '@/domain/paper';

/** Where to look: among the saved papers, or among all that were ever seen. */
export const sources = ['library', 'seen'] as const;
export type Source = (typeof sources)[number];

/**
 * `newest` and `oldest` by when a paper was saved, or last seen; `author` is the first author's last name; `year` has the
 * latest first, and so has `changed`, by when the reader last changed anything of it. Without words to look for,
 * `relevance` is `newest`.
 */
export const sorts = ['relevance', 'newest', 'oldest', 'title', 'author', 'year', 'changed'] as const;
export type Sort = (typeof sorts)[number];

/** So many papers are shown while the others are still being read. */
export const atFirst = 200;

export interface Found {
  /** In the order asked for. A row may be gone by the time it is read. */
  ids: PaperId[];
  /** How many more there are, where only the first were asked for. */
  rest?: number;
  /** How much is indexed, from 0 to 1, while the first index is being made: the ids are of that part alone. */
  building?: number;
}

/** How many saved papers there are, a paper saved twice counted once. */
export interface Facets {
  papers: number;
  statuses: Record<Status, number>;
  favourites: number;
  notes: number;
  /** In the order of their letters. Each name counts as many papers as asking for it finds, however they write it. */
  tags: { tag: string; count: number }[];
  /** Where they were saved from, the most frequent first; counted in the same way. */
  sites: { site: string; count: number }[];
}
