import { expect, test } from 'vitest';

import { addPhrases, freshColour, newInterest, problemsOf } from '@/domain/draft';

const blank = newInterest('one', 'blue', 0);

test('a new interest lacks a name and something to look for', () => {
  expect(problemsOf(blank)).toEqual({ name: 'missing', phrases: 'missing' });
});

test.each([{ phrases: ['exoplanet*'] }, { authors: ['Vera Rubin'] }, { categories: ['astro-ph.EP'] }])(
  'a name and %o are enough',
  (something) => {
    expect(problemsOf({ ...blank, name: 'Planets', ...something })).toEqual({});
  },
);

test('exceptions alone flag nothing', () => {
  expect(problemsOf({ ...blank, name: 'Planets', not: ['dwarf'] })).toEqual({ phrases: 'missing' });
});

test('a name of blanks is no name, and phrases must be looked for somewhere', () => {
  expect(problemsOf({ ...blank, name: '  ', phrases: ['comet'], look: [] })).toEqual({
    name: 'missing',
    look: 'missing',
  });
});

test('a pasted list becomes phrases, in order, without blanks and repetitions', () => {
  const pasted = 'dark   matter\r\n\nDark energy,neutrino*\n dark matter ';
  expect(addPhrases(['Neutrino*'], pasted, /[,\n]/)).toEqual(['Neutrino*', 'dark matter', 'Dark energy']);
});

test('a name keeps its comma where commas do not separate', () => {
  expect(addPhrases([], 'Rubin, Vera; Chen, Li', /[;\n]/)).toEqual(['Rubin, Vera', 'Chen, Li']);
});

test('a pasted paragraph is cut to the length of a phrase', () => {
  expect(addPhrases([], 'x'.repeat(5_000), /,/)[0]).toHaveLength(200);
});

test('the next colour is one that no interest has, then one that the fewest have', () => {
  expect(freshColour([])).toBe('amber');
  expect(freshColour([{ colour: 'amber' }, { colour: 'violet' }])).toBe('blue');
  const all = (['amber', 'blue', 'violet', 'rose', 'teal', 'orange', 'indigo', 'slate'] as const).map(
    (colour) => ({ colour }),
  );
  expect(freshColour([...all, { colour: 'amber' }])).toBe('blue');
});
