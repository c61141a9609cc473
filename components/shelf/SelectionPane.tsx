import { Confirm } from '@/components/Confirm';
import { ExportMenu } from '@/components/export/ExportMenu';
import type { Exporting } from '@/components/export/use-export';
import { keyOf } from '@/components/keys/in-use';
import type { PaperId } from '@/domain/paper';
import { countText, text } from '@/locale/text';
import type { ShelfActions } from './entry';
import { StatusPicker } from './StatusPicker';
import { TagsField } from './TagsField';

interface Props {
  ids: PaperId[];
  /** All there are. */
  tags: string[];
  colours: Record<string, string>;
  actions: ShelfActions;
  exporting: Exporting;
  onNone: () => void;
}

/** What can be done with all selected papers at once. */
export function SelectionPane({ ids, tags, colours, actions, exporting, onNone }: Props) {
  return (
    <section class="paper-pane" aria-label={text('shelfSelection')} data-testid="selection-pane">
      <h2>
        <output>{countText('shelfSelected', ids.length)}</output>
      </h2>
      <StatusPicker status={undefined} onPick={(status) => actions.setStatus(ids, status)} />
      <div class="actions">
        <button
          type="button"
          aria-keyshortcuts={keyOf('favourite')}
          onClick={() => actions.setFavourite(ids, true)}
        >
          {text('shelfFavour')}
        </button>
        <button type="button" onClick={() => actions.setFavourite(ids, false)}>
          {text('shelfUnfavour')}
        </button>
      </div>
      <TagsField
        tags={[]}
        suggestions={tags}
        colours={colours}
        onAdd={(tag) => actions.addTag(ids, tag)}
        onRemove={() => undefined}
      />
      <ExportMenu taken={{ ids }} exporting={exporting} />
      {ids.length === 2 && (
        <button type="button" class="start" onClick={() => actions.join(...(ids as [PaperId, PaperId]))}>
          {text('shelfJoin')}
        </button>
      )}
      <Confirm
        label={countText('shelfRemove', ids.length)}
        sure={countText('shelfRemoveSure', ids.length)}
        onConfirm={() => actions.remove(ids)}
      />
      <button type="button" class="start" data-closes onClick={onNone}>
        {text('shelfSelectNone')}
      </button>
    </section>
  );
}
