import { useState } from 'preact/hooks';
import { focusAtOnce } from '@/components/focus-at-once';
import { Icon } from '@/components/Icon';
import { longestSearchName, type SavedSearch } from '@/domain/settings';
import { text } from '@/locale/text';

interface Props {
  current: Pick<SavedSearch, 'query' | 'sort'>;
  searches: SavedSearch[];
  onChoose: (search: SavedSearch) => void;
  onKeep: (search: SavedSearch) => void;
  onForget: (name: string) => void;
}

/** The searches that the reader keeps, and a way to keep the one that stands in the field. */
export function SavedSearches({ current, searches, onChoose, onKeep, onForget }: Props) {
  const isKept = searches.some(({ query, sort }) => query === current.query && sort === current.sort);
  if (searches.length === 0 && current.query.trim() === '') return null;
  return (
    <div class="filter-chips">
      {searches.map((search) => (
        <span key={search.name} class="saved-search">
          <button
            type="button"
            class="filter-chip"
            aria-pressed={search.query === current.query && search.sort === current.sort}
            title={search.query}
            onClick={() => onChoose(search)}
          >
            <Icon name="search" />
            <bdi>{search.name}</bdi>
          </button>
          <button
            type="button"
            class="quiet icon"
            aria-label={text('searchForget', search.name)}
            onClick={() => onForget(search.name)}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      {current.query.trim() !== '' && !isKept && (
        <KeepSearch key={current.query} current={current} onKeep={onKeep} />
      )}
    </div>
  );
}

function KeepSearch({ current, onKeep }: Pick<Props, 'current' | 'onKeep'>) {
  const [name, setName] = useState<string>();
  if (name === undefined)
    return (
      <button
        type="button"
        class="filter-chip"
        onClick={() => setName(current.query.slice(0, longestSearchName))}
      >
        <Icon name="add" />
        {text('searchKeep')}
      </button>
    );
  const keep = (event: Event) => {
    event.preventDefault();
    if (name.trim() !== '') onKeep({ ...current, name: name.trim() });
  };
  return (
    <form class="keep-search" onSubmit={keep}>
      <input
        aria-label={text('searchName')}
        value={name}
        maxLength={longestSearchName}
        ref={focusAtOnce}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setName(undefined)}
      />
      <button type="submit" class="primary">
        {text('searchKeepIt')}
      </button>
    </form>
  );
}
