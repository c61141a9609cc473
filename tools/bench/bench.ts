import { readFileSync } from 'node:fs';
import path from 'node:path';

import { readBackground } from '@/domain/relevance/background';
import { readVectors } from '@/domain/relevance/vectors';
import { readCorpus } from '@/tools/evaluate/read-corpus';
import { type Options, understand } from './arguments';
import { madeUpPapers } from './made-up-papers';
import { measure } from './measure';
import { memoryOf } from './memory';
import { report } from './report';
import { reportSearch, searchRow } from './search';
import { type Assets, rowsOf } from './workloads';

/** What the arguments ask for, as text to print. Throws a `Complaint` when arguments, files or rows are wrong. */
export function bench(args: string[], assets: string): string {
  const options = understand(args);
  if (options.search.length > 0)
    return reportSearch(
      options.search.map((papers) => searchRow(papersFor({ ...options, papers }))),
      options.json,
    );
  const papers = papersFor(options);
  const memory = memoryOf(() => read(assets), papers);
  const measured = rowsOf(papers, read(assets)).map((row) => measure(row, options.rounds));
  return report(measured, memory, options.json);
}

function read(assets: string): Assets {
  const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(assets, name))).buffer;
  return {
    vectors: readVectors(bytesOf('vectors.bin')),
    background: readBackground(bytesOf('background.bin')),
  };
}

function papersFor({ files, papers, seed }: Options) {
  const read = files.flatMap((file) => readCorpus(file).papers.map(({ paper }) => paper));
  const some = read.length > 0 ? read : madeUpPapers(papers, seed);
  return some.slice(0, papers);
}
