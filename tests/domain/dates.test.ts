import { expect, test } from 'vitest';
import { dateIn } from '@/domain/dates';

test.each([
  ['24 February 2026', '2026-02-24'],
  ['Submitted on 3rd Jun., 2026', '2026-06-03'],
  ['Sept. 5, 2026', '2026-09-05'],
  ['2019 Sep 12', '2019-09-12'],
  ['2020 Jan-Feb', '2020-01'],
  ['AUG 2021', '2021-08'],
  ['Journal of Marketing, March 2024', '2024-03'],
  ['May 2026', '2026-05'],
  ['3 Juni 2024', '2024-06-03'],
  ['15 janvier 2020', '2020-01-15'],
  ['2019 marzo', '2019-03'],
  ['5 Novembre 2021', '2021-11-05'],
  ['Januar 2020', '2020-01'],
])('the date of %s is %s', (text, date) => expect(dateIn(text)).toBe(date));

const months = 'january february march april may june july august september october november december';

test.each(months.split(' '))('%s is a month, whole and cut short', (month) => {
  const number = new Date(`1 ${month} 2026 UTC`).getUTCMonth() + 1;
  const date = `2026-${String(number).padStart(2, '0')}`;
  for (const name of [month, month.slice(0, 3), `${month.slice(0, 3).toUpperCase()}.`])
    expect([dateIn(`${name} 2026`), dateIn(`2026 ${name}`), dateIn(`${name} 7, 2026`)]).toEqual([
      date,
      date,
      `${date}-07`,
    ]);
});

test.each([
  'Psychology & Marketing, 2024',
  'Management Decision, 2024',
  'Electronic Markets, 2024',
  'Marine 2024',
  'Octopus 2024',
  'Nova 2024',
  'Janus 7, 2024',
  '2024 Mayfly 7',
  '12 Decades 2024',
])('no word that only begins like a month is one: %s', (text) => expect(dateIn(text)).toBe('2024'));
