import { useCallback, useMemo, useState } from 'preact/hooks';
import { Notice } from '@/components/Notice';
import { SavedView } from '@/components/papers/SavedView';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useSettled } from '@/components/use-settled';
import { useWatched } from '@/components/use-watched';
import { paperActions } from '@/deeds/paper-actions';
import { text } from '@/locale/text';
import { watchSaved } from '@/storage/library';

const atOnce = 100;
const pause = 120; // Milliseconds without typing until a search begins

/** The library, newest first, as far as the reader has asked for it. */
export function Saved({ run }: Pick<Deeds, 'run'>) {
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(atOnce);
  const asked = useSettled(query, pause);
  const { value, error } = useWatched(useCallback(() => watchSaved(asked, limit), [asked, limit]));
  const actions = useMemo(() => paperActions(run), [run]);
  const entries = value?.papers.map(({ savedAt: at, from, tags: _, ...paper }) => ({
    paper,
    saved: true,
    at,
    ...(from && { from }),
  }));
  const search = (next: string) => {
    setQuery(next);
    setLimit(atOnce);
  };
  return (
    <div class="saved">
      {error !== undefined && <Notice problem={text('popupCannotRead', sayError(error))} />}
      <SavedView
        saved={value && entries && { entries, total: value.total }}
        query={query}
        hasMore={value !== undefined && value.papers.length === limit && limit < value.total}
        actions={actions}
        onSearch={search}
        onMore={() => setLimit(limit + atOnce)}
      />
    </div>
  );
}
