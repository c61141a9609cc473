import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { Complaint } from './complaint';
import { methods } from './methods';

const usage = `Usage: npm run evaluate -- FILE.jsonl.gz… [options]
  --k 0,1,3,5,10,20,50  how many papers are saved
  --seed 1              of all draws, 0 or more
  --draws N             draws that are averaged within a reader (1; 5 in a file of fewer than 20 readers)
  --readers N           at most so many readers of a file
  --methods a,b         only these: ${methods.map(({ name }) => name).join(', ')}
  --phrases             keep the interest's phrase after k = 0, too
  --gate                the third of the readers that nothing was tuned on
  --daily               a month of daily digests instead of one ranking
  --workers 3           threads
  --json                rows instead of a table`;

/** What is asked for. Plain data: it is sent to the workers. */
export interface Options {
  files: string[];
  ks: number[];
  seed: number;
  draws: number | undefined;
  readers: number | undefined;
  methods: string[];
  phrases: boolean;
  gate: boolean;
  daily: boolean;
  workers: number;
  json: boolean;
}

/** Reads the arguments. Throws a `Complaint` that says what is wrong and how it is used. */
export function understand(args: string[]): Options {
  const { positionals: files, values } = parse(args);
  if (files.length === 0) throw complain('Name one file at least.');
  for (const file of files) if (!existsSync(file)) throw complain(`There is no file ${file}.`);
  return {
    files,
    ks: numbersFrom(values.k, '--k'),
    seed: numberFrom(values.seed, '--seed'),
    draws: values.draws === undefined ? undefined : positiveFrom(values.draws, '--draws'),
    readers: values.readers === undefined ? undefined : positiveFrom(values.readers, '--readers'),
    methods: values.methods === undefined ? methods.map(({ name }) => name) : namesFrom(values.methods),
    phrases: values.phrases,
    gate: values.gate,
    daily: values.daily,
    workers: positiveFrom(values.workers, '--workers'),
    json: values.json,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        k: { type: 'string', default: '0,1,3,5,10,20,50' },
        seed: { type: 'string', default: '1' },
        draws: { type: 'string' },
        readers: { type: 'string' },
        methods: { type: 'string' },
        phrases: { type: 'boolean', default: false },
        gate: { type: 'boolean', default: false },
        daily: { type: 'boolean', default: false },
        workers: { type: 'string', default: '3' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw complain(error instanceof Error ? error.message : String(error));
  }
}

function namesFrom(text: string): string[] {
  const names = text.split(',');
  const unknown = names.find((name) => !methods.some((method) => method.name === name));
  if (unknown !== undefined) throw complain(`There is no method "${unknown}".`);
  return [...new Set(names)];
}

function numbersFrom(text: string, option: string): number[] {
  const numbers = text.split(',').map((part) => numberFrom(part, option));
  return [...new Set(numbers)].sort((one, other) => one - other);
}

function positiveFrom(text: string, option: string): number {
  const number = numberFrom(text, option);
  if (number === 0) throw complain(`${option} must be 1 or more.`);
  return number;
}

function numberFrom(text: string, option: string): number {
  if (!/^\d{1,9}$/.test(text)) throw complain(`${option} takes whole numbers, not "${text}".`);
  return Number(text);
}

function complain(what: string): Complaint {
  return new Complaint(`${what}\n${usage}`);
}
