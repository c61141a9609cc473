import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { runInSlices } from '@/domain/slices';

let now = 0;
let pauses = 0;

class Counted extends MessageChannel {
  constructor() {
    super();
    pauses++;
  }
}

beforeEach(() => {
  now = 0;
  pauses = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('MessageChannel', Counted);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Steps that take so many milliseconds each; notes when each was done. */
function* work(steps: number, milliseconds: number, done: number[] = []): Generator<number, string> {
  for (let step = 0; step < steps; step++) {
    now += milliseconds;
    done.push(step);
    yield step;
  }
  return 'done';
}

test.each([
  [100, 4, 20],
  [10, 19, 5],
  [10, 30, 10],
  [10, 1, 0],
])('%i steps of %i ms give others their turn %i times', async (steps, milliseconds, expected) => {
  expect(await runInSlices(work(steps, milliseconds))).toBe('done');
  expect(pauses).toBe(expected);
});

test('what waits is heard while it goes on', async () => {
  const done: number[] = [];
  const running = runInSlices(work(10, 10, done));
  await new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resume(port1.close());
    port2.postMessage(null);
  });
  expect(done.length).toBeLessThan(10);
  await running;
  expect(done).toHaveLength(10);
});

test('before each pause it tells how far it is', async () => {
  const told: number[] = [];
  await runInSlices(work(6, 10), { onStep: (step) => told.push(step) });
  expect(told).toEqual([1, 3, 5]);
});

test('a signal stops it', async () => {
  const stop = new AbortController();
  const done: number[] = [];
  const running = runInSlices(work(10, 10, done), {
    onStep: () => stop.abort(new Error('stopped')),
    signal: stop.signal,
  });
  await expect(running).rejects.toThrow('stopped');
  expect(done).toEqual([0, 1]);
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
