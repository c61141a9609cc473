import { paperOf, type SavedPaper, statusOf } from '@/domain/library';
import type { Entry } from './PaperRow';

/** A paper of the library as the lists show it. */
export function entryOfSaved(saved: SavedPaper): Entry {
  const { savedAt, from } = saved;
  return { paper: paperOf(saved), saved: true, status: statusOf(saved), at: savedAt, ...(from && { from }) };
}
