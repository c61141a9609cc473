import { featureCount } from './features';
import { addTo, dot, type Sparse } from './sparse';

/** A point to learn from. */
export interface Example {
  point: Sparse;
  liked: boolean;
  /** What an error on it costs, above 0. */
  cost: number;
}

export interface Logistic {
  weights: Float32Array;
  /** By example: how much of the weights is its doing, from 0 to its cost. */
  duals: Float64Array;
  /** By example: the score it would about have had if it had not been learned from. */
  unseen: Float64Array;
}

const usualRounds = 8; // The order of papers no longer changes much after three
const tolerance = 1e-3; // Of an example's cost
const mostLogit = 20; // Of a dual variable's share in its cost
const mostSteps = 30;

/**
 * L2-regularised logistic regression by dual coordinate descent (Yu, Huang and Lin, Machine Learning 85, 2011). The
 * intercept is the weight of a feature that is 1 everywhere. Yields after every hundred examples. The same examples in
 * the same order give the same bits.
 */
export function* fitLogistic(examples: Example[], mostRounds = usualRounds): Generator<void, Logistic> {
  const weights = new Float32Array(featureCount);
  let intercept = 0;
  const duals = Float64Array.from(examples, ({ cost }) => cost * 1e-3);
  const signs = Float64Array.from(examples, ({ liked }) => (liked ? 1 : -1));
  function move(at: number, step: number): void {
    addTo(weights, examples[at]!.point, step);
    intercept += step;
  }
  for (const at of duals.keys()) {
    move(at, signs[at]! * duals[at]!);
    if (at % 500 === 499) yield;
  }
  for (let round = 0; round < mostRounds; round++) {
    let change = 0;
    for (const [at, { point, cost }] of examples.entries()) {
      const margin = signs[at]! * (dot(point, weights) + intercept);
      const dual = solve(duals[at]!, margin, cost);
      move(at, signs[at]! * (dual - duals[at]!));
      change = Math.max(change, Math.abs(dual - duals[at]!) / cost);
      duals[at] = dual;
      if (at % 100 === 99) yield;
    }
    if (change < tolerance) break;
  }
  const unseen = Float64Array.from(
    examples,
    ({ point }, at) => dot(point, weights) - signs[at]! * duals[at]! * pointSquares,
  );
  return { weights, duals, unseen };
}

const pointSquares = 1; // A point has length 1
const squares = pointSquares + 1; // With the intercept's feature

/**
 * The dual variable in (0, cost) at which ln(z / (cost − z)) + squares · (z − dual) + margin is zero: Newton's method on
 * its logit, and halving where that would leave the bounds.
 */
function solve(dual: number, margin: number, cost: number): number {
  let [low, high] = [-mostLogit, mostLogit];
  let logit = Math.log(dual / (cost - dual));
  for (let step = 0; step < mostSteps; step++) {
    const share = 1 / (1 + Math.exp(-logit));
    const slope = logit + squares * (cost * share - dual) + margin;
    if (Math.abs(slope) < 1e-6) break;
    if (slope > 0) high = logit;
    else low = logit;
    const next = logit - slope / (1 + squares * cost * share * (1 - share));
    logit = next > low && next < high ? next : (low + high) / 2;
  }
  return cost / (1 + Math.exp(-logit));
}
