import { describe, expect, test } from 'vitest';

import { database } from '@/storage/database';
import { addTag, removeSaved, setNote, setStatus, setTags } from '@/storage/edit-saved';
import { undoChange, watchHistory } from '@/storage/history';
import { importPapers } from '@/storage/import';
import { lastChange } from '@/storage/last-change';
import { judge, judgeMany } from '@/storage/library';
import { savedAmong } from '@/storage/saved';
import { finishChange } from '@/storage/theirs';
import { dieAt } from './death';
import { dump } from './dump';
import { beginAnew, setClock, startAfresh } from './fresh';
import { makePaper } from './made';
import { firstOf } from './watched';

startAfresh();

const paper = makePaper('2601.00001');
const other = makePaper('2601.00002');

async function last() {
  return (await firstOf(watchHistory()))[0];
}

describe('the history', () => {
  test('says what was done, to how many papers and to which', async () => {
    setClock(1_000);
    await judgeMany([
      { paper, judged: 'saved' },
      { paper: other, judged: 'saved' },
    ]);
    expect(await last()).toMatchObject({ kind: 'saved', at: 1_000, count: 2, title: paper.title });
    await setStatus([other.id], 'read');
    expect(await last()).toMatchObject({ kind: 'status', value: 'read', count: 1, title: other.title });
  });

  test('holds nothing that changed nothing', async () => {
    await judge({ paper, judged: 'saved' });
    expect(await judge({ paper, judged: 'saved' })).toBeUndefined();
    expect(await database.history.count()).toBe(1);
  });

  test('holds the last 50 changes, and what they did', async () => {
    await judge({ paper, judged: 'saved' });
    for (let at = 0; at < 60; at++) await setStatus([paper.id], at % 2 ? 'read' : 'reading');
    expect(await database.history.count()).toBe(50);
    expect(await database.changes.count()).toBe(50);
  });

  test('holds a note that is being written once', async () => {
    await judge({ paper, judged: 'saved' });
    for (const note of ['A', 'As', 'Ask']) await setNote(paper.id, note, note.slice(0, -1));
    expect(await database.history.count()).toBe(2);
    await undoChange((await last())!.id);
    expect((await savedAmong([paper.id]))[0]).not.toHaveProperty('note');
  });
});

/** What was saved and judged, whenever that was changed: to take a change back is a later change. */
async function untimed(): Promise<unknown> {
  const text = JSON.stringify(await dump('library', 'judgements'), (name, value) =>
    name === 'changedAt' ? undefined : value,
  );
  return JSON.parse(text);
}

describe('a change taken back', () => {
  test.each([
    ['a save', () => judge({ paper, judged: 'saved' })],
    ['a dismissal', () => judge({ paper: other, judged: 'dismissed' })],
    ['a removal', () => removeSaved([other.id])],
    ['a tag', () => addTag([other.id], 'agents')],
  ])('%s leaves everything as it was, and comes again when that is taken back', async (_, act) => {
    setClock(1_000);
    await judge({ paper: other, judged: 'saved' });
    await setTags(other.id, ['memory']);
    const before = await untimed();
    const change = await act();
    const after = await untimed();
    const undoing = await undoChange(change!);
    expect(await untimed()).toEqual(before);
    expect(await last()).toMatchObject({ kind: 'undone' });
    await undoChange(undoing!);
    expect(await untimed()).toEqual(after);
  });

  test('leaves alone what was changed since', async () => {
    await judge({ paper, judged: 'saved' });
    const tagging = await addTag([paper.id], 'agents');
    await addTag([paper.id], 'memory');
    const reading = await setStatus([paper.id], 'reading');
    await setStatus([paper.id], 'read');
    await undoChange(tagging!);
    await undoChange(reading!);
    expect((await savedAmong([paper.id]))[0]).toMatchObject({ tags: ['memory'], status: 'read' });
  });

  test('leaves a row that lists can show, whatever it had become', async () => {
    await judge({ paper, judged: 'saved' });
    const more = { authors: ['Ada Lovelace', 'Charles Babbage'], moreAuthors: Number.POSITIVE_INFINITY };
    const { history } = await importPapers([{ ...paper, ...more }]);
    expect(await savedAmong([paper.id])).toEqual([]);
    await undoChange(history!);
    expect(await savedAmong([paper.id])).toMatchObject([paper]);
    await database.library.update(paper.id, { title: 7 as never });
    expect(await undoChange((await last())!.id)).toBeUndefined();
  });

  test('twice is taken back once', async () => {
    const saving = await judge({ paper, judged: 'saved' });
    await undoChange(saving!);
    expect(await undoChange(saving!)).toBeUndefined();
    expect(await database.library.count()).toBe(0);
  });

  test('is marked so wherever death cuts it short', async () => {
    for (let at = 0; ; at++) {
      await beginAnew();
      await judge({ paper, judged: 'saved' });
      const reading = await setStatus([paper.id], 'read');
      if (!(await dieAt(at, 'after', () => undoChange(reading!)))) break;
      await finishChange();
      const [row] = await savedAmong([paper.id]);
      expect((await database.history.get(reading!))?.undone === true).toBe(row?.status === undefined);
    }
  });
});

test('whoever follows the library learns which papers changed', async () => {
  await judge({ paper, judged: 'saved' });
  await setStatus([paper.id], 'read');
  await judge({ paper: other, judged: 'dismissed' });
  expect((await database.touched.toArray()).map(({ ids }) => ids)).toEqual([
    [paper.id],
    [paper.id],
    [other.id],
  ]);
});

test('the latest change that stands is neither taken back nor takes one back', async () => {
  expect(await lastChange()).toBeUndefined();
  await judge({ paper, judged: 'saved' });
  await setStatus([paper.id], 'read');
  for (const kind of ['status', 'saved'] as const) {
    const change = await lastChange();
    expect(change?.kind).toBe(kind);
    if (change) await undoChange(change.id);
  }
  expect(await lastChange()).toBeUndefined();
  expect(await savedAmong([paper.id])).toEqual([]);
});

test('what is brought back after it was taken back stands again, however often', async () => {
  await judge({ paper, judged: 'saved' });
  await addTag([paper.id], 'agents');
  const reading = await setStatus([paper.id], 'read');
  const standing = async () => {
    const history = await firstOf(watchHistory());
    return history.find(({ id }) => id === reading)?.undone !== true && (await lastChange())?.id === reading;
  };
  let change = reading!;
  for (const stands of [false, true, false, true]) {
    change = (await undoChange(change))!;
    expect(await standing()).toBe(stands);
  }
  await undoChange(reading!);
  expect((await savedAmong([paper.id]))[0]).toMatchObject({ tags: ['agents'] });
  expect((await lastChange())?.kind).toBe('tagged');
});

test('what cannot be brought back stays taken back', async () => {
  await judge({ paper, judged: 'saved' });
  const reading = await setStatus([paper.id], 'read');
  const undoing = await undoChange(reading!);
  await setStatus([paper.id], 'reading');
  expect(await undoChange(undoing!)).toBeUndefined();
  expect(await database.history.get(reading!)).toMatchObject({ undone: true });
});
