import path from 'node:path';
import { parseArgs } from 'node:util';

import { mustExist, understandWith, wholeNumber } from '@/tools/arguments';

const usage = `Usage: npm run bench [-- options]
  --only WORDS   only what has these words in its name
  --rounds 7     how often each is measured
  --json         rows instead of a table
  --plots        draws how costs grow, into docs/images
  --peers FOLDER other extensions beside ours; docs/performance.md says what is in the folder
  --soak         at length instead: a page that goes on as it is scrolled, and ten tabs at once
  --minutes 60   how long that page goes on
  --details      milliseconds of judging and learning instead, on files of papers (FILE.jsonl.gz…) if any are named
  --search N     milliseconds of search among N papers instead; may be given several times
  --papers 3000  of the details: how many papers there are, two thirds of them seen, one third judged
  --seed 1       of the details: of the papers that are made up where no file is named`;

export interface Options {
  /** Words in the names of what is measured. */
  only?: string;
  files: string[];
  rounds: number;
  papers: number;
  seed: number;
  /** Numbers of papers to search. */
  search: number[];
  json: boolean;
  plots: boolean;
  /** A folder with other extensions. */
  peers?: string;
  details: boolean;
  /** How long a page that goes on is scrolled; nothing else is measured then. */
  minutes?: number;
}

/** Reads the arguments. Throws a `Complaint` that says what is wrong and how it is used. */
export function understand(args: string[]): Options {
  return understandWith(usage, () => {
    const { positionals: files, values } = parse(args);
    mustExist([...files, ...(values.peers === undefined ? [] : [values.peers])]);
    return {
      files,
      ...(values.only !== undefined && { only: values.only }),
      ...(values.peers !== undefined && { peers: path.resolve(values.peers) }),
      ...(values.soak && { minutes: wholeNumber(values.minutes, 'minutes', 1) }),
      rounds: wholeNumber(values.rounds, 'rounds', 1),
      papers: wholeNumber(values.papers, 'papers', 60),
      seed: wholeNumber(values.seed, 'seed'),
      search: values.search.map((count) => wholeNumber(count, 'search', 10)),
      json: values.json,
      plots: values.plots,
      details: values.details || files.length > 0,
    };
  });
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      peers: { type: 'string' },
      rounds: { type: 'string', default: '7' },
      papers: { type: 'string', default: '3000' },
      seed: { type: 'string', default: '1' },
      search: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      plots: { type: 'boolean', default: false },
      soak: { type: 'boolean', default: false },
      minutes: { type: 'string', default: '60' },
      details: { type: 'boolean', default: false },
    },
  });
}
