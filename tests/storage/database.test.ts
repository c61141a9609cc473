import { expect, test } from 'vitest';

import { database } from '@/storage/database';
import { startAfresh } from './fresh';

startAfresh();

test('version 1 has the tables it was released with', () => {
  // A released version is never edited: whoever must change this list wants to append a version instead.
  expect(database.verno).toBe(1);
  expect(
    Object.fromEntries(
      database.tables.map(({ name, schema }) => [
        name,
        [schema.primKey.src, ...schema.indexes.map(({ src }) => src)],
      ]),
    ),
  ).toEqual({
    library: ['id', 'savedAt'],
    interests: ['id', 'createdAt'],
    judgements: ['paperId', 'at'],
    settings: ['id'],
    sightings: ['id', 'lastAt'],
    verdicts: ['paperId', 'flaggedAt'],
    upkeep: ['id'],
  });
});
