import { Empty } from '@/components/Empty';
import { ExportMenu } from '@/components/export/ExportMenu';
import type { Exporting } from '@/components/export/use-export';
import { keyOf } from '@/components/keys/in-use';
import { More } from '@/components/More';
import { SearchField } from '@/components/SearchField';
import type { Taken } from '@/domain/taken';
import { countText, text } from '@/locale/text';
import { PaperList } from './PaperList';
import type { Entry, PaperActions } from './PaperRow';

interface Props {
  /** The newest that match, and how many the library holds; each undefined until known. */
  saved: { entries: Entry[]; total: number | undefined } | undefined;
  query: string;
  /** More may match than are shown. */
  hasMore: boolean;
  /** All that match; none until they are known. */
  taken: Taken;
  actions: PaperActions;
  exporting: Exporting;
  onSearch: (query: string) => void;
  onMore: () => void;
}

/** The tab *Saved*: the library, newest first. */
export function SavedView({ saved, query, hasMore, taken, actions, exporting, onSearch, onMore }: Props) {
  if (!saved) return null;
  if (saved.total === 0)
    return (
      <Empty title={text('popupNoSaved')}>
        <p>{text('popupHowToSave')}</p>
      </Empty>
    );
  const { entries, total } = saved;
  return (
    <>
      <div class="finder">
        <SearchField
          label={text('popupSearchSaved')}
          query={query}
          shortcut={keyOf('search')}
          onSearch={onSearch}
        />
      </div>
      <div class="summary">
        <p class="muted" role="status">
          {total !== undefined && countOf(entries.length, total)}
        </p>
        <ExportMenu taken={taken} exporting={exporting} />
      </div>
      {entries.length === 0 && <Empty title={text('popupNotFound', query)} />}
      <PaperList groups={[{ entries }]} interests={[]} actions={actions} />
      {hasMore && <More onMore={onMore} />}
    </>
  );
}

function countOf(shown: number, total: number): string {
  if (shown < total) return text('popupShowing', shown.toLocaleString(), total.toLocaleString());
  return countText('commonPapers', total);
}
