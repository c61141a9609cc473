import { expect, test } from 'vitest';

import { familyFirst, partsOfName } from '@/exchange/out/names';

test.each([
  ['Ada Lovelace', 'Lovelace', 'Ada'],
  ['Lovelace, Ada', 'Lovelace', 'Ada'],
  ['Ludwig van Beethoven', 'van Beethoven', 'Ludwig'],
  ['van Beethoven, Ludwig', 'van Beethoven', 'Ludwig'],
  ['Charles de la Vallée Poussin', 'de la Vallée Poussin', 'Charles'],
  ['José Ortega y Gasset', 'Ortega y Gasset', 'José'],
  ['Guido van Rossum', 'van Rossum', 'Guido'],
  ['Bin Yu', 'Yu', 'Bin'],
  ['van Gogh', 'Gogh', 'van'],
  ['J. R. R. Tolkien', 'Tolkien', 'J. R. R.'],
  ['Smith JA', 'Smith', 'JA'],
  ['Li X', 'Li', 'X'],
  ['王, 小明', '王', '小明'],
])('%s is %s, %s', (printed, family, given) => {
  expect(partsOfName(printed)).toEqual({ family, given });
});

test.each([
  'Martin Luther King Jr.',
  'Martin Luther King, Jr.',
  'King, Jr., Martin Luther',
  'King, Martin Luther, Jr.',
])('%s has a suffix', (printed) => {
  expect(partsOfName(printed)).toEqual({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' });
  expect(familyFirst(partsOfName(printed))).toBe('King, Martin Luther, Jr.');
});

test.each([
  'OpenAI',
  '王小明',
  '山田 太郎',
  'アダ・ラブレス',
  'ATLAS Collaboration',
  'Gears, Inc. and Sons',
  'The Llama Team',
  'University of Examples',
  'a, b, c, d',
  ', ,',
  'Jr.',
  '__proto__',
])('%s is kept whole', (printed) => {
  expect(partsOfName(printed)).toEqual({ literal: printed });
});
