import type { Ground } from './ground';
import { dotPlain } from './sparse';

/** How the papers' meanings are spread: their mean, and a solver for directions that tell from it. */
export interface Spreading {
  mean: Float32Array;
  /** Row after row. */
  covariance: Float64Array;
}

/** Mean and covariance of the measured papers' meanings; yields after every hundred papers. */
export function* spreadingOf({ readings, measured }: Ground, dimensions: number): Generator<void, Spreading> {
  const papers = readings.slice(0, measured).map(({ meaning }) => meaning.vector);
  const mean = averageOf(papers, dimensions);
  const covariance = new Float64Array(dimensions * dimensions);
  for (const [at, paper] of papers.entries()) {
    for (let row = 0; row < dimensions; row++) {
      const along = (paper[row]! - mean[row]!) / papers.length;
      for (let column = 0; column <= row; column++)
        covariance[row * dimensions + column]! += along * (paper[column]! - mean[column]!);
    }
    if (at % 100 === 99) yield;
  }
  return { mean, covariance };
}

export function averageOf(vectors: Float32Array[], dimensions: number): Float32Array {
  const mean = new Float32Array(dimensions);
  for (const vector of vectors)
    for (let at = 0; at < dimensions; at++) mean[at]! += vector[at]! / vectors.length;
  return mean;
}

const shrinkage = 0.8;

/**
 * The direction that best tells a group with this mean from the ground: Fisher's linear discriminant (Annals of Eugenics
 * 7, 1936) with the covariance shrunk by 0.8 towards equal variances (Ledoit and Wolf, Journal of Multivariate Analysis
 * 88, 2004), solved by conjugate gradients.
 */
export function discriminant({ mean, covariance }: Spreading, group: Float32Array): Float32Array {
  const size = mean.length;
  let trace = 0;
  for (let at = 0; at < size; at++) trace += covariance[at * size + at]!;
  const ridge = shrinkage * (trace / size) || 1;
  const target = Float64Array.from(group, (part, at) => part - mean[at]!);
  const times = (vector: Float64Array) => shrunk(covariance, vector, ridge);
  return Float32Array.from(solve(times, target));
}

/** (0.2 · covariance + ridge) × vector; of the covariance only the lower half is read. */
function shrunk(covariance: Float64Array, vector: Float64Array, ridge: number): Float64Array {
  const size = vector.length;
  const product = vector.map((part) => ridge * part);
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      const value = (1 - shrinkage) * covariance[row * size + column]!;
      product[row]! += value * vector[column]!;
      if (column < row) product[column]! += value * vector[row]!;
    }
  return product;
}

const steps = 12; // The matrix is nearly a multiple of the identity

/** Conjugate gradients (Hestenes and Stiefel, Journal of Research of the NBS 49, 1952). */
function solve(times: (vector: Float64Array) => Float64Array, target: Float64Array): Float64Array {
  const solution = new Float64Array(target.length);
  const rest = target.slice();
  let way = target.slice();
  let length = dotPlain(rest, rest);
  for (let step = 0; step < steps && length > 1e-18; step++) {
    const there = times(way);
    const size = length / dotPlain(way, there);
    for (let at = 0; at < rest.length; at++) {
      solution[at]! += size * way[at]!;
      rest[at]! -= size * there[at]!;
    }
    const left = dotPlain(rest, rest);
    const turn = left / length;
    way = way.map((part, at) => rest[at]! + turn * part);
    length = left;
  }
  return solution;
}
