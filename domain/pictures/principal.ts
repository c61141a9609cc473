import { dot } from './nearest';
import type { Point } from './point';

const rounds = 30; // A direction that is nearly the strongest will do for a picture

/**
 * Where vectors lie along the two directions in which they differ most: principal components by power iteration
 * (Golub and Van Loan, "Matrix Computations", 2013, §7.3). The same vectors give the same places.
 */
export function* principal(vectors: Float32Array[]): Generator<void, Point[]> {
  const left = centred(vectors);
  const x = takeAway(left, yield* strongestAxis(left));
  const y = takeAway(left, yield* strongestAxis(left));
  return x.map((part, at) => ({ x: part, y: y[at]! }));
}

/** How far each vector goes along an axis, which it does no longer then. */
function takeAway(vectors: Float32Array[], axis: Float32Array): number[] {
  return vectors.map((vector) => {
    const part = dot(vector, axis);
    add(vector, axis, -part);
    return part;
  });
}

function centred(vectors: Float32Array[]): Float32Array[] {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) add(mean, vector, 1 / vectors.length);
  return vectors.map((vector) => {
    const copy = vector.slice();
    add(copy, mean, -1);
    return copy;
  });
}

/** Of unit length; all zeros when there is nothing left that differs. */
function* strongestAxis(vectors: Float32Array[]): Generator<void, Float32Array> {
  const dimensions = vectors[0]?.length ?? 0;
  let axis = Float32Array.from({ length: dimensions }, (_, at) => 1 / (1 + at)); // Along no axis of its own
  for (let round = 0; round < rounds; round++) {
    const next = new Float32Array(dimensions);
    for (const vector of vectors) add(next, vector, dot(vector, axis));
    const length = Math.sqrt(dot(next, next));
    if (length < 1e-9) return new Float32Array(dimensions);
    axis = next.map((part) => part / length);
    yield;
  }
  return axis;
}

function add(to: Float32Array, vector: Float32Array, times: number): void {
  for (let at = 0; at < to.length; at++) to[at]! += times * vector[at]!;
}
