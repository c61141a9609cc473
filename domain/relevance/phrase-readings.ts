import type { Interest } from '@/domain/interest';
import { type Encoding, encode } from './encode';
import type { Rarities } from './rarity';
import { type Reading, readingOf } from './reading';
import type { Vectors } from './vectors';

/** A phrase, read like a paper. */
export interface PhraseReading extends Reading {
  encoding: Encoding;
}

/** The phrases of an interest, read like papers; those without a word of their own say nothing and are left out. */
export function phraseReadings({ phrases }: Interest, rarities: Rarities, vectors: Vectors): PhraseReading[] {
  return phrases
    .map((phrase) => encode({ title: phrase }))
    .filter(({ keys }) => keys.length > 0)
    .map((encoding) => ({ encoding, ...readingOf(encoding, rarities, vectors) }));
}
