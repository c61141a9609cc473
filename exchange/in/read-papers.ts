import type { GivenPaper } from '@/domain/library';
import { openedAs } from '@/domain/opened';
import { isBibtex } from '@/exchange/digests/bibtex';
import { decodeText, isRubbish } from '@/exchange/digests/decode-text';
import { text } from '@/locale/text';
import { papersInBibtex } from './bibtex';
import type { Entry } from './entry';
import { makeLines } from './lines';

/** The largest file that is read, in bytes; to be compared with `File.size` before reading. */
export const largestImport = 200_000_000;

const mostEntries = 100_000;

export type ImportKind = 'bibtex';

/** The papers of a file. */
export interface ReadPapers {
  kind: ImportKind;
  /** In order. A paper that the file holds twice is in it twice. */
  papers: GivenPaper[];
  /** What could not be read, by the line (from 1) where it begins. */
  problems: { line: number; says: string }[];
}

/** Reads the papers of a file in one go: see `readPapersSteps`. */
export function readPapers(name: string, file: string | Uint8Array): ReadPapers | { problem: string } {
  const steps = readPapersSteps(name, file);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Reads the papers of a file, whatever its format, told by what it holds. Yields after every entry which part of the
 * file is read, from 0 to 1. Never throws for what the file holds: says what is wrong with an entry, or with the whole
 * file. Takes linear time. Papers are said to be from the file, by its name, where it does not say from where.
 */
export function* readPapersSteps(
  name: string,
  file: string | Uint8Array,
): Generator<number, ReadPapers | { problem: string }> {
  if (file.length > largestImport) return { problem: text('importLarge') };
  const written = decodeText(file);
  if (written.trim() === '') return { problem: text('exchangeEmpty') };
  if (isRubbish(written)) return { problem: text('textDigestNotText') };
  const format = formats.find(({ isIt }) => isIt(written));
  if (!format) return { problem: text('importNotPapers') };
  const from = openedAs(name);
  const lineAt = makeLines(written);
  const read: ReadPapers = { kind: format.kind, papers: [], problems: [] };
  for (const entry of format.entries(written)) {
    if (read.papers.length + read.problems.length === mostEntries)
      return { problem: text('importMany', mostEntries.toLocaleString()) };
    if ('paper' in entry) read.papers.push({ from, ...entry.paper });
    else read.problems.push({ line: lineAt(entry.at), says: entry.says });
    yield entry.at / written.length;
  }
  return read;
}

const formats: {
  kind: ImportKind;
  isIt(written: string): boolean;
  entries(written: string): Iterable<Entry>;
}[] = [{ kind: 'bibtex', isIt: isBibtex, entries: papersInBibtex }];
