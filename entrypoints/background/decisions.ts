import type { HistoryKind } from '@/domain/history';
import type { Answers, Question } from '@/messages/protocol';
import { changeAsked, undoChange } from '@/storage/history';
import { judgeMany } from '@/storage/library';

const byPages: HistoryKind[] = ['saved', 'dismissed', 'removed', 'restored']; // No page may take back anything else, or of papers that it does not name

/**
 * Keeps what the reader decided on a page. A change that is taken back is so with all that went with it, tags and notes;
 * where the history holds it no more, the decisions say how things stood. A question that is asked again under its `key`,
 * because the worker died before it replied, is told the change that it was.
 */
export async function keepDecisions(question: Question<'judge'>, key?: string): Promise<Answers['judge']> {
  const { site, url, decisions, undoes } = question;
  const papers = decisions.map(({ paper }) => paper.id);
  const undone = undoes === undefined ? undefined : await undoChange(undoes, { kinds: byPages, papers });
  const wanted = decisions.map((one) => ({ ...one, from: { site, url } }));
  const change = undone ?? (await judgeMany(wanted, key)) ?? (await changeAsked(key));
  return { ...(change !== undefined && { change }) };
}
