import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { runInSlices } from '@/entrypoints/background/slices';

let now = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.restoreAllMocks(); // First: what it brings back is a fake clock's
  vi.useRealTimers();
});

/** Steps that take so many milliseconds each; notes when each was done. */
function* work(steps: number, milliseconds: number, done: number[]): Generator<void, string> {
  for (let step = 0; step < steps; step++) {
    now += milliseconds;
    done.push(step);
    yield;
  }
  return 'done';
}

async function pausesIn(steps: number, milliseconds: number): Promise<number> {
  const pauses = vi.spyOn(globalThis, 'setTimeout');
  const running = runInSlices(work(steps, milliseconds, []));
  await vi.runAllTimersAsync();
  expect(await running).toBe('done');
  return pauses.mock.calls.length;
}

test.each([
  [100, 4, 20],
  [10, 19, 5],
  [10, 30, 10],
  [10, 1, 0],
])('%i steps of %i ms give others their turn %i times', async (steps, milliseconds, pauses) => {
  expect(await pausesIn(steps, milliseconds)).toBe(pauses);
});

test('others get their turn while it goes on', async () => {
  vi.useRealTimers();
  const done: number[] = [];
  const running = runInSlices(work(10, 10, done));
  await new Promise((resume) => setTimeout(resume)); // A message that came meanwhile
  expect(done.length).toBeGreaterThan(0);
  expect(done.length).toBeLessThan(10);
  await running;
  expect(done).toHaveLength(10);
});

test('what a step throws is thrown', async () => {
  await expect(
    runInSlices(
      (function* () {
        yield;
        throw new Error('damage');
      })(),
    ),
  ).rejects.toThrow('damage');
});
