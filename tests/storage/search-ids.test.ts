import { expect, test } from 'vitest';

import type { PaperId } from '@/domain/paper';
import { mergeTheirs, readTheirs } from '@/storage/backup';
import { database } from '@/storage/database';
import { setFavourite, setNote, setStatus, setTags } from '@/storage/edit-saved';
import { restoreSecondCopy } from '@/storage/health';
import { watchSaved } from '@/storage/library';
import { linkPapers } from '@/storage/link-papers';
import { joinPapers, keepApart } from '@/storage/pairs';
import { librarySource } from '@/storage/search/library-source';
import { SearchIndex } from '@/storage/search/search-index';
import { savedAgain } from '@/storage/shelf';
import { setClock, startAfresh } from './fresh';
import { find, save } from './indexed';
import { makePaper } from './made';
import { firstOf } from './watched';

startAfresh();

const owls = makePaper('2601.00002', { title: 'Owls at night', authors: ['Grace Hopper'] });
const twin = { ...owls, id: 'doi:10.1000/owls' as const, title: 'Night birds of another name', authors: [] };

/** Nothing but the reader could know that the two are one. */
async function saveTwins() {
  setClock(1_000);
  await save(owls);
  setClock(2_000);
  await save(twin);
}

test('a paper saved under two ids is shown once, as long as they are one', async () => {
  await saveTwins();
  const index = new SearchIndex(librarySource);
  expect(await find(index, '')).toEqual([twin.id, owls.id]);
  await joinPapers(owls.id, twin.id);
  expect(await find(index, '')).toEqual([owls.id]);
  expect((await index.facets()).papers).toBe(1);
  await keepApart(owls.id, twin.id);
  expect(await find(index, '')).toEqual([twin.id, owls.id]);
});

test('a paper saved under two ids stands where the reader wrote the most of it, and twice where neither has all', async () => {
  await saveTwins();
  const index = new SearchIndex(librarySource);
  const listedAfter = async (...edits: (() => Promise<unknown>)[]) => {
    await keepApart(owls.id, twin.id); // What is edited as one is edited under both ids
    for (const edit of edits) await edit();
    await joinPapers(owls.id, twin.id);
    const [ids, again] = [await find(index, ''), await savedAgain([twin.id, owls.id])];
    expect([twin.id, owls.id].filter((id) => !again.has(id))).toEqual(ids);
    expect((await firstOf(watchSaved('', 5))).map(({ id }) => id)).toEqual(ids);
    return ids;
  };
  expect(await listedAfter()).toEqual([owls.id]);
  expect(await listedAfter(() => setTags(twin.id, ['night']))).toEqual([twin.id]);
  expect(await find(index, 'tag:night')).toEqual([twin.id]);
  expect(await listedAfter(() => setNote(owls.id, 'They turn.', ''))).toEqual([twin.id, owls.id]);
  expect(await listedAfter(() => setTags(owls.id, ['birds', 'night']))).toEqual([owls.id]);
  expect(await listedAfter(() => setNote(twin.id, 'They do not.', ''))).toEqual([twin.id, owls.id]);
  expect(await listedAfter(() => setNote(twin.id, 'They turn.', 'They do not.'))).toEqual([owls.id]);
  expect(await listedAfter(() => setStatus([twin.id], 'read'))).toEqual([twin.id, owls.id]);
  expect(await listedAfter(() => setStatus([owls.id], 'not reading'))).toEqual([twin.id, owls.id]);
  expect(await listedAfter(() => setStatus([owls.id], 'read'))).toEqual([owls.id]);
  expect(await listedAfter(() => setStatus([twin.id], 'to read'))).toEqual([owls.id]);
  expect(await listedAfter(() => setStatus([owls.id], 'none'))).toEqual([twin.id, owls.id]);
  expect(await listedAfter(() => setStatus([twin.id], 'none'))).toEqual([owls.id]);
  expect(await listedAfter(() => setFavourite([twin.id], true))).toEqual([twin.id, owls.id]);
  expect(await listedAfter(() => setFavourite([owls.id], true))).toEqual([owls.id]);
});

test('a paper that another takes the place of among the ids of a third is shown again', async () => {
  const [doi, pmid, other] = ['doi:10.1000/owls', 'pmid:7', 'arxiv:2601.00003'] as const;
  const named = (id: PaperId, ...aliases: PaperId[]) => ({ id, title: owls.title, authors: [], aliases });
  setClock(1_000);
  await save(named(doi));
  setClock(2_000);
  await save(named(other));
  await keepApart(pmid, doi);
  for (const [at, linked] of [named(owls.id, pmid), named(pmid, doi), named(doi, other)].entries()) {
    setClock(3_000 + at);
    await linkPapers([linked]);
  }
  const index = new SearchIndex(librarySource);
  expect(await find(index, '')).toEqual([doi]);
  await keepApart(pmid, doi, false);
  expect(await savedAgain([other, doi])).toEqual(new Set());
  expect(await find(index, '')).toEqual([other, doi]);
});

test('what a backup, or the second copy, says of two ids holds for what was indexed before', async () => {
  await saveTwins();
  await joinPapers(owls.id, twin.id);
  const theirs = await readTheirs();
  await joinPapers(owls.id, twin.id, false);
  const index = new SearchIndex(librarySource);
  expect(await find(index, '')).toEqual([twin.id, owls.id]);
  await mergeTheirs({ ...theirs, settings: { ...theirs.settings!, changedAt: 3_000 } });
  expect(await find(index, '')).toEqual([owls.id]);
  await database.settings.clear();
  await database.touched.add({ ids: [owls.id, twin.id] });
  expect(await find(index, '')).toEqual([twin.id, owls.id]);
  await restoreSecondCopy();
  expect(await find(index, '')).toEqual([owls.id]);
});
