import { type Dense, dense, gramOf, orthonormalise, type Sparse, times, transposeTimes } from './matrix';
import { randomFrom } from './random';

const spare = 24; // Columns beyond those asked for: they make the last of those accurate
const rounds = 2;

/** The leading left singular vectors, as columns, and their singular values. */
export interface Decomposition {
  vectors: Dense;
  values: Float64Array;
}

/**
 * Truncated singular value decomposition by randomised subspace iteration (Halko, Martinsson and Tropp, "Finding
 * Structure with Randomness", SIAM Review 53(2), 2011, algorithm 4.4).
 */
export function decompose(matrix: Sparse, dimensions: number, seed: number): Decomposition {
  const random = randomFrom(seed);
  const right = dense(matrix.columns, dimensions + spare);
  for (let at = 0; at < right.values.length; at++) right.values[at] = random() - 0.5;
  let left = times(matrix, right);
  orthonormalise(left);
  for (let round = 0; round < rounds; round++) {
    const back = transposeTimes(matrix, left);
    orthonormalise(back);
    left = times(matrix, back);
    orthonormalise(left);
  }
  const { vectors, values } = eigen(gramOf(transposeTimes(matrix, left)), left.columns);
  return { vectors: turn(left, vectors, dimensions), values: values.map(Math.sqrt).slice(0, dimensions) };
}

/** left × the first columns of a square matrix. */
function turn(left: Dense, square: Float64Array, dimensions: number): Dense {
  const turned = dense(left.rows, dimensions);
  for (let row = 0; row < left.rows; row++)
    for (let column = 0; column < dimensions; column++) {
      let sum = 0;
      for (let at = 0; at < left.columns; at++)
        sum += left.values[row * left.columns + at]! * square[at * left.columns + column]!;
      turned.values[row * dimensions + column] = sum;
    }
  return turned;
}

/** Eigenvectors, as columns, and eigenvalues of a symmetric matrix, the largest first: cyclic Jacobi rotations. */
export function eigen(
  symmetric: Float64Array,
  size: number,
): { vectors: Float64Array; values: Float64Array } {
  const matrix = Float64Array.from(symmetric);
  const vectors = new Float64Array(size * size);
  for (let at = 0; at < size; at++) vectors[at * size + at] = 1;
  for (let sweep = 0; sweep < 30 && unrest(matrix, size) > 1e-22; sweep++)
    for (let one = 0; one < size; one++)
      for (let other = one + 1; other < size; other++) rotate(matrix, vectors, size, one, other);
  const order = Array.from({ length: size }, (_, at) => at).sort(
    (one, other) => matrix[other * size + other]! - matrix[one * size + one]!,
  );
  return {
    values: Float64Array.from(order, (at) => Math.max(0, matrix[at * size + at]!)),
    vectors: Float64Array.from(
      vectors,
      (_, at) => vectors[Math.floor(at / size) * size + order[at % size]!]!,
    ),
  };
}

/** How much stands off the diagonal, as a share of all. */
function unrest(matrix: Float64Array, size: number): number {
  let off = 0;
  let all = 0;
  for (let at = 0; at < matrix.length; at++) {
    const square = matrix[at]! ** 2;
    all += square;
    if (at % (size + 1) !== 0) off += square;
  }
  return off / all;
}

function rotate(matrix: Float64Array, vectors: Float64Array, size: number, one: number, other: number): void {
  const off = matrix[one * size + other]!;
  if (off === 0) return;
  const theta = (matrix[other * size + other]! - matrix[one * size + one]!) / (2 * off);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let at = 0; at < size; at++) turnPair(matrix, at * size + one, at * size + other, cosine, sine);
  for (let at = 0; at < size; at++) turnPair(matrix, one * size + at, other * size + at, cosine, sine);
  for (let at = 0; at < size; at++) turnPair(vectors, at * size + one, at * size + other, cosine, sine);
}

function turnPair(numbers: Float64Array, one: number, other: number, cosine: number, sine: number): void {
  const first = numbers[one]!;
  const second = numbers[other]!;
  numbers[one] = cosine * first - sine * second;
  numbers[other] = sine * first + cosine * second;
}
