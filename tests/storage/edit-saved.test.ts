import { beforeEach, describe, expect, test } from 'vitest';

import { database } from '@/storage/database';
import {
  addTag,
  deleteTag,
  removeSaved,
  removeTag,
  renameTag,
  setFavourite,
  setNote,
  setStatus,
  setTags,
} from '@/storage/edit-saved';
import { undoChange } from '@/storage/history';
import { judge } from '@/storage/library';
import { savedAmong } from '@/storage/saved';
import { keepSearch, readSettings } from '@/storage/settings';
import { papersTagged, tagsInUse } from '@/storage/tags';
import { setClock, startAfresh } from './fresh';
import { makePaper } from './made';

startAfresh();

const paper = makePaper('2601.00001');
const other = makePaper('2601.00002');

beforeEach(async () => {
  setClock(1_000);
  await judge({ paper, judged: 'saved' });
  setClock(2_000);
  await judge({ paper: other, judged: 'saved' });
  setClock(3_000);
});

async function rowOf(id = paper.id) {
  return (await savedAmong([id]))[0];
}

describe('status, favourite and note', () => {
  test('a saved paper is to be read until the reader says otherwise', async () => {
    expect(await rowOf()).not.toHaveProperty('status');
    await setStatus([paper.id, other.id], 'reading');
    expect([(await rowOf())?.status, (await rowOf(other.id))?.status]).toEqual(['reading', 'reading']);
    expect((await rowOf())?.changedAt).toBe(3_000);
    await setStatus([paper.id], 'to read');
    expect(await rowOf()).not.toHaveProperty('status');
  });

  test('what is set already changes nothing', async () => {
    await setFavourite([paper.id], true);
    setClock(4_000);
    expect(await setFavourite([paper.id], true)).toBeUndefined();
    expect(await rowOf()).toMatchObject({ favourite: true, changedAt: 3_000 });
  });

  test('changed at once in several windows, all hold', async () => {
    await Promise.all([
      setStatus([paper.id], 'read'),
      setFavourite([paper.id], true),
      setNote(paper.id, 'Ask *Ada*.', ''),
      addTag([paper.id], 'agents'),
      addTag([paper.id], 'memory'),
    ]);
    expect(await rowOf()).toMatchObject({
      status: 'read',
      favourite: true,
      note: 'Ask *Ada*.',
      tags: ['agents', 'memory'],
    });
  });

  test('a note is kept whole up to 100,000 characters, and an empty one is none', async () => {
    await setNote(paper.id, 'x'.repeat(100_001), '');
    expect((await rowOf())?.note).toHaveLength(100_000);
    await setNote(paper.id, ' \n', 'x'.repeat(100_000));
    expect(await rowOf()).not.toHaveProperty('note');
  });
});

test('a note written in two windows at once keeps what both wrote', async () => {
  await setNote(paper.id, 'Ask Ada.', '');
  await Promise.all([
    setNote(paper.id, 'Ask Ada. And Alan.', 'Ask Ada.'),
    setNote(paper.id, 'First: ask Ada.', 'Ask Ada.'),
  ]);
  expect((await rowOf())?.note).toBe('First: ask Ada. And Alan.');
});

test('removed papers leave with their judgements', async () => {
  await removeSaved([paper.id, other.id]);
  expect([await database.library.count(), await database.judgements.count()]).toEqual([0, 0]);
});

describe('tags', () => {
  test('are set, listed once each, and lead to their papers, the newest first', async () => {
    await setTags(paper.id, ['to read', 'agents']);
    await setTags(other.id, ['agents']);
    expect(await tagsInUse()).toEqual([
      { tag: 'agents', count: 2 },
      { tag: 'to read', count: 1 },
    ]);
    expect((await papersTagged('agents')).map(({ id }) => id)).toEqual([other.id, paper.id]);
    expect((await papersTagged('to read')).map(({ id }) => id)).toEqual([paper.id]);
    await setTags(paper.id, []);
    expect(await tagsInUse()).toEqual([{ tag: 'agents', count: 1 }]);
    expect((await savedAmong([paper.id]))[0]).not.toHaveProperty('tags');
  });

  test('are trimmed, each once, and at most what a backup can hold', async () => {
    await setTags(paper.id, [' to  read ', 'to read', '', ' ', 'x'.repeat(150)]);
    expect((await savedAmong([paper.id]))[0]?.tags).toEqual(['to read', 'x'.repeat(100)]);
    await setTags(
      paper.id,
      Array.from({ length: 150 }, (_, at) => `tag ${at}`),
    );
    expect((await savedAmong([paper.id]))[0]?.tags).toHaveLength(100);
  });

  test('stay when the paper is saved again, and are not made for one that is not saved', async () => {
    await setTags(paper.id, ['agents']);
    await judge({ paper, judged: 'saved' });
    expect((await savedAmong([paper.id]))[0]?.tags).toEqual(['agents']);
    await setTags('arxiv:2601.09999', ['agents']);
    expect(await papersTagged('agents')).toHaveLength(1);
  });

  test('that were altered by hand are passed over', async () => {
    await setTags(paper.id, ['agents']);
    await database.library.update(other.id, { tags: ['agents', 7 as never] });
    expect((await tagsInUse()).map(({ tag }) => tag)).toEqual(['agents']);
    expect((await papersTagged('agents')).map(({ id }) => id)).toEqual([paper.id]);
  });

  test('are added to and taken off many papers at once', async () => {
    await setTags(paper.id, ['agents']);
    await addTag([paper.id, other.id], 'memory');
    expect([(await rowOf())?.tags, (await rowOf(other.id))?.tags]).toEqual([
      ['agents', 'memory'],
      ['memory'],
    ]);
    await removeTag([paper.id, other.id], 'memory');
    expect([(await rowOf())?.tags, (await rowOf(other.id))?.tags]).toEqual([['agents'], undefined]);
  });

  test('renamed to one that is there, become one', async () => {
    await setTags(paper.id, ['rl', 'RL & games "✓"']);
    await setTags(other.id, ['rl']);
    await renameTag('rl', 'RL & games "✓"');
    expect(await tagsInUse()).toEqual([{ tag: 'RL & games "✓"', count: 2 }]);
    await deleteTag('RL & games "✓"');
    expect(await tagsInUse()).toEqual([]);
  });

  test('renamed, are so in kept searches too, until that is taken back', async () => {
    await setTags(paper.id, ['agents']);
    await keepSearch({ name: 'Next', query: 'tag:Agents -status:read -tag:"agents"', sort: 'newest' });
    await keepSearch({ name: 'Other', query: '"tag agents"  tag:agents/web', sort: 'newest' });
    const renaming = await renameTag('agents', 'llm  agents');
    const queries = async () => ((await readSettings()).searches ?? []).map(({ query }) => query);
    expect(await queries()).toEqual([
      'tag:"llm agents" -status:read -tag:"llm agents"',
      '"tag agents"  tag:agents/web',
    ]);
    await keepSearch({ name: 'New', query: 'owls', sort: 'newest' });
    await undoChange(renaming!);
    expect((await rowOf())?.tags).toEqual(['agents']);
    expect((await queries()).sort()).toEqual([
      '"tag agents"  tag:agents/web',
      'owls',
      'tag:Agents -status:read -tag:"agents"',
    ]);
  });
});
