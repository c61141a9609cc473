import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { database } from '@/storage/database';

test('docs/storage.md has every table of the database', () => {
  const rows = readFileSync('docs/storage.md', 'utf8').matchAll(/^\| `(.+?)` \|/gm);
  const told = [...rows].map(([, name]) => name!);
  expect(told.sort()).toEqual(database.tables.map(({ name }) => name).sort());
});
