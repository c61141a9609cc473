import type { Encoding } from './encode';
import { checksum } from './vectors';

export const backgroundMagic = 0x31474250; // "PBG1" in the asset's byte order

/**
 * The papers that stand in for what a new reader has not seen yet: some 256 of all fields of arXiv. Throws an `Error`
 * when these are not the bytes that `npm run train-vectors` wrote.
 *
 * The asset holds a mark, a checksum, the number of papers, how many keys each has, and the keys: ascending, each as
 * often as it occurs. All are little-endian 32-bit numbers.
 */
export function readBackground(asset: ArrayBuffer): Encoding[] {
  if (asset.byteLength < 12 || asset.byteLength % 4 > 0) throw damage('its length is wrong');
  const numbers = new Uint32Array(asset);
  const [mark, sum, papers = 0] = numbers;
  if (mark !== backgroundMagic) throw damage('it does not begin like one');
  if (checksum(asset) !== sum) throw damage('its checksum is wrong');
  const lengths = numbers.subarray(3, 3 + papers);
  let end = 3 + papers;
  return Array.from(lengths, (length) => {
    end += length;
    return gather(numbers.subarray(end - length, end));
  });
}

function damage(what: string): Error {
  return new Error(`The background papers cannot be read: ${what}.`);
}

/** From ascending keys with repetitions to keys and counts. */
function gather(bag: Uint32Array): Encoding {
  const keys = bag.filter((key, at) => key !== bag[at - 1]);
  const counts = new Uint8Array(keys.length);
  let place = -1;
  for (const [at, key] of bag.entries()) {
    if (key !== bag[at - 1]) place++;
    counts[place]!++;
  }
  return { keys, counts };
}
