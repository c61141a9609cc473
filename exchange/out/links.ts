import type { GivenPaper } from '@/domain/library';
import { urlOf } from '@/domain/paper';

/** The papers' addresses, one a line. */
export function writeLinks(papers: GivenPaper[]): string {
  return papers.map(({ id }) => `${urlOf(id)}\n`).join('');
}
