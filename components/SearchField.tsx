import './search-field.css';

import { Icon } from './Icon';

interface Props {
  label: string;
  query: string;
  /** The key that leads to the field, where there is one. */
  shortcut?: string;
  onSearch: (query: string) => void;
}

/** A field to search a list with. */
export function SearchField({ label, query, shortcut, onSearch }: Props) {
  return (
    <div class="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts={shortcut}
        maxLength={200}
        value={query}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </div>
  );
}
