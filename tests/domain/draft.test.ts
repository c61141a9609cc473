import { expect, test } from 'vitest';

import { correct } from '@/domain/correction';
import {
  addExamples,
  addPhrases,
  freshColour,
  mergeDraft,
  mostExamples,
  nearestShare,
  newInterest,
  problemsOf,
  shares,
} from '@/domain/draft';
import type { Paper } from '@/domain/paper';

const blank = newInterest('one', 'blue', 0);

function example(number: number): Paper {
  return { id: `doi:10.1000/${number}`, title: `Paper ${number}`, authors: [] };
}

test('a new interest lacks a name and something to look for', () => {
  expect(problemsOf(blank)).toEqual({ name: 'missing', phrases: 'missing' });
});

test.each([
  { phrases: ['exoplanet*'] },
  { authors: ['Vera Rubin'] },
  { categories: ['astro-ph.EP'] },
  { examples: [example(1)] },
])('a name and %o are enough', (something) => {
  expect(problemsOf({ ...blank, name: 'Planets', ...something })).toEqual({});
});

test('exceptions alone flag nothing', () => {
  const exceptions = { not: ['dwarf'], never: ['Vera Rubin'], ignoredWords: ['dust'], examples: [] };
  expect(problemsOf({ ...blank, name: 'Planets', ...exceptions })).toEqual({ phrases: 'missing' });
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

test('examples are added once each, in order, as long as there is room', () => {
  expect(addExamples([example(1)], [example(2), example(1), example(2)])).toEqual([example(1), example(2)]);
  const many = Array.from({ length: mostExamples + 5 }, (_, at) => example(at));
  expect(addExamples([example(7)], many)).toHaveLength(mostExamples);
});

test('what is corrected or edited meanwhile grows no list of examples beyond what a backup holds', () => {
  const full = { ...blank, examples: Array.from({ length: mostExamples }, (_, at) => example(at)) };
  const liked = correct(full, { kind: 'example', paper: example(mostExamples) }, true, 1);
  expect(liked.examples).toHaveLength(mostExamples);
  expect(liked.examples?.at(-1)).toEqual(example(mostExamples)); // In the place of the oldest
  const base = { ...blank, examples: full.examples.slice(1) };
  const merged = mergeDraft({ ...base, examples: [...base.examples, example(-1)] }, base, full);
  expect(merged.examples).toHaveLength(mostExamples);
  expect(merged.examples?.at(-1)).toEqual(example(-1));
});

test('a share stands at its own place, or at the one nearest to it', () => {
  expect(shares.map(nearestShare)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect([4, 6, 7, 49].map((share) => shares[nearestShare(share)])).toEqual([3, 5, 8, 50]);
});
