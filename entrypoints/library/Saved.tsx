import { useEffect, useMemo, useState } from 'preact/hooks';

import { Empty } from '@/components/Empty';
import { ExportMenu } from '@/components/export/ExportMenu';
import { ExportPanel } from '@/components/export/ExportPanel';
import { type Exporting, useExport } from '@/components/export/use-export';
import { Notice } from '@/components/Notice';
import { QueryBar } from '@/components/shelf/QueryBar';
import { Shelf } from '@/components/shelf/Shelf';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useSettled } from '@/components/use-settled';
import { useWatched } from '@/components/use-watched';
import { exportDeeds } from '@/deeds/export';
import { forgetKeptSearch, keepThisSearch } from '@/deeds/searches';
import { shelfActions } from '@/deeds/shelf';
import type { PaperId } from '@/domain/paper';
import type { Sort } from '@/domain/search/found';
import type { Settings } from '@/domain/settings';
import { text } from '@/locale/text';
import type { Search } from '@/search/client';
import { watchInterests } from '@/storage/interests';
import { watchTags } from '@/storage/tags';
import { useFacets, useFound } from './use-search';
import { useEntries, useSavedIds } from './use-shelf';

const pause = 60; // Milliseconds without typing until a search begins

/** What the reader wants to see of the library. */
export interface Wish {
  query: string;
  sort: Sort;
}

interface Props extends Pick<Deeds, 'run'> {
  settings: Settings;
  search: Search;
  wish: Wish;
  onWish: (wish: Wish) => void;
  /** Whether it is time for more than the first papers. */
  later: boolean;
  /** The first papers are there to be seen, or there are none. */
  onSeen: () => void;
}

/** The library: every saved paper, or those that a query finds. */
export function Saved({ run, settings, search, wish, onWish, later, onSeen }: Props) {
  const { query, sort } = wish;
  const asked = useSettled(query, pause);
  const isAll = asked.trim() === '' && (sort === 'relevance' || sort === 'newest');
  const all = useSavedIds(later);
  const found = useFound(search, 'library', asked, sort, !isAll);
  const isAllFound = found.rest === undefined && found.building === undefined;
  const { ids, error, isWhole } = isAll ? all : { ...found, isWhole: isAllFound };
  const facets = useFacets(search, later);
  const read = ids?.length ?? 0;
  const count = isWhole ? read : isAll ? (facets?.papers ?? read) : read + (found.rest ?? 0);
  const exporting = useExport(run, exportDeeds);
  const isEmpty = ids?.length === 0;
  useEffect(() => {
    if (isEmpty) onSeen();
  }, [isEmpty, onSeen]);
  const { searches = [], tagColours = {} } = settings;
  const problem = error !== undefined && <Notice problem={text('popupCannotRead', sayError(error))} />;
  if (problem && isAll) return problem;
  if (all.ids?.length === 0)
    return (
      <Empty title={text('popupNoSaved')}>
        <p>{text('popupHowToSave')}</p>
      </Empty>
    );
  return (
    <div class="saved">
      <QueryBar
        query={query}
        sort={sort}
        found={ids && count}
        building={isAll ? undefined : found.building}
        facets={facets}
        colours={tagColours}
        searches={searches}
        menu={
          <ExportMenu taken={{ ids: ids ?? [] }} count={count} waiting={!isWhole} exporting={exporting} />
        }
        onSearch={(next, order) => onWish({ query: next, sort: order })}
        onKeepSearch={(one) => void run(() => keepThisSearch(one))}
        onForgetSearch={(name) => void run(() => forgetKeptSearch(name))}
      />
      {problem}
      {ids && (
        <Rows
          key={`${asked} ${sort}`}
          asked={asked}
          ids={ids}
          isWhole={isWhole}
          run={run}
          settings={settings}
          exporting={exporting}
          later={later}
          onSeen={onSeen}
        />
      )}
      <ExportPanel exporting={exporting} />
    </div>
  );
}

interface RowsProps extends Pick<Props, 'run' | 'settings' | 'later' | 'onSeen'> {
  asked: string;
  ids: PaperId[];
  isWhole: boolean;
  exporting: Exporting;
}

function Rows({ asked, ids, isWhole, run, settings, exporting, later, onSeen }: RowsProps) {
  const [current, setCurrent] = useState<PaperId>();
  const { entries, error, onWindow } = useEntries(ids, current);
  const interests = useWatched(watchInterests);
  const tags = useWatched(later ? watchTags : undefined);
  const actions = useMemo(() => shelfActions(run), [run]);
  const isSeen = entries.size > 0;
  useEffect(() => {
    if (isSeen) onSeen();
  }, [isSeen, onSeen]);
  const problem = error ?? interests.error ?? tags.error;
  if (problem !== undefined) return <Notice problem={text('popupCannotRead', sayError(problem))} />;
  const isNone = ids.length === 0;
  const none = isNone && isWhole && <Empty title={text('popupNotFound', asked)} />;
  if (isNone && !(current && entries.get(current))) return none || null; // What was read when it was found no more stays
  return (
    <Shelf
      none={none}
      ids={ids}
      isWhole={isWhole}
      entries={entries}
      current={current}
      interests={interests.value ?? []}
      tags={(tags.value ?? []).map(({ tag }) => tag)}
      colours={settings.tagColours ?? {}}
      keys={settings.keys}
      actions={actions}
      exporting={exporting}
      onCurrent={setCurrent}
      onWindow={onWindow}
    />
  );
}
