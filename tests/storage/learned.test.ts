import { beforeEach, describe, expect, test } from 'vitest';

import type { Interest } from '@/domain/interest';
import { deleteEverything, mergeTheirs } from '@/storage/backup';
import { database } from '@/storage/database';
import { type Basis, isDue, readBasis } from '@/storage/fingerprint';
import { allInterests, correctInterest, keepInterest, removeInterest } from '@/storage/interests';
import { forgetLearned, keepLearned, readLearned, watchLearned } from '@/storage/learned';
import { judge } from '@/storage/library';
import { forgetAllSightings, recordDigest } from '@/storage/sightings';
import { setClock, startAfresh } from './fresh';
import { makeInterest, makePaper } from './made';
import { firstOf, nextOf } from './watched';

startAfresh();

const paper = makePaper('2601.00001');
const interest = makeInterest('a');
const learned = { rarities: new Uint8Array(), models: [], summaries: [], uncovered: [paper.id] };
const vectors = 'v1';

async function basis(): Promise<Basis> {
  return readBasis(await allInterests(), vectors);
}

async function due(): Promise<boolean> {
  return isDue(await readLearned(), await basis());
}

async function learnNow(): Promise<void> {
  await keepLearned(learned, await basis(), vectors);
  expect(await due()).toBe(false);
}

async function see(from: number, to: number): Promise<void> {
  const papers = Array.from({ length: to - from }, (_, at) => makePaper(`2602.${10_000 + from + at}`));
  await recordDigest(papers, [], { site: 'arXiv', url: 'https://arxiv.org/', since: 0 });
}

const edit = (change: Partial<Interest>) => keepInterest({ ...interest, ...change });

describe('learning is due', () => {
  test('as soon as there is something to learn from or for', async () => {
    expect(await due()).toBe(false);
    await see(0, 100);
    expect(await due()).toBe(false);
    await keepInterest(interest);
    expect(await due()).toBe(true);
  });

  test('for saves that no interest covers', async () => {
    await judge({ paper, judged: 'saved' });
    expect(await due()).toBe(true);
  });

  const changes: [what: string, change: () => Promise<unknown>][] = [
    ['a save', () => judge({ paper, judged: 'saved' })],
    ['a dismissal', () => judge({ paper, judged: 'dismissed' })],
    ['an interest', () => keepInterest(makeInterest('b'))],
    ['an interest that goes', () => removeInterest('a')],
    ['another phrase', () => edit({ phrases: ['agents'] })],
    ['an interest switched off', () => edit({ on: false })],
    ['another time to learn from', () => edit({ learnSince: 5 })],
    ['an example', () => correctInterest('a', { kind: 'example', paper }, true)],
    ['a paper to learn nothing from', () => correctInterest('a', { kind: 'paper', paperId: paper.id }, true)],
    [
      'a library brought along',
      () =>
        mergeTheirs({
          library: [{ ...paper, savedAt: 1 }],
          interests: [],
          judgements: [],
          sites: [],
          settings: undefined,
        }),
    ],
    ['what was learned being forgotten', forgetLearned],
    ['what was seen being forgotten', forgetAllSightings],
  ];

  test.each(changes)('after %s', async (_, change) => {
    await keepInterest(interest);
    await learnNow();
    await change();
    expect(await due()).toBe(true);
  });

  test.each([
    ['saved', 'none'],
    ['saved', 'dismissed'],
    ['dismissed', 'saved'],
  ] as const)('after a paper once %s is then %s, all within a millisecond', async (before, after) => {
    setClock(1_000);
    await keepInterest(interest);
    await judge({ paper, judged: before });
    await judge({ paper: makePaper('2601.00002'), judged: 'saved' });
    await learnNow();
    await judge({ paper, judged: after });
    expect(await due()).toBe(true);
  });

  test('after a save in the place of another that was taken back, all within a millisecond', async () => {
    setClock(1_000);
    await judge({ paper, judged: 'saved' });
    await learnNow();
    await judge({ paper, judged: 'none' });
    await judge({ paper: makePaper('2601.00002'), judged: 'saved' });
    expect(await due()).toBe(true);
  });

  test('when more papers were seen: by a fifth and 40', async () => {
    await keepInterest(interest);
    await see(0, 100);
    await learnNow();
    await see(0, 160);
    expect(await due()).toBe(false);
    await see(160, 161);
    expect(await due()).toBe(true);
  });

  test('with other vectors, and by another engine', async () => {
    await keepInterest(interest);
    await learnNow();
    expect(isDue(await readLearned(), await readBasis(await allInterests(), 'v2'))).toBe(true);
    await database.learned.update('learned', { engine: -1 });
    expect(await readLearned()).toBeUndefined();
    expect(await due()).toBe(true);
  });

  const others: [what: string, change: () => Promise<unknown>][] = [
    ['a new name', () => edit({ name: 'B', colour: 'rose' })],
    ['a word ignored', () => correctInterest('a', { kind: 'word', word: 'agent' }, true)],
    ['an author that is never wanted', () => correctInterest('a', { kind: 'author', author: 'A. B.' }, true)],
    ['the same page seen again', () => see(0, 100)],
  ];

  test.each(others)('but not after %s', async (_, change) => {
    await keepInterest(interest);
    await see(0, 100);
    await learnNow();
    await change();
    expect(await due()).toBe(false);
  });
});

describe('what was learned', () => {
  beforeEach(() => keepInterest(interest));

  test('is watched, replaced and forgotten', async () => {
    setClock(7);
    expect(await firstOf(watchLearned())).toBeUndefined();
    const known = nextOf(watchLearned(), (row) => row !== undefined);
    await learnNow();
    expect(await known).toMatchObject({ at: 7, learned });
    const again = nextOf(watchLearned(), (row) => row?.learned.uncovered.length === 0);
    await keepLearned({ ...learned, uncovered: [] }, await basis(), vectors);
    expect(await again).toMatchObject({ at: 8 }); // Later, whatever the clock says
    expect(await database.learned.count()).toBe(1);
    await forgetLearned();
    expect(await firstOf(watchLearned())).toBeUndefined();
  });

  const changes: [what: string, change: () => Promise<unknown>][] = [
    ['a judgement', () => judge({ paper, judged: 'saved' })],
    ['forgetting what was learned', forgetLearned],
    ['forgetting what was seen', forgetAllSightings],
    ['deleting everything', deleteEverything],
  ];

  test.each(changes)('is not kept when its basis went meanwhile, by %s', async (_, change) => {
    const before = await basis();
    await change();
    await keepLearned(learned, before, vectors);
    expect(await readLearned()).toBeUndefined();
  });
});
