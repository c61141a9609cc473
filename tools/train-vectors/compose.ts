import type { Texts } from './cooccur';
import { type Decomposition, eigen } from './decompose';
import { type Dense, dense, gramOf } from './matrix';

/** Word vectors from singular vectors: each times its value to `power`, rows of unit length. */
export function scaled({ vectors, values }: Decomposition, power: number): Dense {
  const { rows, columns } = vectors;
  const words = dense(rows, columns);
  const factors = values.map((value) => value ** power);
  for (let at = 0; at < words.values.length; at++)
    words.values[at] = vectors.values[at]! * factors[at % columns]!;
  for (let row = 0; row < rows; row++) normalise(words.values.subarray(row * columns, (row + 1) * columns));
  return words;
}

export function normalise(vector: Float32Array): void {
  let squares = 0;
  for (const part of vector) squares += part * part;
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < vector.length; at++) vector[at]! /= length;
}

/** Multiplies each word's vector by its weight. */
export function weigh(words: Dense, weights: Float64Array): void {
  for (let at = 0; at < words.values.length; at++)
    words.values[at]! *= weights[Math.floor(at / words.columns)]!;
}

/**
 * Smooth inverse frequency, a / (a + share of papers that have a word): Arora, Liang and Ma, "A Simple but
 * Tough-to-Beat Baseline for Sentence Embeddings", ICLR 2017, with papers in the place of tokens.
 */
export function smoothInverse(shares: Float64Array, a: number): Float64Array {
  return shares.map((share) => a / (a + share));
}

/** Of a paper's two texts, those to read. */
const parts = { both: [0, 2], title: [0, 1], abstract: [1, 2] } as const;

/** The papers' directions, or those of their titles or abstracts alone. */
export function paperVectors(words: Dense, texts: Texts, part: keyof typeof parts = 'both'): Dense {
  const [first, last] = parts[part];
  const papers = (texts.begins.length - 1) / 2;
  const sums = dense(papers, words.columns);
  for (let paper = 0; paper < papers; paper++) {
    const counts = new Map<number, number>();
    for (let at = texts.begins[2 * paper + first]!; at < texts.begins[2 * paper + last]!; at++)
      counts.set(texts.words[at]!, (counts.get(texts.words[at]!) ?? 0) + 1);
    const sum = sums.values.subarray(paper * words.columns, (paper + 1) * words.columns);
    for (const [word, count] of counts) {
      const factor = 1 + Math.log(count);
      for (let at = 0; at < sum.length; at++) sum[at]! += factor * words.values[word * words.columns + at]!;
    }
    normalise(sum);
  }
  return sums;
}

/** Takes out of the words the directions that all papers share most, so that papers differ by what is left. */
export function dropCommon(words: Dense, papers: Dense, directions: number): void {
  const { columns, values } = words;
  const { vectors } = eigen(gramOf(papers), columns);
  for (let start = 0; start < values.length; start += columns)
    for (let direction = 0; direction < directions; direction++) {
      let along = 0;
      for (let at = 0; at < columns; at++) along += values[start + at]! * vectors[at * columns + direction]!;
      for (let at = 0; at < columns; at++) values[start + at]! -= along * vectors[at * columns + direction]!;
    }
}
