import { describe, expect, test } from 'vitest';

import {
  type Action,
  actions,
  actionsAt,
  clashOf,
  isKey,
  type KeyMap,
  keyFor,
  pageActionOf,
  places,
  placesOf,
  withKey,
} from '@/domain/keys';
import { keysAt } from '@/locale/key-texts';

describe('by default', () => {
  test.each(places)('no key of the %s means two things', (place) => {
    const keys = keysAt(place).map(([key]) => key);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test.each(actions)('%s has a key, a place, and clashes with nothing', (action) => {
    expect(isKey(keyFor(action))).toBe(true);
    expect(placesOf(action).length).toBeGreaterThan(0);
    expect(clashOf(action, keyFor(action))).toBeUndefined();
  });

  test('the keys of every place can be asked for', () => {
    for (const place of places) expect(keysAt(place).some(([key]) => key === '?')).toBe(place !== 'list');
  });
});

describe('a key of the reader’s own', () => {
  test('takes the place of the default, which means nothing then', () => {
    const map = withKey({}, 'save', 'b');
    expect(keyFor('save', map)).toBe('b');
    expect(pageActionOf('b', map)).toBe('save');
    expect(pageActionOf('s', map)).toBeUndefined();
    expect(keysAt('library', map).map(([key]) => key)).toContain('b');
  });

  test('shows in what goes with Shift', () =>
    expect(keysAt('list', { next: 'd' }).map(([key]) => key)).toContain('Shift + d, k, ↓, ↑'));

  test.each<[KeyMap, Action, string | undefined, KeyMap]>([
    [{ save: 'b' }, 'save', undefined, {}],
    [{ save: 'b' }, 'save', 's', {}],
    [{ save: 'b', open: 'e' }, 'save', 'c', { save: 'c', open: 'e' }],
  ])('%j with %s as %s becomes %j', (map, action, key, then) =>
    expect(withKey(map, action, key)).toEqual(then),
  );

  test.each<[Action, string, KeyMap, ReturnType<typeof clashOf>]>([
    ['save', 'x', {}, 'dismiss'],
    ['save', 't', {}, 'tag'], // In the library alone, but there it would be two things
    ['save', 'b', {}, undefined], // Only questions have it
    ['more', 'v', {}, undefined],
    ['save', '3', {}, 'status'],
    ['save', '5', {}, undefined],
    ['list', '3', {}, undefined], // Not in the library
    ['save', 'x', { dismiss: 'd' }, undefined],
    ['save', 'd', { dismiss: 'd' }, 'dismiss'],
    ['search', '?', {}, 'help'],
  ])('%s as %s beside %j: %s', (action, key, map, clash) => expect(clashOf(action, key, map)).toBe(clash));

  test.each(['é', 'ж', '漢', ';', '7', '💡'])('%s can be a key', (key) => expect(isKey(key)).toBe(true));

  test.each(['', ' ', 'S', 'ss', 'enter', 'ctrl+s', '\n', '\u0000', '\u200b', '\ud800'])(
    '%j cannot',
    (key) => {
      expect(isKey(key)).toBe(false);
      expect(keyFor('save', { save: key })).toBe('s'); // Of a row that was changed by hand
    },
  );
});

test('the list over a page takes all keys of the page', () => expect(actionsAt.list).toEqual(actionsAt.page));
