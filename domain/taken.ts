import type { Paper, PaperId } from './paper';

/** Papers that the reader takes out: those of the library under these ids, or papers as a page shows them. */
export type Taken = { ids: PaperId[] } | { papers: Paper[] };

export function countOf(taken: Taken): number {
  return 'ids' in taken ? taken.ids.length : taken.papers.length;
}
