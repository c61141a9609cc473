import { createHash } from 'node:crypto';

import { randomFrom } from '@/tools/train-vectors/random';

/** A number of 32 bits that is the same for the same text everywhere. */
export function hashOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}

/** Random numbers from 0 (inclusive) to 1 that depend on these parts alone. */
export function randomOf(...parts: (string | number)[]): () => number {
  return randomFrom(hashOf(JSON.stringify(parts)));
}

/** A shuffled copy: Fisher and Yates' method. */
export function shuffle<Thing>(things: Thing[], random: () => number): Thing[] {
  const shuffled = [...things];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  return shuffled;
}
