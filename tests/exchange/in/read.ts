import { type ReadPapers, readPapers } from '@/exchange/in/read-papers';
import '../texts';

/** What a file holds that can be read. */
export function read(file: string | Uint8Array, name = 'library.txt'): ReadPapers {
  const outcome = readPapers(name, file);
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome;
}

/** The lines at which entries could not be read. */
export function brokenLines(file: string): number[] {
  return read(file).problems.map(({ line }) => line);
}
