import type { Paper } from '@/domain/paper';
import { bibtexEntries } from '@/exchange/bibtex-entries';
import { paperOf } from '@/exchange/from-bibtex';
import type { Unread } from './collect';

/** Whether a text holds an entry of BibTeX at the beginning of a line. */
export function isBibtex(written: string): boolean {
  return /^[ \t]*@[a-z]+[ \t]*[{(]/im.test(written);
}

/** The papers of BibTeX. */
export function* papersInBibtex(written: string): Generator<Paper | Unread> {
  for (const entry of bibtexEntries(written)) yield (entry && paperOf(entry)) ?? { unread: 'paper' };
}
