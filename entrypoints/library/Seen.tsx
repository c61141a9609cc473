import { useCallback, useMemo, useState } from 'preact/hooks';

import { Empty } from '@/components/Empty';
import { keyOf } from '@/components/keys/in-use';
import { Notice } from '@/components/Notice';
import { SearchField } from '@/components/SearchField';
import { SeenList } from '@/components/seen/SeenList';
import { QueryHelp } from '@/components/shelf/QueryHelp';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useSettled } from '@/components/use-settled';
import { useWatched } from '@/components/use-watched';
import { paperActions } from '@/deeds/paper-actions';
import { eachOnce } from '@/domain/groups';
import type { PaperId } from '@/domain/paper';
import { countText, text } from '@/locale/text';
import type { Search } from '@/search/client';
import { watchInterests } from '@/storage/interests';
import { watchJoined, watchSeen, watchSeenIds } from '@/storage/seen-list';
import { useNear } from './use-near';
import { useFound } from './use-search';
import { useIds } from './use-shelf';

const pause = 60; // Milliseconds without typing until a search begins

interface Props extends Pick<Deeds, 'run'> {
  search: Search;
}

/** Everything that was ever seen on a page: the paper that was scrolled past on Tuesday. */
export function Seen({ run, search }: Props) {
  const [query, setQuery] = useState('');
  const asked = useSettled(query, pause);
  const all = useIds(watchSeenIds);
  const isAll = asked.trim() === '';
  const found = useFound(search, 'seen', asked, 'relevance', !isAll);
  const { ids: shown, error } = isAll ? all : found;
  const { building, rest = 0 } = isAll ? {} : found;
  const joined = useWatched(watchJoined).value;
  const ids = useMemo(() => shown && eachOnce(shown, joined ?? []), [shown, joined]);
  const problem = error !== undefined && <Notice problem={text('popupCannotRead', sayError(error))} />;
  if (problem && isAll) return problem;
  if (all.ids?.length === 0)
    return (
      <Empty title={text('seenNone')}>
        <p>{text('seenHow')}</p>
      </Empty>
    );
  return (
    <div class="saved">
      <div class="query-bar">
        <div class="line">
          <SearchField
            label={text('seenSearch')}
            query={query}
            shortcut={keyOf('search')}
            onSearch={setQuery}
          />
          <QueryHelp />
          <p class="muted" role="status">
            {ids && (all.isWhole || !isAll) && countText('commonPapers', ids.length + rest)}
            {building !== undefined && ` · ${text('shelfIndexing', Math.floor(building * 100))}`}
          </p>
        </div>
      </div>
      {problem}
      {ids && ids.length > 0 && <Rows key={asked} ids={ids} run={run} />}
      {ids?.length === 0 && building === undefined && <Empty title={text('popupNotFound', asked)} />}
    </div>
  );
}

function Rows({ ids, run }: Pick<Deeds, 'run'> & { ids: PaperId[] }) {
  const [current, setCurrent] = useState<PaperId>();
  const { wanted, onWindow } = useNear(ids, current);
  const { value, error } = useWatched(useCallback(() => watchSeen(wanted), [wanted]));
  const interests = useWatched(watchInterests);
  const actions = useMemo(() => paperActions(run), [run]);
  const problem = error ?? interests.error;
  if (problem !== undefined) return <Notice problem={text('popupCannotRead', sayError(problem))} />;
  return (
    <SeenList
      ids={ids}
      papers={value ?? new Map()}
      current={current}
      interests={interests.value ?? []}
      actions={actions}
      onCurrent={setCurrent}
      onWindow={onWindow}
    />
  );
}
