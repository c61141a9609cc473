import type { HistoryRow } from '@/domain/history';
import { database } from './database';

/** The latest change to the library that was not taken back, and takes none back itself; undefined when there is none. */
export function lastChange(): Promise<HistoryRow | undefined> {
  const latest = database.history.orderBy('id').reverse();
  return latest.filter(({ kind, undone }) => kind !== 'undone' && !undone).first();
}
