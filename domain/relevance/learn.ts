import type { Interest } from '@/domain/interest';
import type { Encoding } from './encode';
import type { Learned, Lessons } from './learned';
import type { Vectors } from './vectors';

/** Changes whenever the same lessons would teach something else. */
export const engineVersion = 1;

/**
 * Learns one model per interest from scratch, in steps of at most a few milliseconds: it yields after each, and
 * returns what was learned. `background` stands in for papers that a new reader has not seen yet.
 */
// biome-ignore lint/correctness/useYield: Written next
export function* learn(
  _interests: Interest[],
  _lessons: Lessons,
  _vectors: Vectors,
  _background: Encoding[],
): Generator<void, Learned> {
  return { models: [], summaries: [], uncovered: [] };
}
