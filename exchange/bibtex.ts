import type { Paper } from '@/domain/paper';
import { writeBibtex } from './out/bibtex';
import { choose, type WriteOptions } from './out/options';

/** One paper as a BibTeX entry to paste: without its abstract, and without anything of the reader's own. */
export function toBibtex(paper: Paper, options: Pick<WriteOptions, 'keys'> = {}): string {
  return writeBibtex(choose([paper], { abstracts: false, own: false }), options);
}
