import { expect, test } from 'vitest';

import { guardCell, unguardCell } from '@/exchange/out/csv-cell';
import { hostileTexts } from '../hostile-texts';

test.each([
  ['=1+1', "'=1+1"],
  ['-2', "'-2"],
  ['@x', "'@x"],
  ['＝1', "'＝1"],
  [' \t=1', " \t'=1"],
  ['"=1', '"\'=1'],
  ['a; =1', "a; '=1"], // Where semicolons end cells, as in Germany
  ["'=1", "''=1"],
  ['a = b - c', 'a = b - c'],
  ["'quoted'", "'quoted'"],
])('%j is guarded as %j', (cell, guarded) => {
  expect(guardCell(cell)).toBe(guarded);
  expect(unguardCell(guarded)).toBe(cell);
});

test.each(hostileTexts)('%j comes back', (text) => {
  for (const cell of [text, `=${text}`, `;${text}`, `'${text}`])
    expect(unguardCell(guardCell(cell))).toBe(cell);
});
