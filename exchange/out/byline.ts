import type { Paper } from '@/domain/paper';
import { citedOf } from './cited';
import { oneLine } from './one-line';

/** `Ada Lovelace, Charles Babbage et al., Nature (1843)`; empty when nothing of it is known. */
export function bylineOf(paper: Paper): string {
  const { venue, year } = citedOf(paper);
  const authors = paper.authors.map(oneLine).filter(Boolean).join(', ');
  const place = [authors + (authors && paper.moreAuthors ? ' et al.' : ''), venue].filter(Boolean).join(', ');
  return [place, year && `(${year})`].filter(Boolean).join(' ');
}
