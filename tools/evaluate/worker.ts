import { parentPort, workerData } from 'node:worker_threads';

import type { Options } from './arguments';
import { runDaily } from './daily';
import { readCorpus } from './read-corpus';
import { run, tasksOf } from './trials';

/** Works on the tasks whose numbers arrive, one after the other, until there are no more. */
export function work(): void {
  const options: Options = workerData;
  const tasks = tasksOf(options.files.map(readCorpus), options);
  const runOne = options.daily ? runDaily : run;
  parentPort?.on('message', (number: number) => {
    parentPort?.postMessage({ number, outcomes: runOne(tasks[number]!, options) });
  });
}
