import { expect, test } from 'vitest';

import { timesIn, yearsIn } from '@/domain/search/period';
import { readQuery } from '@/domain/search/query';
import { fields, partOf, withPart } from '@/domain/search/written';

const wishes = (text: string) => readQuery(text).parts;

test('words, phrases and what must not be', () => {
  expect(wishes('sparse "look at" -owls -"at night"')).toEqual([
    { kind: 'words', text: 'sparse', not: false },
    { kind: 'phrase', text: 'look at', open: false, not: false },
    { kind: 'words', text: 'owls', not: true },
    { kind: 'phrase', text: 'at night', open: false, not: true },
  ]);
});

test('a phrase whose end is not written yet goes to the end', () => {
  expect(wishes('owls "at ni')[1]).toEqual({ kind: 'phrase', text: 'at ni', open: true, not: false });
});

test.each([
  ['author:Hopper', { kind: 'author', text: 'Hopper' }],
  ['AUTHOR:"Ada Lovelace"', { kind: 'author', text: 'Ada Lovelace' }],
  ['tag:"to cite"', { kind: 'tag', text: 'to cite' }],
  ['in:arXiv', { kind: 'in', text: 'arXiv' }],
  ['status:"to read"', { kind: 'status', statuses: ['to read'] }],
  ['status:to-read', { kind: 'status', statuses: ['to read'] }],
  ['status:read', { kind: 'status', statuses: ['read'] }],
  ['status:rea', { kind: 'status', statuses: ['reading', 'read'] }],
  ['is:favourite', { kind: 'favourite' }],
  ['is:favorite', { kind: 'favourite' }],
  ['has:note', { kind: 'note' }],
  ['year:>2023', { kind: 'year', period: { from: 2024, before: Number.POSITIVE_INFINITY } }],
  ['“owls at night”', { kind: 'phrase', text: 'owls at night', open: false }],
])('%s is read, and can be denied', (text, wish) => {
  expect(wishes(text)).toEqual([{ ...wish, not: false }]);
  expect(wishes(`-${text}`)).toEqual([{ ...wish, not: true }]);
});

test.each(['foo:bar', 'is:blue', 'has:wings', 'status:lost', 'saved:yesterday', 'http://venue.example/1'])(
  '%s is looked for as words',
  (text) => {
    expect(wishes(text).map(({ kind }) => kind)).toEqual(['words']);
  },
);

test.each(['', '  ', '-', '"', 'tag:', 'author:""', 'saved:>20', 'year:<'])(
  'what is not written to its end changes nothing: %s',
  (text) => {
    expect(wishes(text).filter(({ kind }) => kind !== 'words')).toEqual([]);
  },
);

test('a time is a day, a month or a year of the reader’s calendar', () => {
  expect(timesIn('2026-11')).toEqual({ from: +new Date(2026, 10, 1), before: +new Date(2026, 11, 1) });
  expect(timesIn('2026-12-31')).toEqual({ from: +new Date(2026, 11, 31), before: +new Date(2027, 0, 1) });
  expect(timesIn('<2026-03-01')?.before).toBe(+new Date(2026, 2, 1));
  expect(timesIn('<=2026-03-01')?.before).toBe(+new Date(2026, 2, 2));
  expect(timesIn('>2026-01')?.from).toBe(+new Date(2026, 1, 1));
  expect(timesIn('>=2026')?.from).toBe(+new Date(2026, 0, 1));
  expect(timesIn('yesterday')).toBeUndefined();
  expect(yearsIn('2024-05')).toEqual({ from: 2024, before: 2025 });
});

test('a button writes a wish in the place of another one of its field, and nothing else changes', () => {
  expect(withPart('', 'tag', 'agents')).toBe('tag:agents');
  expect(withPart('owls tag:night -tag:x', 'tag', 'to cite')).toBe('owls -tag:x tag:"to cite"');
  expect(withPart('owls tag:"to cite" "at night"', 'tag', undefined)).toBe('owls "at night"');
  expect(withPart('"at nig', 'status', 'read')).toBe('"at nig" status:read');
});

test.each(['agents', 'to cite', 'say "hi"', 'a:b', '-x', '王小明', ''])(
  'what a button wrote is read again: %s',
  (value) => {
    const text = withPart('owls', 'tag', value);
    expect(partOf(text, 'tag') ?? '').toBe(value === 'say "hi"' ? 'say hi' : value);
    expect(withPart(text, 'tag', undefined)).toBe('owls');
  },
);

test('every example of the help is read as it says', () => {
  for (const { field, example } of fields) {
    expect(partOf(example, field)).toBeDefined();
    expect(wishes(example)[0]?.kind).not.toBe('words');
  }
});

test('a query of any length and of anything is read', () => {
  const long = ['"'.repeat(100_000), 'a:'.repeat(100_000), '-'.repeat(100_000), '\uD800'.repeat(5_000)];
  for (const text of long) expect(wishes(text).length).toBeLessThanOrEqual(60);
});
