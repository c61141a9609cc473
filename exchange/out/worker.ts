import type { FormatName } from '@/domain/format';
import type { GivenPaper } from '@/domain/library';
import { bringTexts } from '@/locale/bring-texts';
import type { WriteOptions } from './options';
import { writeFile } from './write-file';

// Writes beside the page: 20,000 papers take seconds, in which the page would stand still. Closing it is how to stop it.

/** Papers come in some at a time; the format comes last, and is answered with the file. */
export type Told = { papers: GivenPaper[] } | { format: FormatName; options: WriteOptions };

const papers: GivenPaper[] = [];

self.onmessage = async ({ data }: MessageEvent<Told>) => {
  if ('papers' in data) return void papers.push(...data.papers);
  await bringTexts(); // A file may say what is wrong with a paper
  self.postMessage(writeFile(data.format, papers, data.options));
};
