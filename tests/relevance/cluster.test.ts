import { describe, expect, test } from 'vitest';

import { joinAlike } from '@/domain/relevance/cluster';

/** A symmetric table from what stands right of its diagonal. */
function tableOf(rows: number[][]): Float64Array[] {
  const size = rows.length + 1;
  const at = (one: number, other: number) => rows[Math.min(one, other)]![Math.abs(one - other) - 1]!;
  return Array.from({ length: size }, (_, one) =>
    Float64Array.from({ length: size }, (_, other) => (one === other ? 1 : at(one, other))),
  );
}

const membersOf = (rows: number[][], least: number) =>
  joinAlike(tableOf(rows), least)
    .map(({ members }) => members)
    .sort(([one], [other]) => one! - other!);

describe('joinAlike', () => {
  // 0 and 1 are alike, so are 2 and 3; between the pairs the mean of 0.4, 0.2, 0.4 and 0.2 is 0.3
  const pairs = [[0.9, 0.4, 0.2], [0.4, 0.2], [0.8]];

  test('joins two pairs, and these as soon as their mean allows', () => {
    expect(membersOf(pairs, 0.85)).toEqual([[0, 1], [2], [3]]);
    expect(membersOf(pairs, 0.5)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(membersOf(pairs, 0.31)).toHaveLength(2);
    expect(membersOf(pairs, 0.29)).toEqual([[0, 1, 2, 3]]);
  });

  test('says how alike the parts were that were joined last', () => {
    expect(joinAlike(tableOf(pairs), 0.5).map(({ likeness }) => likeness)).toEqual([0.9, 0.8]);
    expect(joinAlike(tableOf(pairs), 0)[0]?.likeness).toBeCloseTo(0.3, 12);
  });

  test('a chain is not one thing: its ends are not alike', () => {
    const chain = [[0.9, 0, 0], [0.6, 0], [0.8]];
    expect(membersOf(chain, 0.5)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('weighs means by how many there are on each side', () => {
    // {0, 1} and {2}: 0.5; {0, 1, 2} to 3: (2 × 0.1 + 0.7) / 3 = 0.3, where an unweighted mean were 0.4
    const rows = [[0.9, 0.5, 0.1], [0.5, 0.1], [0.45]];
    expect(membersOf(rows, 0.3)).toEqual([[0, 1, 2], [3]]);
    expect(membersOf(rows, 0.21)).toEqual([[0, 1, 2, 3]]);
  });

  test('leaves the table as it was, and joins nothing where there is nothing', () => {
    const table = tableOf(pairs);
    joinAlike(table, 0);
    expect(table).toEqual(tableOf(pairs));
    expect(joinAlike([], 0.5)).toEqual([]);
    expect(joinAlike([Float64Array.of(1)], 0)).toEqual([{ members: [0], likeness: 1 }]);
  });
});
