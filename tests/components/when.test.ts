import '@/tests/exchange/texts';
import { expect, test, vi } from 'vitest';

import { sayWhen } from '@/components/when';

// In local time, as a reader counts days.

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();

test.each([
  [at(23, 20), at(23, 20, 5), '5 minutes ago'],
  [at(23, 20), at(24, 10), '14 hours ago'],
  [at(23, 20), at(24, 21), 'yesterday'],
  [at(23, 20), at(25, 10), '2 days ago'],
  [at(23, 1), at(25, 23), '2 days ago'],
  [at(23, 20), at(30, 19), '7 days ago'],
  [at(23, 20), at(30, 20), 'Nov 23, 2026'],
  [at(24, 10), at(23, 20), 'now'],
])('from %d to %d is %s', (then, now, said) => {
  expect(sayWhen(then, now)).toBe(said);
});

test('a day of 23 or 25 hours is a day', () => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  for (const start of [new Date(2026, 2, 28, 12), new Date(2026, 9, 24, 12)]) {
    const later = new Date(start);
    later.setDate(start.getDate() + 2);
    expect(sayWhen(start.getTime(), later.getTime())).toBe('2 days ago');
  }
  vi.unstubAllEnvs();
});
