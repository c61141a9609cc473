import type { Encoding } from './encode';
import type { Rarities } from './rarity';
import { dotPlain, dotSorted, type Sparse, weigh } from './sparse';
import { type Meaning, meaningOf, type Vectors } from './vectors';

/** A paper as models see it. */
export interface Reading {
  point: Sparse;
  meaning: Meaning;
}

export function readingOf(encoding: Encoding, rarities: Rarities, vectors: Vectors): Reading {
  return { point: weigh(encoding, rarities), meaning: meaningOf(encoding, vectors) };
}

/** How alike two papers are, 0 to 1: the mean of their likeness in words and, as far as it is known, in meaning. */
export function likenessOf(one: Reading, other: Reading): number {
  const known = Math.min(one.meaning.covered, other.meaning.covered);
  const meaning = Math.max(0, dotPlain(one.meaning.vector, other.meaning.vector));
  return (dotSorted(one.point, other.point) + known * meaning) / (1 + known);
}
