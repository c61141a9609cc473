import { useCallback, useState } from 'preact/hooks';

import { Notice } from '@/components/Notice';
import type { PaperActions } from '@/components/PaperRow';
import { SavedView } from '@/components/SavedView';
import { sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { text } from '@/locale/text';
import { watchSaved } from '@/storage/library';

import { entryOfSaved } from './entries';

const atOnce = 50;

/** The library, as far as the reader has asked for it. */
export function Saved({ actions }: { actions: PaperActions }) {
  const [{ query, limit }, setAsked] = useState({ query: '', limit: atOnce });
  const watch = useCallback(() => watchSaved(query, limit), [query, limit]);
  const { value, error } = useWatched(watch);
  const onSearch = useCallback((next: string) => setAsked({ query: next.trim(), limit: atOnce }), []);
  const saved = value && { entries: value.papers.map(entryOfSaved), total: value.total };
  return (
    <>
      {error !== undefined && <Notice problem={text('popupCannotRead', sayError(error))} />}
      <SavedView
        saved={saved}
        query={query}
        hasMore={value !== undefined && value.papers.length >= limit && value.papers.length < value.total}
        actions={actions}
        onSearch={onSearch}
        onMore={() => setAsked({ query, limit: limit + atOnce })}
      />
    </>
  );
}
