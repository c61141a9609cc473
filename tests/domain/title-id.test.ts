import { describe, expect, test } from 'vitest';
import { isPaperId, urlOf } from '@/domain/paper';
import { titleId } from '@/domain/title-id';

test('titles that differ in case, accents and signs alone name one paper', () => {
  const spellings = [
    'Über die Bewegung: Teil 2',
    'uber die  bewegung – teil 2.',
    '“ÜBER” die Bewegung (Teil 2)',
  ];
  expect(new Set(spellings.map((title) => titleId(title)))).toEqual(
    new Set(['title:uber-die-bewegung-teil-2']),
  );
  expect(titleId('Über die Bewegung: Teil 3')).not.toBe(titleId('Über die Bewegung: Teil 2'));
});

test.each(['注意力机制综述', 'عنوان عربي', 'x'.repeat(5_000), '𝔸'.repeat(400)])(
  '%.20s has a name',
  (title) => {
    expect(isPaperId(titleId(title))).toBe(true);
  },
);

test('a title without letters has none', () => {
  expect(['', ' ', '!?', '\u202E'].map((title) => titleId(title))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('its address is a search, whatever the title', () => {
  const { origin, search } = new URL(urlOf(titleId('Bread & Butter? 100% javascript:x')!));
  expect(origin).toBe('https://scholar.google.com');
  expect(search).toBe('?q=bread-butter-100-javascript-x');
});

describe('with its first author and year', () => {
  const named = (author?: string, date?: string) =>
    titleId('Editorial', { authors: author ? [author] : [], date });

  test('a title names another paper than the same title of another author or year', () => {
    const ids = [named(), named('Ada Lovelace'), named('Alan Turing'), named('Ada Lovelace', '1843')];
    expect(new Set([...ids, named(undefined, '1843')]).size).toBe(5);
    expect(ids.every(isPaperId)).toBe(true);
    expect(named('Ada Lovelace', '1843-10-01')).toBe('title:editorial--lovelace--1843');
  });

  test('it is the same however the author is printed', () => {
    const printed = ['Erwin Schrödinger', 'E. Schrodinger', 'Schrödinger E', 'Schrödinger, Erwin'];
    expect(new Set(printed.map((author) => named(author, '1926'))).size).toBe(1);
  });

  test('no author, no letters, or a name without end do no harm', () => {
    expect([named(''), named('†')]).toEqual(['title:editorial', 'title:editorial']);
    const long = titleId('x'.repeat(5_000), { authors: ['𝔸'.repeat(5_000)], date: '2026' });
    expect(isPaperId(long)).toBe(true);
    expect(named('王伟')).toBe('title:editorial--王伟');
  });

  test('its address searches for all three', () => {
    expect(new URL(urlOf(named('Ada Lovelace', '1843')!)).searchParams.get('q')).toBe(
      'editorial lovelace 1843',
    );
  });
});
