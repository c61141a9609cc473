import { expect, test } from 'vitest';

import type { Interest } from '@/domain/interest';
import { countByInterest, countByWeek, week, weekStarts } from '@/domain/pictures/weeks';
import { sampleInterests } from '@/domain/sample-interests';

const now = 1_790_000_000_000;
const starts = weekStarts(4, now);

test('times count in the week they lie in, the first moment of a week in that week', () => {
  expect(starts).toEqual([4, 3, 2, 1].map((weeks) => now - weeks * week));
  const times = [starts[0]! - 1, starts[0]!, starts[1]! - 1, starts[1]!, now - 1, now];
  expect(countByWeek(times, starts)).toEqual([2, 1, 0, 1]);
});

const [agents, planets] = sampleInterests(starts[2]!) as [Interest, Interest, Interest];

test('an interest is told by what it flagged and how much of that was saved', () => {
  const flag = (at: number, saved: boolean) => ({ at, saved, interests: ['sample-exoplanets'] });
  const flaggings = Array.from({ length: 12 }, (_, at) => flag(starts[at < 4 ? 2 : 3]! + at, at % 4 === 0));
  const [none, some] = countByInterest([agents, planets], flaggings, starts);
  expect(some).toMatchObject({ flagged: 12, saved: 3, precision: 0.25, weekly: [0, 0, 4, 8], perWeek: 6 });
  expect(none).toMatchObject({ flagged: 0, saved: 0, weekly: [0, 0, 0, 0], perWeek: 0 });
});

test('below ten flagged papers nothing is said of precision', () => {
  const flagging = { at: now - 1, saved: true, interests: ['sample-exoplanets'] };
  const precisionOf = (count: number) =>
    countByInterest([planets], new Array(count).fill(flagging), starts)[0]?.precision;
  expect([precisionOf(9), precisionOf(10)]).toEqual([undefined, 1]);
});

test('an interest younger than a week counts as a week old', () => {
  const young = sampleInterests(now)[1]!;
  const flaggings = [{ at: now - 1, saved: false, interests: [young.id] }];
  expect(countByInterest([young], flaggings, starts)[0]?.perWeek).toBe(1);
});

test('an interest is at least as old as what it flagged first', () => {
  const young = sampleInterests(now)[1]!;
  const flaggings = [starts[0]!, now - 1].map((at) => ({ at, saved: false, interests: [young.id] }));
  expect(countByInterest([young], flaggings, starts)[0]?.perWeek).toBe(0.5);
});
