import { useCallback, useState } from 'preact/hooks';

import { Notice } from '@/components/Notice';
import type { PaperActions } from '@/components/papers/PaperRow';
import { SavedView } from '@/components/papers/SavedView';
import { sayError } from '@/components/use-deeds';
import { useSettled } from '@/components/use-settled';
import { useWatched } from '@/components/use-watched';
import { text } from '@/locale/text';
import { watchSaved } from '@/storage/library';

import { entryOfSaved } from './entries';

const atOnce = 50;
const pause = 120; // Milliseconds without typing until a search begins

/** The library, as far as the reader has asked for it. */
export function Saved({ actions }: { actions: PaperActions }) {
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(atOnce);
  const asked = useSettled(query, pause);
  const watch = useCallback(() => watchSaved(asked, limit), [asked, limit]);
  const { value, error } = useWatched(watch);
  const saved = value && { entries: value.papers.map(entryOfSaved), total: value.total };
  const search = (next: string) => {
    setQuery(next);
    setLimit(atOnce);
  };
  return (
    <>
      {error !== undefined && <Notice problem={text('popupCannotRead', sayError(error))} />}
      <SavedView
        saved={saved}
        query={query}
        hasMore={value !== undefined && value.papers.length === limit && limit < value.total}
        actions={actions}
        onSearch={search}
        onMore={() => setLimit(limit + atOnce)}
      />
    </>
  );
}
