import './history-list.css';

import { Empty } from '@/components/Empty';
import { Icon } from '@/components/Icon';
import { sayWhen } from '@/components/when';
import type { HistoryRow } from '@/domain/history';
import { historyText } from '@/locale/history-text';
import { countText, text } from '@/locale/text';

interface Props {
  history: HistoryRow[];
  onUndo: (row: HistoryRow) => void;
}

/** The last changes to the library, the latest first, each with a way back. */
export function HistoryList({ history, onUndo }: Props) {
  if (history.length === 0) return <Empty title={text('historyNone')} />;
  return (
    <ol class="history-list">
      {history.map((row) => (
        <li key={row.id} data-testid="history-row" data-undone={row.undone}>
          <p>
            <strong>{historyText(row)}</strong> <bdi>{row.title}</bdi>
            {row.count > 1 && ` ${countText('historyMore', row.count - 1)}`}
          </p>
          <p class="muted">{sayWhen(row.at)}</p>
          {row.undone ? (
            <p class="muted">{text('historyUndone')}</p>
          ) : (
            <button type="button" onClick={() => onUndo(row)}>
              <Icon name="undo" />
              {text('commonUndo')}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
