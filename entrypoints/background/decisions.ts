import type { HistoryKind } from '@/domain/history';
import type { Answers, Question } from '@/messages/protocol';
import { undoChange } from '@/storage/history';
import { judgeMany } from '@/storage/library';

const byPages: HistoryKind[] = ['saved', 'dismissed', 'removed', 'restored']; // No page may take back anything else

/**
 * Keeps what the reader decided on a page. A change that is taken back is so with all that went with it, tags and notes;
 * where the history holds it no more, the decisions say how things stood.
 */
export async function keepDecisions(question: Question<'judge'>): Promise<Answers['judge']> {
  const { site, url, decisions, undoes } = question;
  const undone = undoes === undefined ? undefined : await undoChange(undoes, { kinds: byPages });
  const change = undone ?? (await judgeMany(decisions.map((one) => ({ ...one, from: { site, url } }))));
  return { ...(change !== undefined && { change }) };
}
