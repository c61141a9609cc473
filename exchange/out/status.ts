import { type GivenPaper, type Status, statusOf } from '@/domain/library';

/** How far the reader is with a paper; undefined when nobody said. */
export function shownStatus(paper: GivenPaper): Status | undefined {
  const status = statusOf(paper);
  return status === 'none' ? undefined : status;
}
