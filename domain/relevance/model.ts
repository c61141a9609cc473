import type { Interest } from '@/domain/interest';
import type { PaperId } from '@/domain/paper';
import { likenessOf, type Reading } from './reading';
import { dotPlain, dotSorted, type Sparse } from './sparse';

/** What was learned for one interest, ready to judge papers with: a score that is linear in a paper's words. */
export interface Model {
  interest: Interest['id'];
  /** How many papers of the reader's choice it was learned from; 0 when the interest's phrases are all there is. */
  liked: number;
  /** What each word adds, per unit of its weight in the paper. */
  words: Sparse;
  /** What a paper's meaning adds: its product with this direction, times how much of it is known. */
  direction: Float32Array;
  offset: number;
  /** Scores of the papers seen and of papers in general, ascending. */
  ranks: { seen: Float32Array; general: Float32Array };
  likes: Like[];
  /** Of the words that `likes` and the interest's phrases have, ascending. Features are shared by many words, keys by few. */
  keys: Uint32Array;
}

/** A paper that an interest was learned from. */
export interface Like extends Reading {
  paperId: PaperId;
  title: string;
}

/** Standard deviations of the papers seen above their mean, about. */
export function scoreOf(
  { words, direction, offset }: Pick<Model, 'words' | 'direction' | 'offset'>,
  { point, meaning }: Reading,
): number {
  return offset + dotSorted(point, words) + meaning.covered * dotPlain(meaning.vector, direction);
}

const fewest = 30; // Below so many, the papers seen do not tell by themselves what a score is worth

/** Whether enough papers were seen to tell what a score is worth to this reader. */
export function isGrounded({ ranks }: Pick<Model, 'ranks'>): boolean {
  return ranks.seen.length >= fewest;
}

/**
 * The share of papers that score lower, 0 to 1: among those seen or among papers in general, whichever is less. So on
 * a quiet day nothing stands out, and neither does everything on a page about the reader's own field. As long as few
 * were seen, papers in general stand in for the others.
 */
export function rankOf({ ranks: { seen, general } }: Pick<Model, 'ranks'>, score: number): number {
  const rank = general.length > 0 ? shareBelow(general, score) : 1;
  const known = Math.min(1, seen.length / fewest);
  return Math.min(rank, known * shareBelow(seen, score) + (1 - known) * rank);
}

/** The share of ascending values that are below one. */
function shareBelow(ascending: Float32Array, value: number): number {
  let start = 0;
  let end = ascending.length;
  while (start < end) {
    const middle = (start + end) >> 1;
    if (ascending[middle]! < value) start = middle + 1;
    else end = middle;
  }
  return ascending.length === 0 ? 0 : start / ascending.length;
}

/** The liked paper most like this one, and how like it is: 0 to 1. */
export function nearestOf({ likes }: Model, reading: Reading): { like: Like; likeness: number } | undefined {
  let nearest: { like: Like; likeness: number } | undefined;
  for (const like of likes) {
    const likeness = likenessOf(like, reading);
    if (likeness > (nearest?.likeness ?? 0)) nearest = { like, likeness };
  }
  return nearest;
}
