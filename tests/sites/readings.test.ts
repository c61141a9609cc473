import { expect, test } from 'vitest';
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
