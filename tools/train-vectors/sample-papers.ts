import { normalise } from './compose';
import type { Dense } from './matrix';
import { randomFrom } from './random';

const rounds = 12;
const taken = 8_192; // Papers to find the fields among

/**
 * The numbers of `fields` papers, ascending, one from the midst of each field that spherical k-means finds (Dhillon and
 * Modha, "Concept Decompositions for Large Sparse Text Data", Machine Learning 42, 2001). `papers` are unit vectors.
 */
export function samplePapers(papers: Dense, fields: number, seed: number): number[] {
  const random = randomFrom(seed);
  const pool = shuffled(papers.rows, random).slice(0, taken);
  const centres = pool.slice(0, fields).map((paper) => rowOf(papers, paper).slice());
  let nearest = pool.map((paper) => nearestOf(centres, rowOf(papers, paper)));
  for (let round = 0; round < rounds; round++) {
    for (const [field, centre] of centres.entries()) {
      const members = pool.filter((_, at) => nearest[at]!.field === field);
      if (members.length > 0)
        average(
          centre,
          members.map((paper) => rowOf(papers, paper)),
        );
    }
    nearest = pool.map((paper) => nearestOf(centres, rowOf(papers, paper)));
  }
  const chosen = new Map<number, number>();
  for (const [at, { field }] of nearest.entries()) if (!chosen.has(field)) chosen.set(field, pool[at]!);
  return [...chosen.values()].sort((one, other) => one - other);
}

function rowOf({ values, columns }: Dense, row: number): Float32Array {
  return values.subarray(row * columns, (row + 1) * columns);
}

/** The numbers below `count` in an order of chance (Fisher and Yates). */
function shuffled(count: number, random: () => number): number[] {
  const numbers = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [numbers[at], numbers[other]] = [numbers[other]!, numbers[at]!];
  }
  return numbers;
}

function nearestOf(centres: Float32Array[], paper: Float32Array): { field: number; cosine: number } {
  let best = { field: 0, cosine: -2 };
  for (const [field, centre] of centres.entries()) {
    const cosine = dot(centre, paper);
    if (cosine > best.cosine) best = { field, cosine };
  }
  return best;
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
}

function average(centre: Float32Array, members: Float32Array[]): void {
  centre.fill(0);
  for (const member of members) for (let at = 0; at < centre.length; at++) centre[at]! += member[at]!;
  normalise(centre);
}
