import type { Deed } from '@/components/use-deeds';
import type { HistoryRow } from '@/domain/history';
import { text } from '@/locale/text';
import { undoChange } from '@/storage/history';
import { thenLearn } from './paper-actions';
import { done } from './papers';

/** Takes back one of the last changes. Rejects when it could not be done. */
export function takeBackChange({ id }: Pick<HistoryRow, 'id'>): Promise<Deed> {
  return thenLearn(undoChange(id).then((change) => done(text('historyUndone'), change)));
}
