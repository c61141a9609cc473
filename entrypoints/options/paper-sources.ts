import type { FoundPapers, PaperSources } from '@/components/examples/sources';
import { sayError } from '@/components/use-deeds';
import { paperOf } from '@/domain/library';
import { fromLines } from '@/domain/named-papers';
import type { Paper } from '@/domain/paper';
import { fromBibtex, largestBibtex } from '@/exchange/from-bibtex';
import { text } from '@/locale/text';
import { recognise } from '@/storage/known-papers';
import { watchSaved } from '@/storage/library';
import { papersTagged, tagsInUse } from '@/storage/tags';

const mostShown = 50;

/** Example papers from what the reader pastes or opens, and from the library. */
export const paperSources: PaperSources = {
  read: (pasted) => told(() => readPapers(pasted)),
  open: (file) => told(() => readFile(file)),
  search: (query) => ({
    subscribe: (next, error) =>
      watchSaved(query, mostShown).subscribe((papers) => next(papers.map(paperOf)), error),
  }),
  tags: async () => (await tagsInUse()).map(({ tag }) => tag),
  tagged: async (tag) => (await papersTagged(tag)).map(paperOf),
};

type Found = FoundPapers | { problem: string };

async function told(find: () => Promise<Found>): Promise<Found> {
  try {
    return await find();
  } catch (error) {
    console.error(error);
    return { problem: text('commonFailed', sayError(error)) };
  }
}

async function readFile(file: File): Promise<Found> {
  if (file.size > largestBibtex) return { problem: text('optionsBibLarge', file.name) };
  const found = await readPapers(decode(await file.arrayBuffer()), true);
  return 'problem' in found ? { problem: text('optionsBibProblem', file.name, found.problem) } : found;
}

/** UTF-8, or what older reference managers wrote. */
function decode(bytes: ArrayBuffer): string {
  const utf8 = new TextDecoder().decode(bytes);
  return utf8.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : utf8;
}

async function readPapers(written: string, isBibtex = /@[a-z]+\s*[{(]/i.test(written)): Promise<Found> {
  const read = isBibtex ? fromBibtex(written) : { papers: fromLines(written), leftOut: 0 };
  if ('problem' in read) return read;
  const papers = await recognise(read.papers);
  const isKnown = ({ title }: Paper) => title !== '';
  return {
    papers: papers.filter(isKnown),
    unknown: papers.filter((paper) => !isKnown(paper)).map(({ id }) => id),
    leftOut: read.leftOut,
  };
}
