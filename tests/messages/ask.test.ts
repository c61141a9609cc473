import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { ask } from '@/messages/ask';

type Answer = () => Promise<unknown>;

/** A background that does one of these with each question in turn, and the last with all that follow. */
function backgroundThat(...answers: [Answer, ...Answer[]]): ReturnType<typeof vi.fn> {
  const left = [...answers];
  const sendMessage = vi.fn(() => (left.length > 1 ? left.shift()! : left[0]!)());
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(sendMessage as never);
  return sendMessage;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('silence and a broken channel are asked again', async () => {
  const asked = backgroundThat(
    () => Promise.resolve(undefined),
    () => Promise.reject(new Error('broken')),
    () => Promise.resolve({ answer: { changed: true } }),
  );
  const answer = ask('learn', {});
  await vi.runAllTimersAsync();
  expect(await answer).toEqual({ changed: true });
  expect(asked).toHaveBeenCalledTimes(3);
  const [first, ...again] = asked.mock.calls as [{ key: string }][];
  expect(again).toEqual([first, first]); // By its key it is known to be the same
  expect(first![0].key).toMatch(/^\w{6,}$/);
});

test('a reply that comes late counts, in the pause and while it is asked again', async () => {
  const late = (after: number) => () =>
    new Promise((resume) => setTimeout(() => resume({ answer: { changed: true } }), after));
  const unheard = () => Promise.resolve({ answer: { changed: false } }); // Nothing changes a second time
  const silent = () => new Promise(() => {});
  for (const [after, next, times] of [
    [5_020, unheard, 1],
    [7_000, silent, 2],
  ] as const) {
    const asked = backgroundThat(late(after), next);
    const answer = ask('learn', {});
    await vi.advanceTimersByTimeAsync(after);
    expect(await answer).toEqual({ changed: true });
    expect(asked).toHaveBeenCalledTimes(times);
  }
});

test('what went wrong there is told and not asked again', async () => {
  const asked = backgroundThat(() => Promise.resolve({ error: 'denied' }));
  await expect(ask('learn', {})).rejects.toThrow('denied');
  expect(asked).toHaveBeenCalledOnce();
});

test('in the end it is told that nobody answers', async () => {
  backgroundThat(() => Promise.resolve(undefined));
  const answer = expect(ask('learn', {})).rejects.toThrow('nobody answered');
  await vi.runAllTimersAsync();
  await answer;
});
