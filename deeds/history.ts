import type { Deed, OnPart } from '@/components/use-deeds';
import type { HistoryRow } from '@/domain/history';
import { historyText } from '@/locale/history-text';
import { text } from '@/locale/text';
import { undoChange } from '@/storage/history';
import { lastChange } from '@/storage/last-change';
import { allJudged, thenLearn } from './paper-actions';
import { done } from './papers';

/** Takes back one of the last changes. Rejects when it could not be done. */
export function takeBackChange({ id }: Pick<HistoryRow, 'id'>, onPart: OnPart): Promise<Deed> {
  return thenLearn(undoChange(id, { onPart }).then((change) => done(text('historyUndone'), change)));
}

/**
 * Takes back the latest change that stands, and says which. What is said has no way back, so that the next time takes back
 * the change before. Rejects when it could not be done.
 */
export async function takeLastChangeBack(onPart: OnPart): Promise<Deed> {
  await allJudged();
  const last = await lastChange();
  if (!last) return { said: text('pageNothingToUndo') };
  await takeBackChange(last, onPart);
  return { said: `${text('historyUndone')} · ${historyText(last)} ${last.title}` };
}
