import { backgroundMagic } from '@/domain/relevance/background';
import type { Encoding } from '@/domain/relevance/encode';
import { checksum } from '@/domain/relevance/vectors';

/** The bytes that `readBackground` reads. */
export function backgroundOf(papers: Encoding[]): Uint8Array {
  const bags = papers.map(({ keys, counts }) =>
    Array.from(keys).flatMap((key, at) => Array.from({ length: counts[at]! }, () => key)),
  );
  const numbers = new Uint32Array([
    backgroundMagic,
    0,
    papers.length,
    ...bags.map((bag) => bag.length),
    ...bags.flat(),
  ]);
  numbers[1] = checksum(numbers.buffer);
  return new Uint8Array(numbers.buffer);
}
