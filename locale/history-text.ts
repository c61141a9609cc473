import type { HistoryKind, HistoryRow } from '@/domain/history';
import { statuses } from '@/domain/library';
import { statusText } from './status-text';
import { type TextKey, text } from './text';

const texts: Record<HistoryKind, TextKey> = {
  saved: 'historySaved',
  removed: 'historyRemoved',
  dismissed: 'historyDismissed',
  restored: 'historyRestored',
  status: 'historyStatus',
  favourite: 'historyFavourite',
  'not favourite': 'historyNotFavourite',
  tagged: 'historyTagged',
  untagged: 'historyUntagged',
  'renamed tag': 'historyRenamed',
  note: 'historyNote',
  imported: 'historyImported',
  undone: 'historyTakenBack',
};

/** What was done, in words that stand before the paper: "Tagged “agents”:". */
export function historyText({ kind, value = '' }: Pick<HistoryRow, 'kind' | 'value'>): string {
  const status = kind === 'status' ? statuses.find((one) => one === value) : undefined;
  return text(texts[kind], status ? statusText(status) : value);
}
