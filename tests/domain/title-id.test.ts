import { expect, test } from 'vitest';
import { isPaperId, urlOf } from '@/domain/paper';
import { titleId } from '@/domain/title-id';

test('titles that differ in case, accents and signs alone name one paper', () => {
  const spellings = [
    'Über die Bewegung: Teil 2',
    'uber die  bewegung – teil 2.',
    '“ÜBER” die Bewegung (Teil 2)',
  ];
  expect(new Set(spellings.map(titleId))).toEqual(new Set(['title:uber-die-bewegung-teil-2']));
  expect(titleId('Über die Bewegung: Teil 3')).not.toBe(titleId('Über die Bewegung: Teil 2'));
});

test.each(['注意力机制综述', 'عنوان عربي', 'x'.repeat(5_000), '𝔸'.repeat(400)])(
  '%.20s has a name',
  (title) => {
    expect(isPaperId(titleId(title))).toBe(true);
  },
);

test('a title without letters has none', () => {
  expect(['', ' ', '!?', '\u202E'].map(titleId)).toEqual([undefined, undefined, undefined, undefined]);
});

test('its address is a search, whatever the title', () => {
  const { origin, search } = new URL(urlOf(titleId('Bread & Butter? 100% javascript:x')!));
  expect(origin).toBe('https://scholar.google.com');
  expect(search).toBe('?q=bread-butter-100-javascript-x');
});
