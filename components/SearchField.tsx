import { useEffect, useState } from 'preact/hooks';

import { Icon } from './Icon';

const pause = 120; // Milliseconds without typing until the search begins

/** A field that searches as the reader types. */
export function SearchField({ label, onSearch }: { label: string; onSearch: (query: string) => void }) {
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => onSearch(typed), pause);
    return () => clearTimeout(timer);
  }, [typed, onSearch]);
  return (
    <div class="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts="/"
        maxLength={200}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </div>
  );
}
