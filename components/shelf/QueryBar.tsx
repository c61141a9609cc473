import './query-bar.css';

import type { ComponentChildren } from 'preact';
import { keyOf } from '@/components/keys/in-use';
import { SearchField } from '@/components/SearchField';
import { type Facets, type Sort, sorts } from '@/domain/search/found';
import { partOf, withPart } from '@/domain/search/written';
import type { SavedSearch } from '@/domain/settings';
import { countText, type TextKey, text } from '@/locale/text';
import { FilterChips } from './FilterChips';
import { QueryHelp } from './QueryHelp';
import { SavedSearches } from './SavedSearches';

const sortNames: Record<Sort, TextKey> = {
  relevance: 'sortRelevance',
  newest: 'sortNewest',
  oldest: 'sortOldest',
  title: 'sortTitle',
  author: 'sortAuthor',
  year: 'sortYear',
  changed: 'sortChanged',
};

export interface QueryBarProps {
  query: string;
  sort: Sort;
  /** How many papers were found; undefined while that is not known. */
  found: number | undefined;
  /** How much of the first index is made, 0 to 1. */
  building: number | undefined;
  facets: Facets | undefined;
  colours: Record<string, string>;
  searches: SavedSearch[];
  /** What can be done with all that was found. */
  menu: ComponentChildren;
  onSearch: (query: string, sort: Sort) => void;
  onKeepSearch: (search: SavedSearch) => void;
  onForgetSearch: (name: string) => void;
}

/** Where the reader says which saved papers to see, and in which order: by typing, or by buttons that write the query. */
export function QueryBar(props: QueryBarProps) {
  const { query, sort, found, building, facets, colours, searches, onSearch } = props;
  const search = (next: string) => onSearch(next, sort);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the element is too young for the oldest browsers that are supported
    <div class="query-bar" role="search">
      <div class="line">
        <SearchField label={text('shelfSearch')} query={query} shortcut={keyOf('search')} onSearch={search} />
        <QueryHelp />
        <select
          aria-label={text('sortLabel')}
          value={sort}
          onChange={({ currentTarget }) =>
            onSearch(query, sorts.find((one) => one === currentTarget.value) ?? 'relevance')
          }
        >
          {sorts.map((one) => (
            <option key={one} value={one}>
              {text(sortNames[one])}
            </option>
          ))}
        </select>
        <p class="muted" role="status">
          {found !== undefined && countText('commonPapers', found)}
          {building !== undefined && ` · ${text('shelfIndexing', Math.floor(building * 100))}`}
        </p>
        {props.menu}
      </div>
      {facets ? (
        <FilterChips
          facets={facets}
          colours={colours}
          chosen={(field) => partOf(query, field)}
          onChoose={(field, value) => search(withPart(query, field, value))}
        />
      ) : (
        <div class="filter-chips filters" />
      )}
      <SavedSearches
        current={{ query, sort }}
        searches={searches}
        onChoose={(one) => onSearch(one.query, one.sort)}
        onKeep={props.onKeepSearch}
        onForget={props.onForgetSearch}
      />
    </div>
  );
}
