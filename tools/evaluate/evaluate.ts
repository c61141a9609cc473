import { understand } from './arguments';
import { Complaint } from './complaint';
import { employ } from './crew';
import { readCorpus } from './read-corpus';
import { summarise } from './summary';
import { tableOf } from './table';
import { type Outcome, tasksOf } from './trials';

/**
 * What the arguments ask for, as text to print. `launcher` is the script that workers run. Throws a `Complaint` when
 * arguments, files or rows are wrong.
 */
export async function evaluate(args: string[], launcher: URL): Promise<string> {
  const options = understand(args);
  const corpora = options.files.map(readCorpus);
  const count = tasksOf(corpora, options).length;
  if (count === 0)
    throw new Complaint('No label has papers enough in one group: it takes 20 and the least k.');
  const outcomes = await employ<Outcome>(launcher, options, count, (done) => tell(done, count));
  const summaries = summarise(outcomes);
  return options.json ? jsonOf(summaries) : tableOf(summaries);
}

/** A JSON list with one row a line. */
function jsonOf(rows: object[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

function tell(done: number, count: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${count}${done === count ? '\n' : ''}`);
}
