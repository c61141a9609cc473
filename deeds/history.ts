import type { Deed, OnPart } from '@/components/use-deeds';
import type { HistoryRow } from '@/domain/history';
import { historyText } from '@/locale/history-text';
import { text } from '@/locale/text';
import { undoChange } from '@/storage/history';
import { lastChange } from '@/storage/last-change';
import { allKept, keeping } from './keeping';
import { learnSoon } from './learn-soon';
import { thenLearn } from './paper-actions';
import { done } from './papers';

/** Takes back one of the last changes. Rejects when it could not be done. */
export function takeBackChange({ id }: Pick<HistoryRow, 'id'>, onPart: OnPart): Promise<Deed> {
  return keeping(thenLearn(takeBack(id, onPart)));
}

/**
 * Takes back the latest change that stands once all begun before are kept, and says which. What is said has no way back, so
 * that the next time takes back the change before. Rejects when it could not be done.
 */
export function takeLastChangeBack(onPart: OnPart): Promise<Deed> {
  return keeping(allKept().then(() => takeLast(onPart)));
}

async function takeBack(id: number, onPart: OnPart): Promise<Deed> {
  const change = await undoChange(id, { onPart });
  return change === undefined ? nothing() : done(text('historyUndone'), change);
}

async function takeLast(onPart: OnPart): Promise<Deed> {
  const last = await lastChange();
  if (!last) return nothing();
  const change = await undoChange(last.id, { onPart });
  if (change === undefined) return takeLast(onPart); // Nothing was left of it, and it stands no more
  learnSoon();
  return { said: `${text('historyUndone')} · ${historyText(last)} ${last.title}` };
}

function nothing(): Deed {
  return { said: text('pageNothingToUndo') };
}
