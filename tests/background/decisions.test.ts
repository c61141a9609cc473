import { expect, test } from 'vitest';

import { keepDecisions } from '@/entrypoints/background/decisions';
import { database } from '@/storage/database';
import { addTag } from '@/storage/edit-saved';
import { judge } from '@/storage/library';
import { dieAt } from '@/tests/storage/death';
import { dump } from '@/tests/storage/dump';
import { startAfresh } from '@/tests/storage/fresh';
import { makePaper } from '@/tests/storage/made';

startAfresh();

const origin = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new' };
const paper = makePaper('2601.00001');
const others = ['2601.00002', '2601.00003'].map((number) => makePaper(number));
const dismissals = [paper, ...others].map((each) => ({ paper: each, judged: 'dismissed' as const }));
const theirs = () => dump('library', 'judgements');

test('many decisions are one change, and deciding the same again is none', async () => {
  const { change } = await keepDecisions({ ...origin, decisions: dismissals });
  expect(await database.history.toArray()).toMatchObject([{ id: change, kind: 'dismissed', count: 3 }]);
  expect(await keepDecisions({ ...origin, decisions: dismissals })).toEqual({});
});

test('what is taken back comes back with its tags, however often it is asked', async () => {
  await judge({ paper, judged: 'saved', from: origin });
  await addTag([paper.id], 'agents');
  const before = await theirs();
  const [saved] = await database.library.toArray();
  const { change: undoes } = await keepDecisions({ ...origin, decisions: dismissals });
  const decisions = [
    { paper, judged: 'saved' as const, savedAt: saved!.savedAt },
    ...others.map((each) => ({ paper: each, judged: 'none' as const })),
  ];
  for (const _ of ['asked', 'asked again']) {
    await keepDecisions({ ...origin, decisions, undoes: undoes! });
    expect(await database.library.toArray()).toMatchObject([{ id: paper.id, tags: ['agents'] }]);
    expect((await theirs()).judgements).toEqual(before.judgements);
  }
});

test('a change whose reply was lost is told when it is asked for again, and taken back whole', async () => {
  await judge({ paper, judged: 'saved', from: origin });
  await addTag([paper.id], 'agents');
  const before = await dump('library', 'judgements');
  const [saved] = await database.library.toArray();
  const question = { ...origin, decisions: dismissals };
  let at = 0;
  for (; await dieAt(at, 'after', () => keepDecisions(question, `1/${at}`)); at++) {
    const { change: undoes } = await keepDecisions(question, `1/${at}`);
    await judge({ paper: makePaper('2601.00004'), judged: 'dismissed' }); // Another page goes on
    expect(await keepDecisions(question, `1/${at}`)).toEqual({ change: undoes });
    expect(await keepDecisions(question, `2/${at}`)).toEqual({});
    const decisions = [
      { paper, judged: 'saved' as const, savedAt: saved!.savedAt },
      ...others.map((each) => ({ paper: each, judged: 'none' as const })),
    ];
    await keepDecisions({ ...origin, decisions, undoes: undoes! });
    await judge({ paper: makePaper('2601.00004'), judged: 'none' });
    expect(await dump('library', 'judgements')).toEqual(before);
  }
  expect(at).toBeGreaterThan(0);
});

test('what the history does not hold any more is taken back by how things stood', async () => {
  const { change } = await keepDecisions({ ...origin, decisions: dismissals });
  await database.history.clear();
  const decisions = dismissals.map((each) => ({ ...each, judged: 'none' as const }));
  await keepDecisions({ ...origin, decisions, undoes: change! });
  expect(await database.judgements.count()).toBe(0);
});

test('a page takes nothing back but what pages do', async () => {
  await judge({ paper, judged: 'saved' });
  const tagging = await addTag([paper.id], 'agents');
  await keepDecisions({ ...origin, decisions: [{ paper, judged: 'saved' }], undoes: tagging! });
  expect(await database.library.toArray()).toMatchObject([{ tags: ['agents'] }]);
});

test('a page takes nothing back of papers that it does not name', async () => {
  const saving = await judge({ paper, judged: 'saved' });
  await addTag([paper.id], 'agents');
  const decisions = others.map((each) => ({ paper: each, judged: 'none' as const }));
  await keepDecisions({ ...origin, decisions, undoes: saving! });
  expect(await database.library.toArray()).toMatchObject([{ id: paper.id, tags: ['agents'] }]);
});
