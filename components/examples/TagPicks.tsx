import '@/components/interests/phrase-picks.css';

import { Icon } from '@/components/Icon';
import { useRead } from '@/components/use-read';
import type { Paper } from '@/domain/paper';
import { text } from '@/locale/text';
import type { PaperSources } from './sources';

interface TagPicksProps {
  sources: Pick<PaperSources, 'tags' | 'tagged'>;
  onAdd: (papers: Paper[]) => void;
}

/** The tags of the library; one press adds all papers that have it. */
export function TagPicks({ sources, onAdd }: TagPicksProps) {
  const { value: tags = [] } = useRead(sources.tags);

  if (tags.length === 0) return null;
  return (
    <fieldset class="field">
      <legend>{text('optionsExamplesTags')}</legend>
      <div class="picks">
        {tags.map((tag) => (
          <button key={tag} type="button" class="pick" onClick={() => void sources.tagged(tag).then(onAdd)}>
            <Icon name="add" />
            <bdi>{tag}</bdi>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
