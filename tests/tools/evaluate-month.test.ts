import { describe, expect, test } from 'vitest';

import type { Paper } from '@/domain/paper';
import type { Method, Reader } from '@/tools/evaluate/method';
import { dealMonth, live } from '@/tools/evaluate/month';
import type { Simulated } from '@/tools/evaluate/simulate';

const papers = (name: string, count: number) =>
  Array.from(
    { length: count },
    (_, at): Paper => ({ id: `title:${name}${at}`, title: `${name} ${at}`, authors: [] }),
  );

const reader: Simulated = {
  group: 'g',
  label: 'fish',
  wanted: papers('fish', 60),
  others: papers('stone', 3_000),
};
const month = dealMonth(reader, 1, 0);
const wanted = new Set(reader.wanted);

/** A method that knows the truth, and notes what it was told. */
function oracle(from = 0): { method: Method; told: { reader: Reader; pool: Paper[] }[] } {
  const told: { reader: Reader; pool: Paper[] }[] = [];
  function rank(one: Reader, pool: Paper[]): number[] {
    told.push({ reader: one, pool });
    return pool.map((paper) => Number(wanted.has(paper)));
  }
  return { method: { name: 'oracle', from, rank }, told };
}

describe('digests', () => {
  test('have 100 papers, 6 of them wanted', () => {
    expect(month.length).toBe(30);
    for (const { pool, relevant } of month) {
      expect(new Set(pool).size).toBe(100);
      expect(pool.map((paper) => wanted.has(paper))).toEqual(relevant);
      expect(relevant.filter(Boolean).length).toBe(6);
    }
  });

  test('repeat a paper only when all have been there', () => {
    const days = month.map(({ pool }) => pool.filter((paper) => wanted.has(paper)));
    for (const first of [0, 10, 20]) expect(new Set(days.slice(first, first + 10).flat()).size).toBe(60);
    expect(new Set(month.flatMap(({ pool }) => pool.filter((paper) => !wanted.has(paper)))).size).toBe(
      30 * 94,
    );
  });

  test('have no paper twice when the cards are dealt anew within a day', () => {
    const days = dealMonth({ ...reader, wanted: papers('fish', 64), others: papers('stone', 97) }, 1, 0);
    for (const { pool } of days) expect(new Set(pool).size).toBe(100);
  });

  test('are the same for the same seed', () => {
    expect(dealMonth(reader, 1, 0)).toEqual(month);
    expect(dealMonth(reader, 2, 0)).not.toEqual(month);
  });
});

describe('a month', () => {
  const { method, told } = oracle();
  const outcome = live('fish', month, method);

  test('with the truth shows all that is wanted', () => {
    expect(outcome.map(({ recall, p5 }) => [recall, p5])).toEqual(Array(30).fill([1, 1]));
  });

  test('saves 60 % of what is wanted and shown, and dismisses 30 % of what is not', () => {
    const evenings = Array.from({ length: 20 }, (_, draw) => {
      const one = oracle();
      live('fish', dealMonth(reader, 1, draw), one.method);
      return one.told[10]!.reader; // After ten days with 6 wanted papers and 9 others shown
    });
    const saved = evenings.reduce((sum, { saved: papers }) => sum + papers.length, 0);
    const dismissed = evenings.reduce((sum, { dismissed: papers }) => sum + papers.length, 0);
    expect(dismissed / (20 * 90)).toBeCloseTo(0.3, 1);
    // The six wanted papers of the eleventh day have come back and are forgotten
    expect(saved / (20 * 54)).toBeCloseTo(0.6, 1);
  });

  test('tells the method what was judged or seen before, and nothing of the day', () => {
    for (const [day, { reader: one, pool }] of told.entries()) {
      const known = [...one.saved, ...one.seen, ...one.dismissed];
      expect(new Set([...known, ...pool]).size).toBe(known.length + pool.length);
      expect(known.length).toBeLessThanOrEqual(100 * day);
      expect(one.saved.every((paper) => wanted.has(paper))).toBe(true);
      expect(one.phrases).toEqual(['fish']);
      expect(one.k).toBe(one.saved.length);
    }
    const { saved, seen, dismissed } = told[9]!.reader; // No paper has come back yet
    expect(saved.length + seen.length + dismissed.length).toBe(900);
  });

  test('begins with a search for the phrase where the method needs saves', () => {
    const late = oracle(1);
    const [first] = live('fish', month, late.method);
    expect(first!.recall).toBe(1); // Wanted titles say "fish"
    expect(late.told[0]!.reader.k).toBeGreaterThan(0);
  });
});
