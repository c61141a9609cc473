import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { Complaint } from '@/tools/evaluate/complaint';

const usage = `Usage: npm run bench [-- FILE.jsonl.gz… options]
  --rounds 7     how often each is measured
  --papers 3000  how many papers there are: two thirds of them seen, one third judged
  --seed 1       of the papers that are made up where no file is named
  --json         rows instead of a table`;

export interface Options {
  files: string[];
  rounds: number;
  papers: number;
  seed: number;
  json: boolean;
}

/** Reads the arguments. Throws a `Complaint` that says what is wrong and how it is used. */
export function understand(args: string[]): Options {
  const { positionals: files, values } = parse(args);
  for (const file of files) if (!existsSync(file)) throw complain(`There is no file ${file}.`);
  const [rounds, papers, seed] = (['rounds', 'papers', 'seed'] as const).map((option) =>
    numberFrom(values[option], option),
  ) as [number, number, number];
  if (rounds < 1) throw complain('--rounds must be 1 or more.');
  if (papers < 60) throw complain('--papers must be 60 or more.');
  return { files, rounds, papers, seed, json: values.json };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        rounds: { type: 'string', default: '7' },
        papers: { type: 'string', default: '3000' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw complain(error instanceof Error ? error.message : String(error));
  }
}

function numberFrom(text: string, option: string): number {
  if (!/^\d{1,9}$/.test(text)) throw complain(`--${option} takes whole numbers, not "${text}".`);
  return Number(text);
}

function complain(what: string): Complaint {
  return new Complaint(`${what}\n${usage}`);
}
