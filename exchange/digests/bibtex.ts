import type { Paper } from '@/domain/paper';
import { bibtexEntries } from '@/exchange/bibtex-entries';
import { paperOf } from '@/exchange/from-bibtex';
import type { Unread } from './collect';

/** Whether a text holds an entry of BibTeX at the beginning of a line. */
export function isBibtex(written: string): boolean {
  return /^[ \t]*@[a-z]+[ \t]*[{(]/im.test(written);
}

const mostBroken = 200; // Each may cost as much as its longest value

/** The papers of BibTeX, up to the 200th entry that does not end. */
export function* papersInBibtex(written: string): Generator<Paper | Unread> {
  let broken = 0;
  for (const { fields } of bibtexEntries(written)) {
    yield (fields && paperOf(fields)) ?? { unread: 'paper' };
    if (!fields && ++broken === mostBroken) return;
  }
}
