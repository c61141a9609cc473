import type { GivenPaper } from '@/domain/library';
import { runInSlices } from '@/domain/slices';
import { largestImport, type ReadPapers, readPapersSteps } from '@/exchange/in/read-papers';
import { text } from '@/locale/text';
import { type Imported, importPapers, type OnImport } from '@/storage/import';
import { learnSoon } from './learn-soon';
import { offerFile } from './offer-file';

/** Told how much is read, from 0 to 1. */
export type OnRead = (part: number) => void;

/**
 * Reads the papers of a file, or of a text, without holding up the page, or says what is wrong with the whole. Rejects
 * when the file cannot be read, as when it was moved meanwhile, and with the signal's reason.
 */
export async function readToImport(
  source: File | { name: string; text: string },
  onRead: OnRead,
  signal: AbortSignal,
): Promise<ReadPapers | { problem: string }> {
  if (source instanceof File && source.size > largestImport) return { problem: text('importLarge') };
  const written = source instanceof File ? await textOf(source) : source.text;
  return runInSlices(readPapersSteps(source.name, written), { onStep: onRead, signal });
}

const part = 2_000_000; // Bytes: some milliseconds of work

/** The text of a file in UTF-8, read part by part, else its bytes. */
async function textOf(file: File): Promise<string | Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: string[] = [];
  try {
    for (let at = 0; at < file.size; at += part)
      texts.push(decoder.decode(await file.slice(at, at + part).arrayBuffer(), { stream: true }));
    return texts.concat(decoder.decode()).join('');
  } catch (error) {
    if (error instanceof TypeError) return new Uint8Array(await file.arrayBuffer());
    throw error;
  }
}

/** Brings papers into the library, all or nothing; until they are being kept the signal stops it. */
export async function bringIn(
  papers: GivenPaper[],
  onProgress: OnImport,
  signal: AbortSignal,
): Promise<Imported & { history?: number }> {
  const imported = await importPapers(papers, onProgress, signal);
  learnSoon(); // What was dismissed may be so no more
  return imported;
}

/** Lets the reader keep what could not be read of a file, a line for each. */
export function saveProblems(name: string, problems: ReadPapers['problems']): void {
  const lines = problems.map(({ line, says }) => text('importAtLine', line.toLocaleString(), says));
  offerFile(`${name}.txt`, `${lines.join('\n')}\n`, 'text/plain');
}
