import { expect, test } from 'vitest';
import { codeIn } from '@/sites/code';
import { authorsIn, moreIn } from '@/sites/readings';

test.each([
  ['12 additional authors', 12],
  ['Ada Example, 1 author', 1],
  ['et al (5)', 5],
  ['et al. (1204)', 1_204],
  ['et al', undefined],
  ['2026', undefined],
])('%s leaves out %s authors', (text, count) => expect(moreIn([text])).toBe(count));

test('buttons between the names are no names', () => {
  const names = ['Ada Example,', '(+ 3)', '(Less)', 'Li (Lily) Example', '…'];
  expect(authorsIn(names, { at: 'li' })).toEqual(['Ada Example', 'Li (Lily) Example']);
});

test('signs without end are read in passing', () => {
  const names = Array.from({ length: 400 }, () => `${'*'.repeat(49_000)}a`);
  expect(authorsIn([...names, 'Ada Example*†,'], { at: 'li' })).toEqual([...names, 'Ada Example']);
  const dots = `https://github.com/ada/${'.'.repeat(49_000)}`;
  for (let time = 0; time < 400; time++) expect(codeIn([`${dots}a`])).toBeUndefined();
  expect(codeIn([`${dots.slice(0, 30)}a...`])).toBe('https://github.com/ada/.......a');
});
