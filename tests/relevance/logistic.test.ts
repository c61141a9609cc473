import { describe, expect, test } from 'vitest';

import { featureCount } from '@/domain/relevance/features';
import { type Example, fitLogistic } from '@/domain/relevance/logistic';
import { shuffle } from '@/tools/evaluate/draw';
import { randomFrom } from '@/tools/train-vectors/random';
import { finish } from './shipped';

const dimensions = 6;
const tolerance = 1e-3; // Its own

/** So many points of length 1 in few dimensions, the liked ones to one side. */
function examplesOf(seed: number, kinds: { many: number; liked: boolean; cost: number }[]): Example[] {
  const random = randomFrom(seed);
  return kinds.flatMap(({ many, liked, cost }) =>
    Array.from({ length: many }, (): Example => {
      const values = Float32Array.from(
        { length: dimensions },
        (_, at) => random() - (liked && at < 2 ? 0.2 : 0.5),
      );
      const length = Math.hypot(...values);
      return {
        point: { features: Uint32Array.from(values.keys()), values: values.map((value) => value / length) },
        liked,
        cost,
      };
    }),
  );
}

/** The optimum by gradient descent: half of the squared weights, intercept included, and what errors cost. */
function descend(examples: Example[]): number[] {
  const rows = examples.map(({ point }) => [...point.values, 1]);
  const total = examples.reduce((sum, { cost }) => sum + cost, 0);
  const weights = Array<number>(dimensions + 1).fill(0);
  for (let step = 0; step < 20_000; step++) {
    const slope = weights.slice();
    for (const [at, { liked, cost }] of examples.entries()) {
      const sign = liked ? 1 : -1;
      const margin = sign * rows[at]!.reduce((sum, value, column) => sum + value * weights[column]!, 0);
      const push = (-sign * cost) / (1 + Math.exp(margin));
      for (const [column, value] of rows[at]!.entries()) slope[column]! += push * value;
    }
    for (const column of weights.keys()) weights[column]! -= slope[column]! / (1 + total / 2);
    if (Math.hypot(...slope) < 1e-7) break;
  }
  return weights.slice(0, dimensions);
}

const problems = {
  'few and even': examplesOf(1, [
    { many: 20, liked: true, cost: 0.5 },
    { many: 30, liked: false, cost: 0.5 },
  ]),
  'one that costs 50 against 1,000 that cost 0.05': examplesOf(2, [
    { many: 1, liked: true, cost: 50 },
    { many: 1_000, liked: false, cost: 0.05 },
  ]),
  'one that costs as good as nothing': examplesOf(3, [
    { many: 3, liked: true, cost: 1 },
    { many: 40, liked: false, cost: 0.1 },
    { many: 1, liked: false, cost: 1e-9 },
  ]),
};

describe.each(Object.entries(problems))('of examples that are %s', (_, examples) => {
  const optimum = descend(examples);

  test.each([1, 2, 3])('the optimum is found, in any order: %i', (seed) => {
    const { weights } = finish(fitLogistic(seed === 1 ? examples : shuffle(examples, randomFrom(seed)), 200));
    const scale = Math.hypot(...optimum);
    for (const [at, weight] of optimum.entries())
      expect(Math.abs(weights[at]! - weight)).toBeLessThan(tolerance * scale);
    expect(weights.subarray(dimensions).every((weight) => weight === 0)).toBe(true);
  });

  test('the weights are what the examples did, each up to its cost', () => {
    const { weights, duals } = finish(fitLogistic(examples, 200));
    const sum = new Float64Array(featureCount);
    for (const [at, { point, liked, cost }] of examples.entries()) {
      expect(duals[at]).toBeGreaterThan(0);
      expect(duals[at]).toBeLessThan(cost);
      for (const [place, feature] of point.features.entries())
        sum[feature]! += (liked ? 1 : -1) * duals[at]! * point.values[place]!;
    }
    for (let at = 0; at < dimensions; at++) expect(weights[at]).toBeCloseTo(sum[at]!, 4);
  });
});

test('of nothing nothing is learned', () => {
  expect(finish(fitLogistic([], 200)).weights.every((weight) => weight === 0)).toBe(true);
});
