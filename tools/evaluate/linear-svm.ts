import { randomFrom } from '@/tools/train-vectors/random';
import { shuffle } from './draw';
import { addRow, dotRow, type Rows } from './rows';

export interface LinearSvm {
  weights: Float64Array;
  intercept: number;
}

/** The settings of scikit-learn's LinearSVC that arxiv-sanity-lite uses. */
const penalty = 0.01; // C
const tolerance = 1e-6;
const mostRounds = 10_000;

/**
 * A linear support vector machine with squared hinge loss and balanced classes, by dual coordinate descent (Hsieh et
 * al., A Dual Coordinate Descent Method for Large-scale Linear SVM, ICML 2008): liblinear's method and its criterion to
 * stop, without its shrinking, for the optimum is unique. Each round has an order of its own, without which it takes a
 * hundred times as many; always the same ones. The intercept is the weight of a feature that
 * is 1 everywhere, so it is regularised. There must be rows of both classes. `columns` is their number.
 */
export function fitLinearSvm(rows: Rows, positive: boolean[], columns: number): LinearSvm {
  const count = positive.length;
  const positives = positive.filter(Boolean).length;
  const signs = Float64Array.from(positive, (yes) => (yes ? 1 : -1));
  // A class weighs count / (2 · its size); the dual's diagonal has 1 / (2 · C · weight).
  const diagonals = Float64Array.from(
    positive,
    (yes) => (yes ? positives : count - positives) / penalty / count,
  );
  const squares = Float64Array.from(positive, (_, row) => 1 + squareOf(rows, row) + diagonals[row]!);
  const duals = new Float64Array(count);
  const weights = new Float64Array(columns);
  const random = randomFrom(1);
  let order = [...duals.keys()];
  let intercept = 0;
  for (let round = 0; round < mostRounds; round++) {
    let most = Number.NEGATIVE_INFINITY;
    let least = Number.POSITIVE_INFINITY;
    order = shuffle(order, random);
    for (const row of order) {
      const sign = signs[row]!;
      const dual = duals[row]!;
      const slope = sign * (dotRow(rows, row, weights) + intercept) - 1 + diagonals[row]! * dual;
      const projected = dual === 0 ? Math.min(slope, 0) : slope;
      most = Math.max(most, projected);
      least = Math.min(least, projected);
      if (projected === 0) continue;
      const next = Math.max(0, dual - slope / squares[row]!);
      duals[row] = next;
      addRow(rows, row, sign * (next - dual), weights);
      intercept += sign * (next - dual);
    }
    if (most - least <= tolerance) break;
  }
  return { weights, intercept };
}

function squareOf({ starts, values }: Rows, row: number): number {
  let sum = 0;
  for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += values[at]! ** 2;
  return sum;
}
