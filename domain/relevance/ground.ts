import type { Encoding } from './encode';
import type { Rarities } from './rarity';
import { type Reading, readingOf } from './reading';
import type { Vectors } from './vectors';

/** The papers that scores are measured against. */
export interface Ground {
  /** Seen ones first: the newest. */
  readings: Reading[];
  /** How many of these were seen; the rest stand in for papers in general. */
  seen: number;
  /** The first so many are those that a score's spread is taken from: seen ones, as soon as there are enough. */
  measured: number;
}

export const mostGround = 400; // Seen papers
const enoughSeen = 100; // Papers in general then tell nothing that these do not

/** Reads the ground a few papers at a time. `seen` are the newest first. */
export function* layGround(
  seen: Encoding[],
  general: Encoding[],
  rarities: Rarities,
  vectors: Vectors,
): Generator<void, Ground> {
  const readings: Reading[] = [];
  const newest = seen.slice(0, mostGround);
  for (const encoding of [...newest, ...general]) {
    readings.push(readingOf(encoding, rarities, vectors));
    if (readings.length % 50 === 0) yield;
  }
  const measured = newest.length < enoughSeen ? readings.length : newest.length;
  return { readings, seen: newest.length, measured };
}

/** How scores of the measured papers are spread. */
export interface Spread {
  mean: number;
  /** Standard deviation; above 0. */
  deviation: number;
}

const leastDeviation = 0.01; // Of a cosine: words that no paper of the ground has must not count without end

export function spreadOf(scores: ArrayLike<number>, count: number): Spread {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += scores[at]!;
  const mean = count > 0 ? sum / count : 0;
  let squares = 0;
  for (let at = 0; at < count; at++) squares += (scores[at]! - mean) * (scores[at]! - mean);
  return { mean, deviation: Math.max(leastDeviation, count > 0 ? Math.sqrt(squares / count) : 0) };
}
