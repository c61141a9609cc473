import { describe, expect, test } from 'vitest';

import { measure } from '@/tools/evaluate/metrics';
import { byReader, errorOf, gain, mean } from '@/tools/evaluate/statistics';
import { type Summary, summarise } from '@/tools/evaluate/summary';
import type { Outcome } from '@/tools/evaluate/trials';
import { randomFrom } from '@/tools/train-vectors/random';

/** A pool with the relevant papers at these places of a ranking of so many, counted from 1. */
function ranking(places: number[], count: number): ReturnType<typeof measure> {
  const relevant = Array.from({ length: count }, (_, at) => places.includes(at + 1));
  return measure(
    relevant.map((_, at) => -at),
    relevant,
  );
}

describe('a ranking', () => {
  test('is measured as by hand', () => {
    const { auc, ap, p10, r20, wss95 } = ranking([1, 3, 12], 20);
    expect(auc).toBeCloseTo((17 + 16 + 8) / (3 * 17));
    expect(ap).toBeCloseTo((1 / 1 + 2 / 3 + 3 / 12) / 3);
    expect(p10).toBe(0.2);
    expect(r20).toBeCloseTo(2 / 3); // The best four of twenty
    expect(wss95).toBeCloseTo(1 - 12 / 20 - 0.05); // All three are needed for 95 %
  });

  test('that is perfect has the best of all', () => {
    const { auc, ap, p10, r20, wss95 } = ranking([1, 2], 40);
    expect({ auc, ap, p10, r20 }).toEqual({ auc: 1, ap: 1, p10: 0.2, r20: 1 });
    expect(wss95).toBeCloseTo(0.9);
  });

  test('stops at 95 % of the relevant, not at the last', () => {
    const places = [...Array.from({ length: 19 }, (_, at) => at + 1), 100]; // The last of 20 is the last of all
    expect(ranking(places, 100).wss95).toBeCloseTo(1 - 19 / 100 - 0.05);
  });
});

describe('papers of equal score', () => {
  test('share the AUC', () => {
    expect(measure([1, 1, 1, 1], [true, false, false, true]).auc).toBe(0.5);
    expect(measure([2, 1, 1, 0], [false, true, false, false]).auc).toBeCloseTo(1.5 / 3);
  });

  test('stand in the order of the pool', () => {
    expect(measure([1, 1], [false, true]).ap).toBe(0.5);
    expect(measure([1, 1], [true, false]).ap).toBe(1);
  });

  test('count as if each pair were compared', () => {
    const random = randomFrom(5);
    const scores = Array.from({ length: 200 }, () => Math.floor(random() * 12));
    const relevant = scores.map((score) => random() * 12 < score);
    const pairs = scores.flatMap((one, at) =>
      relevant[at] ? scores.filter((_, by) => !relevant[by]).map((by) => (Math.sign(one - by) + 1) / 2) : [],
    );
    expect(measure(scores, relevant).auc).toBeCloseTo(mean(pairs), 12);
  });
});

test.each([[[1, Number.NaN]], [[1]]])('scores %j for two papers are refused', (scores) => {
  expect(() => measure(scores, [true, false])).toThrow('2 papers');
});

test('the standard error is that of the mean', () => {
  expect(errorOf([1, 2, 3, 4])).toBeCloseTo(Math.sqrt(5 / 3 / 4));
});

test('draws are averaged within a reader, and gains taken reader by reader', () => {
  const ours = [figure('a', 0.8), figure('a', 0.6), figure('b', 0.9), figure('only ours', 0)];
  const theirs = [figure('a', 0.5), figure('b', 0.9)];
  expect(byReader(ours).get('a')).toBeCloseTo(0.7);
  expect(gain(ours, theirs)).toEqual({ mean: 0.1, error: 0.1 }); // Of 0.2 and 0
  expect(gain(ours, [])).toEqual({ mean: null, error: null });
});

function figure(reader: string, number: number) {
  return { reader, figure: number };
}

describe('a summary', () => {
  const outcomes = [
    outcome('keywords', 0, 'a', 0.6),
    outcome('ours', 0, 'a', 0.7),
    ...[outcome('keywords', 1, 'a', 0.5), outcome('keywords', 1, 'b', 0.7)],
    ...[outcome('arxiv-sanity-lite', 1, 'a', 0.7), outcome('arxiv-sanity-lite', 1, 'b', 0.8)],
    ...[outcome('ours', 1, 'a', 0.8), outcome('ours', 1, 'b', 0.8)],
  ];
  const rows = summarise(outcomes);
  const row = (method: string, k: number): Summary =>
    rows.find((one) => one.method === method && one.k === k)!;

  test('has a row per method and k', () => {
    expect(rows.length).toBe(5);
    expect(row('ours', 1)).toMatchObject({ corpus: 'c', readers: 2, auc: 0.8, auc_se: 0 });
  });

  test('measures against keywords before the first save, then against arxiv-sanity-lite', () => {
    expect(row('ours', 0)).toMatchObject({ gain: 0.1, gain_se: null });
    expect(row('ours', 1)).toMatchObject({ gain: 0.05, gain_se: 0.05, ap_gain: 0.05, p10_gain: 0.05 });
    expect(row('keywords', 1).gain).toBe(-0.15);
  });

  test('a yardstick gains nothing on itself', () => {
    expect([row('keywords', 0).gain, row('arxiv-sanity-lite', 1).gain]).toEqual([null, null]);
  });
});

function outcome(method: string, k: number, reader: string, level: number): Outcome {
  const metrics = { auc: level, ap: level, p10: level, r20: level, wss95: level };
  return { corpus: 'c', reader, method, k, metrics };
}
