import { Worker } from 'node:worker_threads';

/** What a worker posts back. */
export interface Report<Outcome> {
  number: number;
  outcomes: Outcome[];
}

/**
 * Lets workers do tasks 0 to `count` - 1, each taking the next when it is done with one. Resolves with their outcomes in
 * the order of the tasks, whoever did them; rejects when a worker fails.
 */
export async function employ<Outcome>(
  launcher: URL,
  data: { workers: number },
  count: number,
  onDone: (done: number) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[][] = Array.from({ length: count }, () => []);
  let next = 0;
  let done = 0;
  const crew = Array.from(
    { length: Math.min(data.workers, count) },
    () => new Worker(launcher, { workerData: data }),
  );
  const ends = crew.map(
    (worker) =>
      new Promise<void>((resolve, reject) => {
        function hand(): void {
          if (next < count) worker.postMessage(next++);
          else resolve();
        }
        worker.on('message', ({ number, outcomes: its }: Report<Outcome>) => {
          outcomes[number] = its;
          onDone(++done);
          hand();
        });
        worker.on('error', reject);
        worker.on('exit', () => reject(new Error('A worker ended before its work was done.')));
        hand();
      }),
  );
  try {
    await Promise.all(ends);
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
  return outcomes.flat();
}
