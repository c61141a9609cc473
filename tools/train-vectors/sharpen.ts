import { paperVectors } from './compose';
import type { Texts } from './cooccur';
import { eigen } from './decompose';
import { columnMeans, type Dense, dense } from './matrix';

/**
 * Turns and stretches the words' vectors so that directions count as far as titles and their abstracts agree on them,
 * and keeps the `kept` best: the canonical directions of what title and abstract share among all that papers differ in
 * (Hotelling, "Relations Between Two Sets of Variates", Biometrika 28, 1936). `shrinkage`, 0 to 1, is how far
 * papers are taken to differ alike in all directions.
 */
export function sharpen(words: Dense, texts: Texts, kept: number, shrinkage: number): Dense {
  const size = words.columns;
  const papers = paperVectors(words, texts);
  const white = inverseRoot(shrunk(covariance(papers, papers), size, shrinkage), size);
  const agreed = covariance(paperVectors(words, texts, 'title'), paperVectors(words, texts, 'abstract'));
  const { vectors, values } = eigen(product(product(white, agreed, size), white, size), size);
  const turned = product(white, vectors, size);
  for (let at = 0; at < turned.length; at++) turned[at]! *= Math.sqrt(values[at % size]!);
  return project(words, turned, kept);
}

/** How the columns of two matrices with the same rows vary together, made symmetric. */
function covariance(one: Dense, other: Dense): Float64Array {
  const { rows, columns } = one;
  const [ones, others] = [columnMeans(one), columnMeans(other)];
  const sums = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row++)
    for (let at = 0; at < columns; at++) {
      const value = one.values[row * columns + at]! - ones[at]!;
      for (let to = 0; to < columns; to++)
        sums[at * columns + to]! += value * (other.values[row * columns + to]! - others[to]!);
    }
  return sums.map((sum, at) => (sum + sums[(at % columns) * columns + Math.floor(at / columns)]!) / 2 / rows);
}

/** The matrix drawn towards the identity times its mean diagonal. */
function shrunk(matrix: Float64Array, size: number, shrinkage: number): Float64Array {
  let trace = 0;
  for (let at = 0; at < size; at++) trace += matrix[at * size + at]!;
  return matrix.map(
    (value, at) => (1 - shrinkage) * value + (at % (size + 1) === 0 ? (shrinkage * trace) / size : 0),
  );
}

/** The symmetric matrix whose square is the inverse of this symmetric positive one. */
function inverseRoot(matrix: Float64Array, size: number): Float64Array {
  const { vectors, values } = eigen(matrix, size);
  const scaled = vectors.map((value, at) => value / Math.sqrt(values[at % size]!));
  const transposed = vectors.map((_, at) => vectors[(at % size) * size + Math.floor(at / size)]!);
  return product(scaled, transposed, size);
}

function product(one: Float64Array, other: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let middle = 0; middle < size; middle++) {
      const value = one[row * size + middle]!;
      for (let column = 0; column < size; column++)
        result[row * size + column]! += value * other[middle * size + column]!;
    }
  return result;
}

/** words × the first columns of a square matrix. */
function project(words: Dense, square: Float64Array, kept: number): Dense {
  const { rows, columns, values } = words;
  const result = dense(rows, kept);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < kept; column++) {
      let sum = 0;
      for (let at = 0; at < columns; at++)
        sum += values[row * columns + at]! * square[at * columns + column]!;
      result.values[row * kept + column] = sum;
    }
  return result;
}
