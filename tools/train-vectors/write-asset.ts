import { bucketBits, checksum, headerBytes, magic, shareOfByte } from '@/domain/relevance/vectors';
import type { Corpus } from './count';
import type { Dense } from './matrix';

/** The bytes that `readVectors` reads; row n of `words` belongs to key n. */
export function assetOf(keys: number[], words: Dense, corpus: Corpus): Uint8Array {
  const { columns } = words;
  const rowsAt = headerBytes + 4 * keys.length;
  const sharesAt = rowsAt + Math.ceil(words.values.length / 4) * 4;
  const asset = new ArrayBuffer(sharesAt + 2 ** bucketBits);
  const step = stepFor(words.values);
  const order = keys.map((_, at) => at).sort((one, other) => keys[one]! - keys[other]!);
  const header = new Uint32Array(asset, 0, headerBytes / 4);
  header.set([magic, 0, columns, keys.length, 0]);
  new Float32Array(asset, 20, 1)[0] = step;
  new Uint32Array(asset, headerBytes, keys.length).set(order.map((at) => keys[at]!));
  const rows = new Int8Array(asset, rowsAt, words.values.length);
  for (const [row, at] of order.entries())
    for (let column = 0; column < columns; column++)
      rows[row * columns + column] = toByte(words.values[at * columns + column]! / step);
  new Uint8Array(asset, sharesAt).set(sharesOf(corpus));
  header[1] = checksum(asset);
  return new Uint8Array(asset);
}

/** The step at which one value in 10,000 is too long for a byte and is cut. */
function stepFor(values: Float32Array): number {
  const sizes = values.map(Math.abs).sort();
  return Math.fround(sizes[Math.floor(sizes.length * 0.9999)]! / 127);
}

function toByte(value: number): number {
  return Math.max(-127, Math.min(127, Math.round(value)));
}

/** For each bucket of keys the commonest one's share of papers, as the byte of the nearest share. */
function sharesOf({ papers, wordPapers, pairPapers }: Corpus): Uint8Array {
  const most = new Uint32Array(2 ** bucketBits);
  for (const counts of [wordPapers, pairPapers])
    for (const [key, count] of counts) {
      const bucket = key >>> (32 - bucketBits);
      most[bucket] = Math.max(most[bucket]!, count);
    }
  return Uint8Array.from(most, (count) => byteOf(count / papers));
}

function byteOf(share: number): number {
  if (share === 0) return 0;
  let byte = 255;
  while (byte > 1 && shareOfByte[byte - 1]! * shareOfByte[byte]! >= share * share) byte--;
  return byte;
}
