import { expect, test, vi } from 'vitest';

import { actOn, lettersFor } from '@/digest-page/list-keys';

type Letters = Parameters<typeof lettersFor>[0];

const keys = { move: vi.fn(), choose: vi.fn(), chooseAll: vi.fn(), goTo: vi.fn() };

/** What a key does in the list, as `name arguments`; undefined when it is left to others. */
function pressed(
  key: string,
  held: Partial<KeyboardEvent> = {},
  settings: Letters = { keys: true },
): string | undefined {
  vi.clearAllMocks();
  actOn({ key, ...held } as KeyboardEvent, keys, lettersFor(settings))?.();
  const [called] = Object.entries(keys).filter(([, act]) => act.mock.calls.length > 0);
  return called && [called[0], ...(called[1].mock.calls[0] ?? [])].join(' ');
}

const shiftKey = true;

test.each([
  ['ArrowDown', {}, 'move 1 '],
  ['ArrowUp', { shiftKey }, 'move -1 true'],
  ['J', { shiftKey }, 'move 1 true'],
  ['End', { shiftKey }, 'move Infinity true'],
  [' ', {}, 'choose'],
  ['Enter', {}, 'goTo'],
  ['a', { ctrlKey: true }, 'chooseAll'],
  ['a', { metaKey: true }, 'chooseAll'],
])('%s with %j: %s', (key, held, does) => expect(pressed(key, held)?.trim()).toBe(does.trim()));

test.each([
  ['ArrowDown', {}, 'move 1 '],
  ['K', { shiftKey }, 'move -1 true'],
  [' ', {}, ''],
  ['Enter', {}, ''],
  ['a', { ctrlKey: true }, ''],
])('%s with %j held down: "%s", and it stays the list’s', (key, held, does) => {
  expect(pressed(key, { ...held, repeat: true })?.trim() ?? '').toBe(does.trim());
  expect(
    actOn({ key, ...held, repeat: true } as KeyboardEvent, keys, lettersFor({ keys: true })),
  ).toBeDefined();
});

test('letters rest when single keys are off; the keys of every list box do not', () => {
  expect(pressed('J', { shiftKey }, { keys: false })).toBeUndefined();
  expect(pressed('ArrowDown', { shiftKey }, { keys: false })).toBe('move 1 true');
});

test('letters are those that the reader chose', () => {
  const settings = { keys: true, keyMap: { next: 'b' } };
  expect(pressed('B', { shiftKey }, settings)).toBe('move 1 true');
  expect(pressed('K', { shiftKey }, settings)).toBe('move -1 true');
  expect(pressed('J', { shiftKey }, settings)).toBeUndefined();
});

test.each([
  ['a', {}],
  ['J', {}], // Caps lock
  ['ArrowDown', { altKey: true }],
  ['ArrowDown', { ctrlKey: true }],
  ['c', { ctrlKey: true }],
])('%s with %j is not the list’s', (key, held) => expect(pressed(key, held)).toBeUndefined());
