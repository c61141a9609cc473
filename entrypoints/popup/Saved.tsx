import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';

import type { Exporting } from '@/components/export/use-export';
import { Notice } from '@/components/Notice';
import { NewsBlock } from '@/components/papers/NewsBlock';
import type { PaperActions } from '@/components/papers/PaperRow';
import { SavedView } from '@/components/papers/SavedView';
import { entryOfSaved } from '@/components/papers/saved-entry';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useSettled } from '@/components/use-settled';
import { useWatched } from '@/components/use-watched';
import { openNews, putNewsAway } from '@/deeds/news';
import { shelfActions } from '@/deeds/shelf';
import { text } from '@/locale/text';
import { watchSaved } from '@/storage/library';
import { watchNews } from '@/storage/news';
import { watchMatchingIds, watchSavedCount } from '@/storage/shelf';

import { withNews } from './entries';

const atFirst = 12; // As many as there is room for; the others come once these are seen
const atOnce = 50;
const pause = 120; // Milliseconds without typing until a search begins

interface Props extends Pick<Deeds, 'run'> {
  actions: PaperActions;
  exporting: Exporting;
  /** Its papers are there to be seen, or cannot be read. */
  onSeen: () => void;
}

/** The library, as far as the reader has asked for it, and what is new of its papers. */
export function Saved({ actions, exporting, run, onSeen }: Props) {
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(atFirst);
  const asked = useSettled(query, pause);
  const watch = useCallback(() => watchSaved(asked, limit), [asked, limit]);
  const { value, error } = useWatched(watch);
  const isSeen = value !== undefined || error !== undefined;
  const { value: total } = useWatched(isSeen ? watchSavedCount : undefined);
  const hasMore = limit >= atOnce && value?.length === limit && (total === undefined || limit < total);
  const watchRest = useCallback(() => watchMatchingIds(asked), [asked]);
  const { value: rest } = useWatched(hasMore && total !== undefined ? watchRest : undefined);
  const all = rest?.query === asked ? rest.ids : [];
  const { value: news = [], error: newsLost } = useWatched(watchNews);
  const saved = value && {
    entries: value.map((paper) => withNews(entryOfSaved(paper), news)),
    total,
  };
  useEffect(() => {
    if (!isSeen) return;
    onSeen();
    setLimit((now) => Math.max(now, atOnce));
  }, [isSeen, onSeen]);
  const lost = error ?? newsLost;
  const savedActions = useMemo<PaperActions>(() => {
    const { setStatus, keepApart } = shelfActions(run);
    return { ...actions, setStatus, keepApart };
  }, [actions, run]);
  const search = (next: string) => {
    setQuery(next);
    setLimit(atOnce);
  };
  return (
    <>
      {lost !== undefined && <Notice problem={text('popupCannotRead', sayError(lost))} />}
      {query === '' && (
        <NewsBlock
          news={news.filter(({ seenAt }) => seenAt === undefined)}
          onOpen={(one, inBackground) => void run(() => openNews(one, inBackground))}
          onSeen={(seen) => void run(() => putNewsAway(seen))}
        />
      )}
      <SavedView
        saved={saved}
        query={query}
        hasMore={hasMore}
        taken={{ ids: hasMore ? all : (saved?.entries.map(({ paper }) => paper.id) ?? []) }}
        exporting={exporting}
        actions={savedActions}
        onSearch={search}
        onMore={() => setLimit(limit + atOnce)}
      />
    </>
  );
}
