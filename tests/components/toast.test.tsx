// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { type Message, Toast } from '@/components/Toast';

const onEnd = vi.fn();
const show = (message: Message) =>
  act(() => render(<Toast message={message} onEnd={onEnd} />, document.body));
const wait = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));
const undo = () => document.querySelector('button')!;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  onEnd.mockClear();
  return act(() => render(null, document.body));
});

test('a message stays while its button has the focus, or that of the next', async () => {
  await show({ said: 'Saved', undo: () => {} });
  await act(() => undo().focus());
  await wait(20_000);
  await show({ said: 'Dismissed', undo: () => {} });
  await wait(20_000);
  expect(onEnd).not.toHaveBeenCalled();
});

test('a message that takes the place of one whose button had the focus goes in its time', async () => {
  await show({ said: 'Saved', undo: () => {} });
  await act(() => undo().focus());
  await show({ said: 'Undone' });
  await wait(8_000);
  expect(onEnd).toHaveBeenCalledOnce();
});
