import { useCallback, useId, useState } from 'preact/hooks';
import { focusAtOnce } from '@/components/focus-at-once';
import { Notice } from '@/components/Notice';
import { sayError } from '@/components/use-deeds';
import { useSettled } from '@/components/use-settled';
import { useWatched } from '@/components/use-watched';
import type { Paper } from '@/domain/paper';
import { text } from '@/locale/text';
import { PaperLine } from './ExampleList';
import type { PaperSources } from './sources';
import { TagPicks } from './TagPicks';

const pause = 150; // Milliseconds without typing

interface LibraryPicksProps {
  sources: Pick<PaperSources, 'search' | 'tags' | 'tagged'>;
  examples: Paper[];
  onAdd: (papers: Paper[]) => void;
  onRemove: (id: Paper['id']) => void;
}

/** Saved papers to tick, and tags to take all papers of. */
export function LibraryPicks({ sources, examples, onAdd, onRemove }: LibraryPicksProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const settled = useSettled(query, pause);
  const chosen = new Set(examples.map((paper) => paper.id));
  const { value: found, error } = useWatched(useCallback(() => sources.search(settled), [settled, sources]));

  return (
    <div class="library-picks">
      <TagPicks sources={sources} onAdd={onAdd} />
      <label for={id}>{text('popupSearchSaved')}</label>
      <input
        ref={focusAtOnce}
        id={id}
        type="search"
        maxLength={200}
        value={query}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} // Would send the form
      />
      {error !== undefined && <Notice problem={text('commonFailed', sayError(error))} />}
      {found?.length === 0 && <p class="muted">{text('optionsExamplesNoSaved')}</p>}
      <ul>
        {found?.map((paper) => (
          <li key={paper.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(paper.id)}
                onChange={({ currentTarget }) =>
                  currentTarget.checked ? onAdd([paper]) : onRemove(paper.id)
                }
              />
              <PaperLine paper={paper} />
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
