import type { Encoding } from './encode';

/** Word vectors and document frequencies, read from the asset that `npm run train-vectors` makes; see docs/vectors.md. */
export interface Vectors {
  /** Changes with the asset's content. */
  version: string;
  dimensions: number;
  /** How many of `keys`, from the first on, are words; the rest are pairs. Both are in ascending order. */
  words: number;
  keys: Uint32Array;
  /** One row of `dimensions` per key, in units of `step`; its length is what the word weighs. */
  rows: Int8Array;
  step: number;
  /** Where among the words, and among the pairs, the keys with the same first bits begin. */
  begins: { words: Uint32Array; pairs: Uint32Array };
  /** One byte per bucket of keys: see `documentShare`. */
  shares: Uint8Array;
}

/** What a paper is about, as the direction of the sum of its words' vectors. */
export interface Meaning {
  /** Of unit length, or all zeros when no word is known. */
  vector: Float32Array;
  /** 0 to 1: how much of the paper's words the vectors know; rare words count more. */
  covered: number;
}

export const magic = 0x31564c50; // "PLV1" in the asset's byte order
export const headerBytes = 32;
export const bucketBits = 18;

const indexBits = 14; // About one word per entry

/**
 * Reads the asset, without copying it, in a few milliseconds. Throws an `Error` that says what is wrong when these are
 * not the bytes that were written.
 */
export function readVectors(asset: ArrayBuffer): Vectors {
  if (asset.byteLength < headerBytes || asset.byteLength % 4 > 0) throw damage('its length is wrong');
  const header = new Uint32Array(asset, 0, headerBytes / 4);
  const [mark, sum, dimensions = 0, words = 0, pairs = 0] = header;
  if (mark !== magic) throw damage('it does not begin like one');
  const count = words + pairs;
  const keysEnd = headerBytes + 4 * count;
  const rowsEnd = keysEnd + Math.ceil((count * dimensions) / 4) * 4;
  if (rowsEnd + 2 ** bucketBits !== asset.byteLength) throw damage('its length is wrong');
  if (checksum(asset) !== sum) throw damage('its checksum is wrong');
  const keys = new Uint32Array(asset, headerBytes, count);
  return {
    version: sum.toString(16).padStart(8, '0'),
    dimensions,
    words,
    keys,
    rows: new Int8Array(asset, keysEnd, count * dimensions),
    step: new Float32Array(asset, 20, 1)[0]!,
    begins: { words: indexOf(keys, 0, words), pairs: indexOf(keys, words, count) },
    shares: new Uint8Array(asset, rowsEnd),
  };
}

function damage(what: string): Error {
  return new Error(`The word vectors cannot be read: ${what}.`);
}

/** FNV-1a over the 32-bit numbers behind the checksum's own place. */
export function checksum(asset: ArrayBuffer): number {
  const numbers = new Uint32Array(asset, 8);
  let hash = 0x811c9dc5;
  for (let at = 0; at < numbers.length; at++) hash = Math.imul(hash ^ numbers[at]!, 0x01000193);
  return hash >>> 0;
}

/** Where the keys with each value of their first bits begin in the ascending keys from `start` to `end`. */
function indexOf(keys: Uint32Array, start: number, end: number): Uint32Array {
  const index = new Uint32Array(2 ** indexBits + 1).fill(end);
  let next = 0;
  for (let at = start; at < end; at++) {
    const bits = keys[at]! >>> (32 - indexBits);
    while (next <= bits) index[next++] = at;
  }
  return index;
}

/** The number of a word's or pair's row, or -1 when the vectors do not know it. */
export function rowOf({ keys, begins }: Vectors, key: number): number {
  const row = findIn(keys, begins.words, key);
  return row < 0 ? findIn(keys, begins.pairs, key) : row;
}

function findIn(keys: Uint32Array, begins: Uint32Array, key: number): number {
  const bits = key >>> (32 - indexBits);
  const end = begins[bits + 1]!;
  for (let at = begins[bits]!; at < end; at++) if (keys[at] === key) return at;
  return -1;
}

/** How much a word counts that occurs so often: sublinear (Manning, Raghavan and Schütze, 2008, §6.4.1). */
export function weightOf(count: number): number {
  return 1 + Math.log(count);
}

/** Adds `scale` times a word's vector, which carries the word's weight; nothing for words that are not known. */
export function addWord(vectors: Vectors, key: number, scale: number, into: Float32Array): void {
  const row = rowOf(vectors, key);
  if (row >= 0) addRow(vectors, row, scale, into);
}

function addRow({ rows, dimensions, step }: Vectors, row: number, scale: number, into: Float32Array): void {
  const start = row * dimensions;
  const unit = scale * step;
  for (let at = 0; at < dimensions; at++) into[at]! += unit * rows[start + at]!;
}

/**
 * A paper's direction: the sum over its keys of `weightOf(count)` times the key's vector, divided by its length. So a
 * word's part in the cosine of two papers is exactly its vector's product with the other paper's.
 */
export function meaningOf({ keys, counts }: Encoding, vectors: Vectors): Meaning {
  const vector = new Float32Array(vectors.dimensions);
  let all = 0; // Words and pairs
  let known = 0; // Words
  let weight = 0; // Of the known words
  for (let at = 0; at < keys.length; at++) {
    const count = counts[at]!;
    all += count;
    const row = rowOf(vectors, keys[at]!);
    if (row < 0) continue;
    addRow(vectors, row, weightOf(count), vector);
    if (row >= vectors.words) continue;
    known += count;
    weight += count * rarity(documentShare(vectors, keys[at]!));
  }
  normalise(vector);
  const unknown = Math.max(0, (all + 1) / 2 - known); // A text of n words has n - 1 pairs
  return { vector, covered: weight && weight / (weight + unknown * rarity(0)) };
}

/** Scales a vector to unit length; one without length stays as it is. */
function normalise(vector: Float32Array): void {
  let squares = 0;
  for (const part of vector) squares += part * part;
  if (squares === 0) return;
  const length = Math.sqrt(squares);
  for (let at = 0; at < vector.length; at++) vector[at]! /= length;
}

/** Inverse document frequency, in nats; what no background paper has counts like what very few have. */
function rarity(share: number): number {
  return -Math.log(Math.max(share, rarest));
}

const rarest = 1 / 10_000;

// A byte stands for a share of 2^((byte - 255) / 16), and 0 for none. Square roots are the same on all machines, powers
// need not be.
const sixteenth = Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(2))));
export const shareOfByte = new Float64Array(256);
for (let byte = 255, share = 1; byte > 0; byte--, share /= sixteenth) shareOfByte[byte] = share;

/**
 * The share of background papers, 0 to 1, that have a word or pair; within 3 %, but keys that share a bucket share
 * the frequency of the commonest of them. 0 when no paper has it.
 */
export function documentShare({ shares }: Vectors, key: number): number {
  return shareOfByte[shares[key >>> (32 - bucketBits)]!]!;
}
