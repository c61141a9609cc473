import { beforeEach, describe, expect, test, vi } from 'vitest';

import { correct } from '@/digest-page/correct';
import { decide, takeBack } from '@/digest-page/decide';
import { decisionOn } from '@/digest-page/entry';
import { ask } from '@/messages/ask';
import type { Question } from '@/messages/protocol';
import { makeDesk, makeEntry } from './triage';
import '@/tests/exchange/texts';

// What is decided on a page stands when the background has kept it, and is taken back in the order it was done.

vi.mock('@/messages/ask');
const asked: Question<'judge'>[] = [];
let kept: number;

beforeEach(() => {
  asked.length = 0;
  kept = Number.POSITIVE_INFINITY;
  vi.mocked(ask).mockImplementation(async (_, question) => {
    if (asked.length >= kept) throw new Error('not kept');
    asked.push(question as Question<'judge'>);
    return { change: asked.length } as never;
  });
});

const standings = (entries: ReturnType<typeof makeEntry>[]) => entries.map(decisionOn);

test('many are one question of at most 250, and one thing to take back', async () => {
  const entries = Array.from({ length: 300 }, (_, number) => makeEntry(number));
  const { desk } = makeDesk(entries);
  await decide(desk, entries, 'dismissed');
  expect(asked.map(({ decisions }) => decisions.length)).toEqual([250, 50]);
  expect(new Set(standings(entries))).toEqual(new Set(['dismissed']));
  takeBack(desk);
  await vi.waitFor(() => expect(new Set(standings(entries))).toEqual(new Set(['none'])));
  expect(asked.slice(2).map(({ undoes }) => undoes)).toEqual([2, 1]);
  expect(desk.page.undoable).toEqual([]);
});

test('step by step back, to where each paper stood', async () => {
  const [one, two] = [makeEntry(1, { judged: 'saved', savedAt: 7 }), makeEntry(2)];
  const { desk } = makeDesk([one, two]);
  await decide(desk, [two], 'saved');
  await decide(desk, [one, two], 'dismissed');
  expect(standings([one, two])).toEqual(['dismissed', 'dismissed']);
  takeBack(desk);
  await vi.waitFor(() => expect(standings([one, two])).toEqual(['saved', 'saved']));
  expect(one.standing.savedAt).toBe(7);
  takeBack(desk);
  await vi.waitFor(() => expect(standings([one, two])).toEqual(['saved', 'none']));
});

test('those that stand so already, and those on their way, are left alone', async () => {
  const [stands, isComing, is] = [makeEntry(1, { judged: 'saved' }), makeEntry(2), makeEntry(3)];
  isComing.pending = 'dismissed';
  const { desk } = makeDesk([stands, isComing, is]);
  await decide(desk, [stands, isComing, is], 'saved');
  expect(asked.map(({ decisions }) => decisions.map(({ paper }) => paper.id))).toEqual([
    [is.listing.paper.id],
  ]);
});

test('of what could be kept in part, that part can be taken back', async () => {
  const entries = Array.from({ length: 300 }, (_, number) => makeEntry(number));
  const { desk } = makeDesk(entries);
  kept = 1;
  await expect(decide(desk, entries, 'dismissed')).rejects.toThrow('not kept');
  expect(standings(entries).filter((decision) => decision === 'dismissed')).toHaveLength(250);
  expect(entries.every(({ pending }) => pending === undefined)).toBe(true);
  kept = Number.POSITIVE_INFINITY;
  takeBack(desk);
  await vi.waitFor(() => expect(new Set(standings(entries))).toEqual(new Set(['none'])));
});

test('what could not be taken back can still be', async () => {
  const entry = makeEntry(1);
  const { desk, failed } = makeDesk([entry]);
  const goBack = vi.fn();
  await decide(desk, [entry], 'saved', goBack);
  kept = 1;
  takeBack(desk);
  await vi.waitFor(() => expect(failed).toEqual([new Error('not kept')]));
  expect(decisionOn(entry)).toBe('saved');
  expect(goBack).not.toHaveBeenCalled();
  kept = Number.POSITIVE_INFINITY;
  takeBack(desk);
  await vi.waitFor(() => expect(decisionOn(entry)).toBe('none'));
  expect(goBack).toHaveBeenCalledTimes(1);
});

describe('undo while the latest is still on its way', () => {
  /** A background that answers each question only when told to. */
  function answerLater(): (() => void)[] {
    const answers: (() => void)[] = [];
    vi.mocked(ask).mockImplementation(async () => {
      await new Promise<void>((resume) => answers.push(resume));
      if (asked.length >= kept) throw new Error('not kept');
      return { change: asked.push({} as never), changed: true } as never;
    });
    return answers;
  }
  const answerAll = (answers: (() => void)[]) =>
    vi.waitFor(() => {
      for (const answer of answers.splice(0)) answer();
      expect(desk.page.undoable).toEqual([]);
    });
  let [one, two] = [makeEntry(1), makeEntry(2)];
  let { desk, said, failed } = makeDesk([one, two]);

  beforeEach(async () => {
    [one, two] = [makeEntry(1), makeEntry(2)];
    ({ desk, said, failed } = makeDesk([one, two]));
    await decide(desk, [one], 'saved');
  });

  test('takes that one back, and the next press the one before', async () => {
    const answers = answerLater();
    const going = decide(desk, [two], 'dismissed');
    takeBack(desk);
    answers.shift()?.();
    await going;
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    answers.shift()?.();
    await vi.waitFor(() => expect(standings([one, two])).toEqual(['saved', 'none']));
    takeBack(desk);
    await answerAll(answers);
    await vi.waitFor(() => expect(standings([one, two])).toEqual(['none', 'none']));
    expect(said.slice(-2)).toEqual([two, one].map(({ listing }) => `Undone: ${listing.paper.title}`));
  });

  test('a correction is waited for as well', async () => {
    const answers = answerLater();
    desk.refresh = () => {};
    const correction = { kind: 'word', word: 'agent' } as const;
    correct(desk, { interest: 'a', correction, on: true, name: 'No agents' });
    takeBack(desk);
    answers.shift()?.();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    answers.shift()?.();
    await vi.waitFor(() => expect(said.at(-1)).toBe('Undone: No agents'));
    expect(standings([one])).toEqual(['saved']);
  });

  test('one that fails holds nothing up, and leaves nothing to take back in its place', async () => {
    const answers = answerLater();
    kept = 1;
    const going = decide(desk, [two], 'dismissed').catch(() => {});
    takeBack(desk);
    answers.shift()?.();
    await going;
    kept = Number.POSITIVE_INFINITY;
    await new Promise((resume) => setTimeout(resume, 50));
    expect([answers, standings([one, two])]).toEqual([[], ['saved', 'none']]);
    takeBack(desk);
    await answerAll(answers);
    await vi.waitFor(() => expect(standings([one, two])).toEqual(['none', 'none']));
    expect(failed).toEqual([]);
  });

  test('one that fails leaves alone what was on its way before it', async () => {
    const three = makeEntry(3);
    const answers = answerLater();
    kept = 2;
    const going = [decide(desk, [two], 'dismissed'), decide(desk, [three], 'saved')];
    takeBack(desk);
    for (const answer of answers.splice(0)) answer();
    expect((await Promise.allSettled(going)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await new Promise((resume) => setTimeout(resume, 50));
    expect([answers, standings([one, two, three])]).toEqual([[], ['saved', 'dismissed', 'none']]);
  });
});
