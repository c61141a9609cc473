import { Complaint } from '@/tools/complaint';
import { type Options, understand } from './arguments';
import { employ } from './crew';
import { dailyTable, summariseDaily } from './daily';
import { fewestWanted } from './month';
import { readCorpus } from './read-corpus';
import { fewestLeft } from './simulate';
import { summarise } from './summary';
import { tableOf } from './table';
import { tasksOf } from './trials';

/**
 * What the arguments ask for, as text to print. `launcher` is the script that workers run. Throws a `Complaint` when
 * arguments, files or rows are wrong.
 */
export async function evaluate(args: string[], launcher: URL): Promise<string> {
  const options = understand(args);
  const corpora = options.files.map(readCorpus);
  const count = tasksOf(corpora, options).length;
  if (count === 0) throw new Complaint(`No label has papers enough in one group.${hint(options)}`);
  const work = <Outcome>() => employ<Outcome>(launcher, options, count, (done) => tell(done, count));
  if (options.daily) return print(summariseDaily(await work()), dailyTable, options.json);
  return print(summarise(await work()), tableOf, options.json);
}

function hint({ daily, gate, ks }: Options): string {
  const fewest = daily ? fewestWanted : fewestLeft + Math.min(...ks);
  const part = gate ? ' With --gate, only a third of the labels counts.' : '';
  return ` It takes ${fewest}, and others without the label.${part}`;
}

function print<Row extends object>(rows: Row[], table: (rows: Row[]) => string, json: boolean): string {
  return json ? jsonOf(rows) : table(rows);
}

/** A JSON list with one row a line. */
function jsonOf(rows: object[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

function tell(done: number, count: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${count}${done === count ? '\n' : ''}`);
}
