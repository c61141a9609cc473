import { parseArgs } from 'node:util';

import { mustExist, understandWith, wholeNumber } from '@/tools/arguments';
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
  return understandWith(usage, () => {
    const { positionals: files, values } = parse(args);
    if (files.length === 0) throw new Error('Name one file at least.');
    mustExist(files);
    return {
      files,
      ks: numbersFrom(values.k, 'k'),
      seed: wholeNumber(values.seed, 'seed'),
      draws: values.draws === undefined ? undefined : wholeNumber(values.draws, 'draws', 1),
      readers: values.readers === undefined ? undefined : wholeNumber(values.readers, 'readers', 1),
      methods: values.methods === undefined ? methods.map(({ name }) => name) : namesFrom(values.methods),
      phrases: values.phrases,
      gate: values.gate,
      daily: values.daily,
      workers: wholeNumber(values.workers, 'workers', 1),
      json: values.json,
    };
  });
}

function parse(args: string[]) {
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
}

function namesFrom(text: string): string[] {
  const names = text.split(',');
  const unknown = names.find((name) => !methods.some((method) => method.name === name));
  if (unknown !== undefined) throw new Error(`There is no method "${unknown}".`);
  return [...new Set(names)];
}

function numbersFrom(text: string, option: string): number[] {
  const numbers = text.split(',').map((part) => wholeNumber(part, option));
  return [...new Set(numbers)].sort((one, other) => one - other);
}
