import { expect, test } from 'vitest';

import { defaultSettings } from '@/domain/settings';
import { database } from '@/storage/database';
import {
  allInterests,
  keepInterest,
  keepInterests,
  removeInterest,
  watchInterests,
} from '@/storage/interests';
import { changeSettings, keepBar, readSettings, watchSettings } from '@/storage/settings';
import { watchCounts } from '@/storage/usage';
import { setClock, startAfresh } from './fresh';
import { makeInterest } from './made';
import { firstOf, nextOf } from './watched';

startAfresh();

test('settings are the defaults until one is changed, and then only that one', async () => {
  expect(await readSettings()).toEqual(defaultSettings);
  setClock(5);
  await changeSettings({ theme: 'dark' });
  await changeSettings({ keys: false });
  expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', keys: false, changedAt: 5 });
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
  expect(await counts).toEqual({ saved: 0, interests: 1, judgements: 0, sightings: 0, flagged: 0 });
});
