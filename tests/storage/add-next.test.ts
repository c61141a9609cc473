import { expect, test } from 'vitest';

import { database } from '@/storage/database';
import { undoChange } from '@/storage/history';
import { judge } from '@/storage/library';
import { savedAmong } from '@/storage/saved';
import { startAfresh } from './fresh';
import { makePaper } from './made';

startAfresh();

const [first, second] = [makePaper('2601.00001'), makePaper('2601.00002')];

interface Backend {
  _rawDatabase: { rawObjectStores: Map<string, { keyGenerator: { num: number } | null }> };
}

/** What a browser forgets with a part of its files: how far it had counted the rows of its tables. */
function forgetCounts(): void {
  const { _rawDatabase } = database.backendDB() as unknown as Backend;
  for (const { keyGenerator } of _rawDatabase.rawObjectStores.values())
    if (keyGenerator) keyGenerator.num = 0;
}

test('goes on where the browser has forgotten how far it had counted', async () => {
  const before = await judge({ paper: first, judged: 'saved' });
  forgetCounts();
  const after = await judge({ paper: second, judged: 'saved' });
  expect(after).toBe(before! + 1);
  expect(await savedAmong([first.id, second.id])).toHaveLength(2);
  await undoChange(after!);
  expect(await savedAmong([first.id, second.id])).toMatchObject([{ id: first.id }]);
});
