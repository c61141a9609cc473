import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBackground } from '@/domain/relevance/background';
import { encode, keyOf } from '@/domain/relevance/encode';
import { addWord, documentShare, meaningOf, readVectors, weightOf } from '@/domain/relevance/vectors';

const bytesOf = (name: string) => new Uint8Array(readFileSync(`public/relevance/${name}`)).buffer;
const asset = bytesOf('vectors.bin');
const vectors = readVectors(asset);
const meaning = (title: string, abstract = '') => meaningOf(encode({ title, abstract }), vectors);
const cosine = (one: Float32Array, other: Float32Array) =>
  one.reduce((sum, part, at) => sum + part * other[at]!, 0);
const likeness = (one: string, other: string) => cosine(meaning(one).vector, meaning(other).vector);

test('the assets are small', () => {
  expect(asset.byteLength).toBeLessThanOrEqual(3_000_000);
  expect(bytesOf('background.bin').byteLength).toBeLessThanOrEqual(300_000);
});

describe('damage is told', () => {
  const damaged = (change: (bytes: Uint8Array) => Uint8Array) => () =>
    readVectors(new Uint8Array(change(new Uint8Array(asset.slice(0)))).buffer);

  test.each([
    ['nothing', () => new Uint8Array(0), /length/],
    ['a page', () => new Uint8Array(4_000).fill(60), /begin/],
    ['half of it', (bytes: Uint8Array) => bytes.subarray(0, 4 * Math.floor(bytes.length / 8)), /length/],
    ['one byte more', (bytes: Uint8Array) => new Uint8Array(bytes.length + 1), /length/],
    ['a changed byte', (bytes: Uint8Array) => bytes.fill(bytes[2_000_000]! ^ 1, 2_000_000, 2_000_001), /sum/],
  ])('%s', (_, change, message) => expect(damaged(change)).toThrow(message));

  test('in the background too', () => {
    const bytes = new Uint8Array(bytesOf('background.bin'));
    bytes[1_000]! ^= 1;
    expect(() => readBackground(bytes.buffer)).toThrow(/sum/);
    expect(() => readBackground(asset)).toThrow(/begin/);
  });
});

describe('meaning', () => {
  test.each([
    ['robot grasping', 'dexterous manipulation', 'protein folding'],
    ['large language models', 'text generation', 'galaxy clusters'],
    ['dark matter halos', 'galaxy formation', 'reinforcement learning'],
    ['speech recognition', 'acoustic models', 'graph theory'],
    ['superconducting qubits', 'quantum computing', 'image segmentation'],
  ])('"%s" is more like "%s" than like "%s"', (one, near, far) =>
    expect(likeness(one, near)).toBeGreaterThan(likeness(one, far) + 0.2),
  );

  test('has unit length, or none', () => {
    const { vector } = meaning('Attention is all you need', 'We propose the Transformer.');
    expect(cosine(vector, vector)).toBeCloseTo(1, 5);
    expect(meaning('').vector.every((part) => part === 0)).toBe(true);
  });

  test('is the sum of what its words add', () => {
    const encoding = encode({
      title: 'Sparse attention',
      abstract: 'Attention, sparse attention, for long texts',
    });
    const sum = new Float32Array(vectors.dimensions);
    for (const [at, key] of encoding.keys.entries())
      addWord(vectors, key, weightOf(encoding.counts[at]!), sum);
    const length = Math.sqrt(cosine(sum, sum));
    const { vector } = meaningOf(encoding, vectors);
    expect(sum.every((part, at) => Math.abs(part / length - vector[at]!) < 1e-5)).toBe(true);
  });

  test.each([
    ['', 0, 0],
    ['qwrtzp xkcdvw zzyzxq', 0, 0],
    ['neural networks for image classification', 1, 1],
    ['neural networks for xkcdvw qwrtzp zzyzxq', 0.1, 0.6],
  ])('of "%s" is covered from %d to %d', (title, least, most) => {
    const { covered } = meaning(title);
    expect(covered).toBeGreaterThanOrEqual(least);
    expect(covered).toBeLessThanOrEqual(most);
  });
});

describe('document shares', () => {
  test('the commoner word has the greater one', () => {
    const shares = ['model', 'attention', 'galaxy', 'gerrymandering'].map((word) =>
      documentShare(vectors, encode({ title: word }).keys[0]!),
    );
    expect(shares).toEqual(shares.toSorted((one, other) => other - one));
    expect(new Set(shares).size).toBe(shares.length);
    expect(shares[0]).toBeLessThan(1);
  });

  test('are shares, for all keys', () => {
    for (let bucket = 0; bucket < 2 ** 18; bucket++) {
      const share = documentShare(vectors, bucket * 2 ** 14);
      if (!(share >= 0 && share <= 1)) throw new Error(`${bucket}: ${share}`);
    }
    expect(documentShare(vectors, 0xffff_ffff)).toBeGreaterThanOrEqual(0);
  });
});

test('words of few letters are looked up by their keys', () => {
  const unknown = new Float32Array(vectors.dimensions);
  addWord(vectors, keyOf('qwrtzpxkcd'), 1, unknown);
  expect(unknown.every((part) => part === 0)).toBe(true);
});

test('the background has papers of many fields', () => {
  const background = readBackground(bytesOf('background.bin'));
  expect(background.length).toBeGreaterThan(200);
  for (const { keys, counts } of background) {
    expect(keys.length).toBeGreaterThan(0);
    expect(counts.length).toBe(keys.length);
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(keys.every((key, at) => at === 0 || key > keys[at - 1]!)).toBe(true);
  }
  for (const word of ['galaxy', 'language', 'quantum', 'segmentation', 'market'])
    expect(background.some(({ keys }) => keys.includes(encode({ title: word }).keys[0]!))).toBe(true);
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync('public/relevance/manifest.json', 'utf8'));

  test('tells the assets apart from others', async () => {
    for (const { name, sha256 } of manifest.outputs) {
      const digest = await crypto.subtle.digest('SHA-256', bytesOf(name));
      expect(Buffer.from(digest).toString('hex')).toBe(sha256);
    }
  });

  test('names no folders', () => {
    for (const { name } of [...manifest.inputs, ...manifest.without]) expect(existsSync(name)).toBe(false);
    expect(JSON.stringify(manifest)).not.toContain('/');
  });
});
