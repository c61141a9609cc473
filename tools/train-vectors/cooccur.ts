import type { Corpus } from './count';
import type { Sparse } from './matrix';

const blockOfRows = 1_024; // Counted at a time, densely

/** Texts, two a paper, as the numbers of their words in the vocabulary; words that are not in it are left out. */
export interface Texts {
  words: Int32Array;
  begins: Uint32Array;
}

export function textsOf(corpus: Corpus, vocabulary: number[]): Texts {
  const numbers = new Map(vocabulary.map((key, at) => [key, at]));
  const words: number[] = [];
  const begins = [0];
  for (let text = 0; text + 1 < corpus.begins.length; text++) {
    for (let at = corpus.begins[text]!; at < corpus.begins[text + 1]!; at++) {
      const number = numbers.get(corpus.words[at]!);
      if (number !== undefined) words.push(number);
    }
    begins.push(words.length);
  }
  return { words: Int32Array.from(words), begins: Uint32Array.from(begins) };
}

/**
 * How often words stand in the same papers. What a paper's words have in common counts alike however long it is: each
 * place in it counts one, shared among the places of the other words.
 */
export function cooccurrences(texts: Texts, size: number): Sparse {
  const begins = new Uint32Array(size + 1);
  const places: Uint32Array[] = [];
  const values: Float32Array[] = [];
  const block = new Float32Array(blockOfRows * size);
  for (let first = 0; first < size; first += blockOfRows) {
    block.fill(0);
    countBlock(block, texts, first, size);
    const rows = Math.min(blockOfRows, size - first);
    for (let row = 0; row < rows; row++) {
      const counts = block.subarray(row * size, (row + 1) * size);
      const filled = Uint32Array.from(filledOf(counts));
      places.push(filled);
      values.push(Float32Array.from(filled, (place) => counts[place]!));
      begins[first + row + 1] = begins[first + row]! + filled.length;
    }
  }
  return {
    rows: size,
    columns: size,
    begins,
    places: join(places, Uint32Array),
    values: join(values, Float32Array),
  };
}

function countBlock(block: Float32Array, { words, begins }: Texts, first: number, size: number): void {
  for (let text = 0; text + 2 < begins.length; text += 2) {
    const start = begins[text]!;
    const end = begins[text + 2]!;
    const unit = 1 / (end - start);
    for (let at = start; at < end; at++) {
      const word = words[at]!;
      if (word < first || word >= first + blockOfRows) continue;
      const row = (word - first) * size;
      for (let other = start; other < end; other++)
        if (words[other] !== word) block[row + words[other]!]! += unit;
    }
  }
}

function* filledOf(counts: Float32Array): Generator<number> {
  for (let at = 0; at < counts.length; at++) if (counts[at]! > 0) yield at;
}

function join<Numbers extends Uint32Array | Float32Array>(
  parts: Numbers[],
  Kind: new (length: number) => Numbers,
): Numbers {
  const whole = new Kind(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Positive pointwise mutual information with context distributions smoothed by the power 3/4, less the logarithm of
 * `shift` (Levy, Goldberg and Dagan, "Improving Distributional Similarity", TACL 3, 2015).
 */
export function positiveInformation(counts: Sparse, shift: number): Sparse {
  const { rows, begins, places, values } = counts;
  const sums = new Float64Array(rows);
  for (let row = 0; row < rows; row++)
    for (let at = begins[row]!; at < begins[row + 1]!; at++) sums[row]! += values[at]!;
  const smoothed = sums.map((sum) => Math.sqrt(sum * Math.sqrt(sum)));
  const all = smoothed.reduce((one, other) => one + other, 0);
  const kept = {
    begins: new Uint32Array(rows + 1),
    places: new Uint32Array(values.length),
    values: new Float32Array(values.length),
  };
  let next = 0;
  for (let row = 0; row < rows; row++) {
    for (let at = begins[row]!; at < begins[row + 1]!; at++) {
      const information = Math.log((values[at]! * all) / (sums[row]! * smoothed[places[at]!]! * shift));
      if (information <= 0) continue;
      kept.places[next] = places[at]!;
      kept.values[next++] = information;
    }
    kept.begins[row + 1] = next;
  }
  return {
    rows,
    columns: rows,
    begins: kept.begins,
    places: kept.places.slice(0, next),
    values: kept.values.slice(0, next),
  };
}
