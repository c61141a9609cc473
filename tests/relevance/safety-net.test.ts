import { describe, expect, test } from 'vitest';

import type { Paper } from '@/domain/paper';
import { estimateMissed, offersFor } from '@/domain/relevance/safety-net';
import { makeInterest, makePaper } from '../storage/made';

describe('estimateMissed', () => {
  // The limits are published: Clopper and Pearson, 1934; the same as scipy's beta.ppf
  test.each([
    [8, 0, 0, 0.31234],
    [8, 1, 0.00639, 0.4707],
    [8, 4, 0.1929, 0.8071],
    [8, 8, 0.68766, 1],
    [20, 3, 0.04217, 0.34366],
  ])('%i judged, %i of them relevant: the exact limits', (judged, relevant, low, high) => {
    const of = 1_000_000;
    const { least, most } = estimateMissed({ of, judged, relevant });
    expect(least / of).toBeCloseTo(low, 4);
    expect(most / of).toBeCloseTo(high, 4);
  });

  test('one of eight among 240 may be two, and may be more than a hundred', () => {
    expect(estimateMissed({ of: 240, judged: 8, relevant: 1 })).toEqual({ likely: 30, least: 1, most: 113 });
  });

  test('says nothing against what was seen', () => {
    expect(estimateMissed({ of: 8, judged: 8, relevant: 3 })).toEqual({ likely: 3, least: 3, most: 3 });
    expect(estimateMissed({ of: 10, judged: 8, relevant: 8 })).toEqual({ likely: 10, least: 8, most: 10 });
    expect(estimateMissed({ of: 9, judged: 8, relevant: 0 })).toEqual({ likely: 0, least: 0, most: 1 });
  });

  test('knows nothing of what nobody judged', () => {
    expect(estimateMissed({ of: 50, judged: 0, relevant: 0 })).toEqual({ likely: 0, least: 0, most: 50 });
  });

  test('holds the truth nine times in ten, whatever the truth is', () => {
    const [of, judged] = [200, 8];
    for (const truth of [0, 2, 10, 40, 100, 190, 200]) {
      let held = 0;
      for (let hits = 0; hits <= judged; hits++) {
        const { least, most } = estimateMissed({ of, judged, relevant: hits });
        if (least <= truth && truth <= most) held += chanceOfHits(hits, judged, truth, of);
      }
      expect(held, `${truth} of ${of}`).toBeGreaterThanOrEqual(0.9);
    }
  });

  test('of many judged papers it says no nonsense', () => {
    const { likely, least, most } = estimateMissed({ of: 90_000, judged: 5_000, relevant: 4_000 });
    expect(likely).toBe(72_000);
    expect(least).toBeGreaterThan(70_000);
    expect(most).toBeLessThan(74_000);
  });
});

/** Drawing without putting back: the hypergeometric distribution. */
function chanceOfHits(hits: number, draws: number, good: number, all: number): number {
  return (ways(good, hits) * ways(all - good, draws - hits)) / ways(all, draws);
}

function ways(things: number, taken: number): number {
  let ways = 1;
  for (let at = 0; at < taken; at++) ways *= Math.max(0, things - at) / (at + 1);
  return ways;
}

describe('offersFor', () => {
  const [one, two, three] = ['1', '2', '3'].map((number) => makePaper(`2601.0000${number}`)) as [
    Paper,
    Paper,
    Paper,
  ];
  const near = makeInterest('near');
  const far = makeInterest('far', { share: 10 });

  test('offers what reaches all papers that are nearest to an interest', () => {
    const needs: Record<string, number> = { [one.id]: 7.2, [two.id]: 12, [three.id]: 9 };
    const offers = offersFor([one, two, three], [far, near], (paper, interest) =>
      interest === near ? needs[paper.id] : needs[paper.id]! + 1,
    );
    expect(offers).toEqual([{ interest: near, share: 12, papers: [one, two, three] }]);
  });

  test('rounds up, so that the paper is reached', () => {
    expect(offersFor([one], [near], () => 7.2)[0]?.share).toBe(8);
  });

  test('offers nothing for papers out of reach, nor from interests that are off', () => {
    const needs: Record<string, number | undefined> = { [one.id]: 51, [two.id]: undefined };
    expect(offersFor([one, two], [near, far], ({ id }) => needs[id])).toEqual([]);
    expect(offersFor([three], [makeInterest('off', { on: false })], () => 10)).toEqual([]);
  });

  test('offers only more than there is', () => {
    expect(offersFor([one], [far], () => 10)).toEqual([]);
    expect(offersFor([one], [far], () => 11)).toMatchObject([{ share: 11 }]);
    expect(offersFor([one], [near], () => 5)).toEqual([]);
  });
});
