import { text } from '@/locale/text';

import { Icon } from './Icon';

interface Props {
  query: string;
  onSearch: (query: string) => void;
}

/** A field to search the library with; the key `/` leads to it. */
export function SearchField({ query, onSearch }: Props) {
  const label = text('popupSearchSaved');
  return (
    <div class="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts="/"
        maxLength={200}
        value={query}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </div>
  );
}
