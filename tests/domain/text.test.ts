import { expect, test } from 'vitest';
import { cleanText } from '@/domain/text';

test.each([
  ['plain words stay', 'plain words stay'],
  ['  a\n\tb  c ', 'a b c'],
  ['no\u0000thing \u007f', 'nothing'],
  ['naïve β-sheets', 'naïve β-sheets'],
  [' ', ''],
  ['', ''],
])('%j is kept as %j', (text, kept) => expect(cleanText(text, 100)).toBe(kept));

test('plain or not, a text ends at its cap, without a space behind it', () => {
  expect(cleanText('one two three', 8)).toBe('one two');
  expect(cleanText('öne two three', 8)).toBe('öne two');
});
