import { describe, expect, test } from 'vitest';

import type { Correction } from '@/domain/correction';
import type { Interest } from '@/domain/interest';
import { defaultSettings } from '@/domain/settings';
import { database } from '@/storage/database';
import {
  allInterests,
  correctInterest,
  keepInterest,
  keepInterests,
  removeInterest,
  watchInterests,
} from '@/storage/interests';
import { changeSettings, decline, keepBar, readSettings, watchSettings } from '@/storage/settings';
import { recordDigest } from '@/storage/sightings';
import { noteUpkeep, upkeepAt } from '@/storage/upkeep';
import { watchCounts } from '@/storage/usage';
import { dieAt } from './death';
import { setClock, startAfresh } from './fresh';
import { makeInterest, makePaper } from './made';
import { firstOf, nextOf } from './watched';

startAfresh();

test('settings are the defaults until one is changed, and then only that one', async () => {
  expect(await readSettings()).toEqual(defaultSettings);
  setClock(5);
  await changeSettings({ theme: 'dark' });
  await changeSettings({ keys: false });
  expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', keys: false, changedAt: 6 });
});

test('every site keeps its own bar, whatever the site is called', async () => {
  const bar = { filter: 'new', dim: true, hidden: false } as const;
  await keepBar('arXiv', bar);
  await keepBar('__proto__', { ...bar, hidden: true });
  const { bars } = await readSettings();
  expect(Object.keys(bars)).toEqual(['arXiv', '__proto__']);
  expect(bars.hidden).toBeUndefined();
});

test('settings that were altered by hand give way to the defaults', async () => {
  await database.settings.put({ ...defaultSettings, id: 'settings', bars: 'all' as never });
  expect(await readSettings()).toEqual(defaultSettings);
});

test('settings are live', async () => {
  const dark = nextOf(watchSettings(), ({ theme }) => theme === 'dark');
  await changeSettings({ theme: 'dark' });
  await dark;
});

test('interests come oldest first, and keeping one again replaces it', async () => {
  setClock(5);
  await keepInterests([makeInterest('b', { createdAt: 2 }), makeInterest('a', { createdAt: 1 })]);
  setClock(7);
  await keepInterest(makeInterest('b', { createdAt: 2, name: 'edited' }));
  const interests = await allInterests();
  expect(interests.map(({ id, name }) => [id, name])).toEqual([
    ['a', 'a'],
    ['b', 'edited'],
  ]);
  expect(interests[1]?.changedAt).toBe(7);
});

test('of an edited interest only what was edited is set', async () => {
  const base = makeInterest('a', { phrases: ['owls', 'lamps', 'cups'], share: 5 });
  await keepInterest({ ...base, phrases: ['lamps', 'cups', 'tables'], share: 20, never: ['Ada Lovelace'] });
  await keepInterest({ ...base, phrases: ['owls', 'lamps', 'doors'], name: 'edited', share: 8 }, base);
  expect((await allInterests())[0]).toMatchObject({
    name: 'edited',
    phrases: ['lamps', 'tables', 'doors'],
    share: 8,
    never: ['Ada Lovelace'],
  });
});

test('an edited interest never looks nowhere, and one that was removed meanwhile is there again', async () => {
  const base = makeInterest('a', { look: ['title', 'abstract'] });
  await keepInterest({ ...base, look: ['title'] });
  await keepInterest({ ...base, look: ['abstract'] }, base);
  expect(await allInterests()).toMatchObject([{ look: ['abstract'] }]);
  await removeInterest('a');
  await keepInterest({ ...base, name: 'edited' }, base);
  expect(await allInterests()).toMatchObject([{ name: 'edited', look: ['title', 'abstract'] }]);
});

test('a removed interest comes back when it is kept again', async () => {
  const interest = makeInterest('a');
  await keepInterest(interest);
  await removeInterest('a');
  expect(await allInterests()).toEqual([]);
  await keepInterest(interest);
  expect(await allInterests()).toHaveLength(1);
});

test('an interest that was altered by hand is left aside, because classifying would stumble over it', async () => {
  await keepInterests([makeInterest('a'), makeInterest('b')]);
  await database.interests.update('a', { phrases: null as never });
  expect((await firstOf(watchInterests())).map(({ id }) => id)).toEqual(['b']);
});

test('counts are live', async () => {
  const counts = nextOf(watchCounts(), ({ interests }) => interests === 1);
  await keepInterest(makeInterest('a'));
  expect(await counts).toEqual({ saved: 0, interests: 1, judgements: 0, sites: 0, sightings: 0, flagged: 0 });
});

test('a suggestion declined is remembered once, until it is welcome again', async () => {
  await decline('author:Ada Lovelace');
  await decline('interest:1');
  await decline('author:Ada Lovelace');
  expect((await readSettings()).declined).toEqual(['interest:1', 'author:Ada Lovelace']);
  await decline('interest:1', false);
  expect((await readSettings()).declined).toEqual(['author:Ada Lovelace']);
});

test('of suggestions declined the latest 1,000 are remembered, as many as a backup can hold', async () => {
  await changeSettings({ declined: Array.from({ length: 1_000 }, (_, at) => `author:${at}`) });
  await decline('author:new');
  const { declined = [] } = await readSettings();
  expect([declined.length, declined[0], declined.at(-1)]).toEqual([1_000, 'author:1', 'author:new']);
});

test('upkeep is noted by its name', async () => {
  expect(await upkeepAt('check done')).toBeUndefined();
  await noteUpkeep('check offered', 4);
  await noteUpkeep('check done', 5);
  await noteUpkeep('check done', 6);
  expect([await upkeepAt('check offered'), await upkeepAt('check done')]).toEqual([4, 6]);
});

describe('a correction', () => {
  const paper = makePaper('2601.00001', { abstract: 'On words.' });
  const poor = makePaper('2601.00001');
  const corrections: [Correction, keyof Interest, unknown][] = [
    [{ kind: 'phrase', phrase: 'sparse attention' }, 'phrases', []],
    [{ kind: 'category', category: 'cs.CL' }, 'categories', []],
    [{ kind: 'author', author: 'Ada Lovelace' }, 'never', ['Ada Lovelace']],
    [{ kind: 'word', word: 'agent' }, 'ignoredWords', ['agent']],
    [{ kind: 'paper', paperId: paper.id }, 'ignoredPapers', [paper.id]],
    [{ kind: 'example', paper: poor }, 'examples', [paper]], // With all that is known of it
  ];

  test.each(corrections)(
    '%j is made once, however often it is asked, and taken back',
    async (it, field, made) => {
      await recordDigest([paper], [], { site: 'arXiv', url: 'https://arxiv.org/', since: 0 });
      await keepInterest(makeInterest('a', { categories: ['cs.CL'] }));
      const [before] = await allInterests();
      expect(await correctInterest('a', it, true)).toBe(true);
      expect(await correctInterest('a', it, true)).toBe(false);
      expect((await allInterests())[0]?.[field]).toEqual(made);
      expect(await correctInterest('a', it, false)).toBe(true);
      expect(await correctInterest('a', it, false)).toBe(false);
      expect((await allInterests())[0]?.[field] ?? []).toEqual(before?.[field] ?? []);
    },
  );

  test('asked again because its reply was lost is told as new, and no other', async () => {
    await keepInterest(makeInterest('a'));
    const it = corrections[0]![0];
    let at = 0;
    for (; await dieAt(at, 'after', () => correctInterest('a', it, true, `1/${at}`)); at++) {
      expect(await correctInterest('a', it, true, `1/${at}`)).toBe(true);
      expect(await correctInterest('a', it, true, `2/${at}`)).toBe(false);
      await correctInterest('a', it, false);
    }
    expect(at).toBeGreaterThan(0);
  });

  test('of an interest that is not there says so', async () => {
    await expect(correctInterest('gone', corrections[0]![0], true)).rejects.toThrow('no interest "gone"');
    expect(await allInterests()).toEqual([]);
  });
});
