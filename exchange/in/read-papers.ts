import type { GivenPaper } from '@/domain/library';
import { openedAs } from '@/domain/opened';
import { runAtOnce } from '@/domain/slices';
import type { Theirs } from '@/domain/theirs';
import { readBackup } from '@/exchange/backup';
import { decodeText, isRubbish, rawText } from '@/exchange/digests/decode-text';
import { text } from '@/locale/text';
import { makeApart } from './apart';
import { type Format, jsonFormats, textFormats } from './formats';
import { isJson } from './json';
import { makeLines } from './lines';

/** The largest file that is read, in bytes; to be compared with `File.size` before reading. */
export const largestImport = 200_000_000;

const mostEntries = 100_000;

/** The papers of a file. */
export interface ReadPapers {
  kind: Format['kind'] | 'backup';
  /** In order. A paper that the file holds twice is in it twice. One that a list names by an id alone has an empty title. */
  papers: GivenPaper[];
  /** What could not be read, by the line (from 1) where it begins. */
  problems: { line: number; says: string }[];
  /** All that a backup holds; its library is `papers`. */
  theirs?: Theirs;
}

type Outcome = ReadPapers | { problem: string };

/** Reads the papers of a file in one go: see `readPapersSteps`. */
export function readPapers(name: string, file: string | Uint8Array): Outcome {
  return runAtOnce(readPapersSteps(name, file));
}

/**
 * Reads the papers of a file, whatever its format, told by what it holds. Yields after every entry which part of the
 * file is read, from 0 to 1. Never throws for what the file holds: says what is wrong with an entry, or with the whole
 * file. Takes linear time. Papers are from the file, by its name, unless it says from where.
 */
export function* readPapersSteps(name: string, file: string | Uint8Array): Generator<number, Outcome> {
  if (file.length > largestImport) return { problem: text('importLarge') };
  const raw = rawText(file);
  if (raw.trim() === '') return { problem: text('exchangeEmpty') };
  if (isRubbish(raw)) return { problem: text('textDigestNotText') };
  if (/^\s*</.test(raw)) return { problem: text('importXml') };
  if (/^\s*\{\s*"format"\s*:\s*"paperlight-/.test(raw)) return readOurs(raw);
  const isData = isJson(raw);
  const written = isData ? raw : decodeText(raw);
  const format = (isData ? jsonFormats : textFormats).find(({ isIt }) => isIt(written));
  const read = format && (yield* readEntries(name, written, format));
  if (read && ('problem' in read || read.papers.length + read.problems.length > 0)) return read;
  return { problem: text('importNotPapers') };
}

function readOurs(written: string): Outcome {
  const read = readBackup(written);
  if ('problem' in read) return read;
  return { kind: 'backup', papers: read.theirs.library, problems: [], theirs: read.theirs };
}

function* readEntries(name: string, written: string, { kind, entries }: Format): Generator<number, Outcome> {
  const from = openedAs(name);
  const lineAt = makeLines(written);
  const apart = makeApart();
  const papers: GivenPaper[] = [];
  const problems: ReadPapers['problems'] = [];
  for (const entry of entries(written)) {
    if (papers.length + problems.length === mostEntries)
      return { problem: text('importMany', mostEntries.toLocaleString()) };
    if ('paper' in entry) papers.push(apart({ from, ...entry.paper }));
    else if ('says' in entry) problems.push({ line: entry.line ?? lineAt(entry.at), says: entry.says });
    yield entry.at / written.length;
  }
  return { kind, papers, problems };
}
