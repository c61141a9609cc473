import { HistoryList } from '@/components/history/HistoryList';
import { Notice } from '@/components/Notice';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { takeBackChange } from '@/deeds/history';
import { text } from '@/locale/text';
import { watchHistory } from '@/storage/history';

/** The last changes to the library. */
export function History({ run }: Pick<Deeds, 'run'>) {
  const { value, error } = useWatched(watchHistory);
  if (error !== undefined) return <Notice problem={text('popupCannotRead', sayError(error))} />;
  return value ? (
    <HistoryList history={value} onUndo={(row) => void run((onPart) => takeBackChange(row, onPart))} />
  ) : null;
}
