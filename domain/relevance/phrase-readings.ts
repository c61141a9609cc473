import type { Interest } from '@/domain/interest';
import { encode } from './encode';
import type { Rarities } from './rarity';
import { type Reading, readingOf } from './reading';
import type { Vectors } from './vectors';

/** The phrases of an interest, read like papers; those without a word of their own say nothing and are left out. */
export function phraseReadings({ phrases }: Interest, rarities: Rarities, vectors: Vectors): Reading[] {
  return phrases
    .map((phrase) => encode({ title: phrase }))
    .filter(({ keys }) => keys.length > 0)
    .map((encoding) => readingOf(encoding, rarities, vectors));
}
