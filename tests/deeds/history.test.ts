import '../exchange/texts';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { Deed, Deeds } from '@/components/use-deeds';
import { takeBackChange, takeLastChangeBack } from '@/deeds/history';
import { shelfActions } from '@/deeds/shelf';
import { tagActions } from '@/deeds/tags';
import { setStatus, setTags } from '@/storage/edit-saved';
import { judge } from '@/storage/library';
import { savedAmong } from '@/storage/saved';
import { alone } from '@/storage/theirs';
import { startAfresh } from '../storage/fresh';
import { makePaper } from '../storage/made';

startAfresh();

const paper = makePaper('2601.00001');
const deeds: Promise<Deed | undefined>[] = [];
const ignore = () => {};
const run: Deeds['run'] = async (deed) => {
  const done = deed(ignore);
  deeds.push(done);
  await done;
  return true;
};

/** Does this while no change can be kept. */
async function held(work: () => void): Promise<void> {
  await alone(async () => work());
}

const saidBy = async (deed: Promise<Deed>) => (await deed).said;
const savedNow = async () => (await savedAmong([paper.id]))[0];

beforeEach(async () => {
  fakeBrowser.runtime.onMessage.addListener(async () => ({ answer: null }));
  await judge({ paper, judged: 'saved' });
  await setTags(paper.id, ['agents']);
  await setStatus([paper.id], 'read');
});

test.each<[string, () => void]>([
  ['a star', () => shelfActions(run).setFavourite([paper.id], true)],
  ['a status', () => shelfActions(run).setStatus([paper.id], 'reading')],
  ['a tag', () => shelfActions(run).addTag([paper.id], 'memory')],
  ['a note', () => shelfActions(run).setNote(paper.id, 'Ask', '')],
  ['a removal', () => shelfActions(run).remove([paper.id])],
  ['a dismissal', () => shelfActions(run).dismiss({ paper, saved: true })],
  ['a renamed tag', () => tagActions(run).rename('agents', 'llm agents')],
])('%s that is not kept yet is what is taken back', async (_, change) => {
  const before = await savedNow();
  let taken: Promise<Deed> | undefined;
  await held(() => {
    change();
    taken = takeLastChangeBack(ignore);
  });
  await taken;
  expect({ ...(await savedNow()), changedAt: 0 }).toEqual({ ...before, changedAt: 0 });
});

test('two changes are taken back by pressing twice, however quickly, and each is named', async () => {
  const said = await Promise.all([1, 2].map(() => saidBy(takeLastChangeBack(ignore))));
  expect(new Set(said).size).toBe(2);
  expect(await savedNow()).toMatchObject(paper);
  expect(await savedNow()).not.toHaveProperty('status');
  expect(await savedNow()).not.toHaveProperty('tags');
});

test('what was done is undone before more is taken back', async () => {
  shelfActions(run).setFavourite([paper.id], true);
  const star = await deeds.at(-1);
  await Promise.all([star?.undo?.(ignore), takeLastChangeBack(ignore)]);
  expect(await savedNow()).not.toHaveProperty('favourite');
  expect(await savedNow()).not.toHaveProperty('status');
});

test('a change of which nothing is left is not said to be taken back', async () => {
  const change = await setStatus([paper.id], 'reading');
  const said = await Promise.all([1, 2].map(() => saidBy(takeBackChange({ id: change! }, ignore))));
  expect(said).toEqual(['Taken back', 'Nothing to undo']);
});
