import { expect, test, vi } from 'vitest';

import type { SavedPaper } from '@/domain/library';
import { deleteEverything } from '@/storage/backup';
import { database } from '@/storage/database';
import { removeSaved, setFavourite, setNote, setStatus, setTags } from '@/storage/edit-saved';
import { restoreSecondCopy } from '@/storage/health';
import { undoChange } from '@/storage/history';
import { judge } from '@/storage/library';
import { librarySource } from '@/storage/search/library-source';
import { SearchIndex } from '@/storage/search/search-index';
import { emptyDatabase, startAfresh } from './fresh';
import { find, save } from './indexed';
import { makePaper } from './made';

startAfresh();

const heads = makePaper('2601.00001', {
  title: 'Heads that look at few words',
  abstract: 'On sparse attention.',
});
const owls = makePaper('2601.00002', { title: 'Owls at night', authors: ['Grace Hopper'] });

test('a saved paper is found by words of its title, authors and abstract', async () => {
  await save(heads, owls);
  const index = new SearchIndex(librarySource);
  expect(await find(index, 'heads')).toEqual([heads.id]);
  expect(await find(index, 'hopp')).toEqual([owls.id]);
  expect(await find(index, '"sparse attention"')).toEqual([heads.id]);
});

test('what is saved, edited, removed and taken back later is followed', async () => {
  const index = new SearchIndex(librarySource);
  await save(heads);
  expect(await find(index, 'owls')).toEqual([]);
  await save(owls);
  expect(await find(index, 'owls')).toEqual([owls.id]);
  await setNote(owls.id, 'Ask Barbara about the wings.', '');
  expect(await find(index, 'barbara')).toEqual([owls.id]);
  await setNote(owls.id, '', 'Ask Barbara about the wings.');
  expect(await find(index, 'barbara')).toEqual([]);
  await setTags(heads.id, ['to cite']);
  expect(await find(index, 'tag:"to cite"')).toEqual([heads.id]);
  await setStatus([heads.id], 'read');
  await setFavourite([owls.id], true);
  expect(await find(index, 'status:read')).toEqual([heads.id]);
  expect(await find(index, '-status:read is:favourite')).toEqual([owls.id]);
  const removal = await removeSaved([owls.id]);
  expect(await find(index, '')).toEqual([heads.id]);
  await undoChange(removal ?? 0);
  expect(await find(index, 'owls')).toEqual([owls.id]);
});

test('an index that is loaded again gives the same answers and reads no papers for it', async () => {
  await save(heads, owls);
  const queries = ['', 'words', '"look at"', 'author:hopper', 'owls -night', 'year:2026'];
  const index = new SearchIndex(librarySource);
  const answers = [];
  for (const query of queries) answers.push(await find(index, query));
  const read = vi.spyOn(database.library, 'bulkGet');
  const again = new SearchIndex(librarySource);
  for (const [at, query] of queries.entries()) expect(await find(again, query)).toEqual(answers[at]);
  expect(read).not.toHaveBeenCalled();
});

test('after many changes there are few segments, and the answers hold', async () => {
  const index = new SearchIndex(librarySource);
  const papers = Array.from({ length: 40 }, (_, at) =>
    makePaper(`2602.${10_000 + at}`, { title: `Bird ${at}` }),
  );
  for (const paper of papers) {
    await save(paper);
    await find(index, '');
  }
  await setTags(papers[3]!.id, ['x']);
  await removeSaved([papers[4]!.id]);
  expect(await find(index, 'bird')).toHaveLength(39);
  expect(await find(index, '"bird 7"')).toEqual([papers[7]!.id]);
  expect(await database.search.count()).toBeLessThan(20);
});

test('two instances follow the same changes, each what the other has done', async () => {
  const [one, other] = [new SearchIndex(librarySource), new SearchIndex(librarySource)];
  await save(heads);
  await Promise.all([one.catchUp(), other.catchUp()]);
  await save(owls);
  const found = await Promise.all([find(one, 'owls'), find(other, 'owls')]);
  expect(found).toEqual([[owls.id], [owls.id]]);
  const rows = await database.search.where('id').startsWith('library ').count();
  expect(rows).toBe(4); // Two segments, each with its spots: nobody indexed anything twice
});

test('an emptied database is an empty index, and what is restored is indexed', async () => {
  await save(heads, owls);
  const index = new SearchIndex(librarySource);
  expect(await find(index, '')).toHaveLength(2);
  await emptyDatabase();
  expect(await find(index, '')).toEqual([]);
  await restoreSecondCopy();
  expect(await find(index, 'owls')).toEqual([owls.id]);
});

test('when everything is deleted nothing of it is left in the index', async () => {
  await save(heads);
  const index = new SearchIndex(librarySource);
  await find(index, '');
  await deleteEverything();
  expect(await database.search.count()).toBe(0);
  expect(await find(index, '')).toEqual([]);
  await save(owls);
  expect(await find(index, '')).toEqual([owls.id]);
});

test('when more changed than was noted the library is read anew', async () => {
  await save(heads);
  const index = new SearchIndex(librarySource);
  await find(index, '');
  await save(owls);
  await database.touched.clear();
  await database.touched.add({ ids: [] }); // As if it had been the thousandth since
  expect(await find(index, 'owls')).toEqual([owls.id]);
});

test('a row that no list could show is not found, and stops nobody', async () => {
  await save(heads);
  await database.library.put({ id: 'arxiv:2601.9', title: 7 } as unknown as SavedPaper);
  expect(await find(new SearchIndex(librarySource), '')).toEqual([heads.id]);
});

test('facets count what the library holds', async () => {
  await judge({ paper: heads, judged: 'saved', from: { site: 'arXiv', url: 'https://arxiv.org/' } });
  await save(owls);
  await setStatus([owls.id], 'reading');
  await setFavourite([owls.id], true);
  await setTags(heads.id, ['b', 'a']);
  await setTags(owls.id, ['b']);
  const index = new SearchIndex(librarySource);
  await index.catchUp();
  expect(await index.facets()).toEqual({
    papers: 2,
    statuses: { none: 0, 'to read': 1, reading: 1, read: 0, 'not reading': 0 },
    favourites: 1,
    notes: 0,
    tags: [
      { tag: 'a', count: 1 },
      { tag: 'b', count: 2 },
    ],
    sites: [{ site: 'arXiv', count: 1 }],
  });
});

test('whoever follows is told of changes', async () => {
  await save(heads);
  const index = new SearchIndex(librarySource);
  const told = vi.fn();
  const end = index.follow(told, (error) => {
    throw error;
  });
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  await save(owls);
  await vi.waitFor(async () => expect((await index.search('owls', 'relevance')).ids).toEqual([owls.id]));
  end();
});
