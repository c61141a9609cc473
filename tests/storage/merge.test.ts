import { describe, expect, test } from 'vitest';

import { defaultSettings } from '@/domain/settings';
import type { Theirs } from '@/domain/theirs';
import { mergeTheirs, previewMerge, readTheirs } from '@/storage/backup';
import { database } from '@/storage/database';
import { judge } from '@/storage/library';
import { linkPapers } from '@/storage/link-papers';
import { setClock, startAfresh } from './fresh';
import { makeInterest, makeOwnSite, makePaper, makeTaught } from './made';

startAfresh();

const none = { library: 0, interests: 0, judgements: 0, sites: 0, settings: 0 };
const empty: Theirs = { library: [], interests: [], judgements: [], sites: [], settings: undefined };
const one = makePaper('2601.00001');
const two = makePaper('2601.00002');
const savedAt = (at: number) => ({ paperId: one.id, judged: 'saved', at, paper: one }) as const;
const dismissedAt = (at: number) => ({ paperId: one.id, judged: 'dismissed', at, paper: one }) as const;

const older: Theirs = {
  library: [{ ...one, savedAt: 1 }],
  interests: [makeInterest('a', { name: 'older', changedAt: 1 })],
  judgements: [savedAt(1)],
  sites: [makeOwnSite('lab.example')],
  settings: { ...defaultSettings, theme: 'dark', changedAt: 1 },
};
const newer: Theirs = {
  library: [
    { ...two, savedAt: 2 },
    { ...one, title: 'Newer', savedAt: 2 },
  ],
  interests: [makeInterest('a', { name: 'newer', changedAt: 2 })],
  judgements: [savedAt(2)],
  sites: [makeOwnSite('lab.example', { site: makeTaught('lab.example'), changedAt: 2 })],
  settings: { ...defaultSettings, theme: 'light', changedAt: 2 },
};

test('adds what is not here', async () => {
  const added = { library: 1, interests: 1, judgements: 1, sites: 1, settings: 1 };
  expect(await previewMerge(older)).toEqual({ added, changed: none, same: none });
  expect(await readTheirs()).toEqual(empty);
  expect(await mergeTheirs(older)).toEqual({ added, changed: none, same: none });
  expect(await readTheirs()).toEqual(older);
});

test('replaces older rows whole and says how many', async () => {
  await mergeTheirs(older);
  const changed = { library: 1, interests: 1, judgements: 1, sites: 1, settings: 1 };
  expect(await mergeTheirs(newer)).toEqual({ added: { ...none, library: 1 }, changed, same: none });
  expect(await readTheirs()).toMatchObject({ interests: newer.interests, sites: newer.sites });
});

test('is idempotent, and the order of merging does not matter', async () => {
  await mergeTheirs(newer);
  const after = await readTheirs();
  const { same } = await mergeTheirs(older);
  expect(same).toEqual({ library: 1, interests: 1, judgements: 1, sites: 1, settings: 1 });
  expect((await mergeTheirs(newer)).same.library).toBe(2);
  expect(await readTheirs()).toEqual(after);
});

test('of rows of the same time the richer one holds, in either order', async () => {
  const poor = { ...empty, library: [{ ...one, savedAt: 1 }] };
  const rich = { ...empty, library: [{ ...one, savedAt: 1, abstract: 'Known.' }] };
  await mergeTheirs(poor);
  await mergeTheirs(rich);
  await mergeTheirs(poor);
  expect((await readTheirs()).library).toEqual(rich.library);
});

test('the newest holds when a file has the same paper twice', async () => {
  const twice = {
    ...empty,
    library: [
      { ...one, savedAt: 2 },
      { ...one, savedAt: 1 },
    ],
  };
  expect((await mergeTheirs(twice)).added.library).toBe(1);
  expect((await readTheirs()).library).toEqual([{ ...one, savedAt: 2 }]);
});

describe('a paper that one side saved and the other dismissed', () => {
  test('stays dismissed when that was decided later', async () => {
    setClock(5);
    await judge({ paper: one, judged: 'dismissed' });
    await mergeTheirs(older);
    expect(await readTheirs()).toMatchObject({ library: [], judgements: [dismissedAt(5)] });
  });

  test('stays dismissed, or saved, under whichever id that was decided', async () => {
    const other = { ...one, id: 'pmid:1' as const };
    await linkPapers([{ ...one, aliases: [other.id] }]);
    setClock(5);
    await judge({ paper: other, judged: 'dismissed' });
    await mergeTheirs(older);
    expect(await readTheirs()).toMatchObject({ library: [], judgements: [{ judged: 'dismissed' }] });
    setClock(6);
    await judge({ paper: one, judged: 'saved' });
    await mergeTheirs({ ...empty, judgements: [{ ...dismissedAt(9), paperId: other.id, paper: other }] });
    expect((await readTheirs()).judgements.map(({ judged }) => judged)).toEqual(['saved']);
  });

  test('is saved when that was decided later', async () => {
    setClock(1);
    await judge({ paper: one, judged: 'dismissed' });
    await mergeTheirs(newer);
    const { library, judgements } = await readTheirs();
    expect(library.map(({ id }) => id)).toContain(one.id);
    expect(judgements).toEqual([savedAt(2)]);
  });

  test('stays in the library here, because merging takes nothing out of it', async () => {
    await mergeTheirs(older);
    await mergeTheirs({ ...empty, judgements: [dismissedAt(9)] });
    expect(await readTheirs()).toMatchObject({ library: [{ id: one.id }], judgements: [savedAt(1)] });
  });
});

test('takes the place of a row that was altered by hand', async () => {
  await mergeTheirs(older);
  await database.library.update(one.id, { title: 7 as never });
  expect((await mergeTheirs(older)).added.library).toBe(1);
  expect(await readTheirs()).toEqual(older);
});

test('rows that cannot be kept change nothing at all', async () => {
  await mergeTheirs(older);
  const bad = { ...newer, interests: [{ ...makeInterest('z'), name: (() => '') as never }] };
  await expect(mergeTheirs(bad)).rejects.toThrow();
  expect(await readTheirs()).toEqual(older);
});
