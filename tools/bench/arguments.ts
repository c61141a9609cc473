import { parseArgs } from 'node:util';

import { mustExist, understandWith, wholeNumber } from '@/tools/arguments';

const usage = `Usage: npm run bench [-- FILE.jsonl.gz… options]
  --rounds 7     how often each is measured
  --papers 3000  how many papers there are: two thirds of them seen, one third judged
  --seed 1       of the papers that are made up where no file is named
  --search N     measures search among N papers instead; may be given several times
  --json         rows instead of a table`;

export interface Options {
  files: string[];
  rounds: number;
  papers: number;
  seed: number;
  /** Numbers of papers to search. */
  search: number[];
  json: boolean;
}

/** Reads the arguments. Throws a `Complaint` that says what is wrong and how it is used. */
export function understand(args: string[]): Options {
  return understandWith(usage, () => {
    const { positionals: files, values } = parse(args);
    mustExist(files);
    return {
      files,
      rounds: wholeNumber(values.rounds, 'rounds', 1),
      papers: wholeNumber(values.papers, 'papers', 60),
      seed: wholeNumber(values.seed, 'seed'),
      search: values.search.map((count) => wholeNumber(count, 'search', 10)),
      json: values.json,
    };
  });
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '7' },
      papers: { type: 'string', default: '3000' },
      seed: { type: 'string', default: '1' },
      search: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
}
