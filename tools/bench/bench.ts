import { readFileSync } from 'node:fs';
import path from 'node:path';

import { readBackground } from '@/domain/relevance/background';
import { readVectors } from '@/domain/relevance/vectors';
import { readCorpus } from '@/tools/evaluate/read-corpus';
import { type Options, understand } from './arguments';
import { engineTrials } from './engine';
import { madeUpPapers } from './made-up-papers';
import { measure } from './measure';
import { memoryOf } from './memory';
import { report } from './report';
import type { Outcome } from './rows';
import { reportSearch, searchRow } from './search';
import { tryThose } from './try-trials';
import { type Assets, rowsOf } from './workloads';

export { drawPlot } from './plot';
export { asMarkdown } from './rows';
export { understand };

/** Milliseconds of what the engine does, as text to print. Throws a `Complaint` when files or rows are wrong. */
export function tellDetails(options: Options, assets: string): string {
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

/** What the engine costs beside its floors. */
export function tryEngine({ only, rounds }: Options, assets: string): Promise<Outcome> {
  return tryThose(engineTrials(read(assets), rounds), only);
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
