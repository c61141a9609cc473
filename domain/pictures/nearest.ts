/** The places of the `count` vectors nearest to each one by cosine, without itself. Unit vectors; quadratic time. */
export function* nearestOf(vectors: Float32Array[], count: number): Generator<void, number[][]> {
  const nearest: number[][] = [];
  for (const [place, vector] of vectors.entries()) {
    const likeness = Float32Array.from(vectors, (other, at) => (at === place ? -2 : dot(vector, other)));
    nearest.push(highest(likeness, Math.min(count, vectors.length - 1)));
    yield;
  }
  return nearest;
}

export function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
}

/** The places of the highest values, the highest first; of equal ones, the first. */
function highest(values: Float32Array, count: number): number[] {
  const best: number[] = [];
  for (const [at, value] of values.entries()) {
    if (best.length === count && value <= values[best.at(-1) ?? 0]!) continue;
    let to = best.length;
    while (to > 0 && values[best[to - 1]!]! < value) to--;
    best.splice(to, 0, at);
    if (best.length > count) best.pop();
  }
  return best;
}
