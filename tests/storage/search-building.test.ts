import { expect, test } from 'vitest';

import { database } from '@/storage/database';
import { followOnce } from '@/storage/search/follow';
import { librarySource } from '@/storage/search/library-source';
import { Loaded } from '@/storage/search/loaded';
import { SearchIndex } from '@/storage/search/search-index';
import { startAfresh } from './fresh';
import { makePaper } from './made';

startAfresh();

const papers = Array.from({ length: 2_500 }, (_, at) => ({
  ...makePaper(`2601.${10_000 + at}`, { title: `Bird ${at}`, authors: [] }),
  savedAt: at,
}));

/** Somebody who holds the lock until told. */
function holdLock(): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request('paperlight-search-library', () => held);
  return release;
}

test('while another worker is at it, what it has indexed so far is found, and how much that is', async () => {
  await database.library.bulkAdd(papers);
  const other = new Loaded('library');
  await followOnce(other, librarySource); // Begins
  await followOnce(other, librarySource); // Reads the first 2,000
  const release = holdLock();
  const index = new SearchIndex(librarySource);
  const found = await index.search('bird', 'newest');
  expect(found.building).toBe(0.8);
  expect(found.ids).toHaveLength(2_000);
  release();
  await index.catchUp(); // Goes on where the other one stopped
  expect(await index.search('bird', 'newest')).toEqual({ ids: papers.map(({ id }) => id).reverse() });
});

test('a paper that is edited while the first index is made is found as it is now, once', async () => {
  await database.library.bulkAdd(papers);
  const index = new Loaded('library');
  await followOnce(index, librarySource);
  await followOnce(index, librarySource);
  for (const at of [7, 2_400]) {
    await database.library.update(papers[at]!.id, { title: 'Owl' });
    await database.touched.add({ ids: [papers[at]!.id] });
  }
  const whole = new SearchIndex(librarySource);
  await whole.catchUp();
  expect((await whole.search('owl', 'oldest')).ids).toEqual([papers[7]?.id, papers[2_400]?.id]);
  expect((await whole.search('', 'oldest')).ids).toHaveLength(papers.length);
});

test('what is deleted while it is being indexed does not come back', async () => {
  await database.library.bulkAdd(papers.slice(0, 3));
  const index = new Loaded('library');
  await followOnce(index, librarySource);
  const read = librarySource.read;
  const emptied = {
    ...librarySource,
    read: async (ids: (typeof papers)[0]['id'][]) => {
      const rows = await read(ids);
      await Promise.all([database.library.clear(), database.search.clear()]);
      return rows;
    },
  };
  await followOnce(index, emptied);
  expect(await database.search.count()).toBe(0);
});
