import { IconButton } from '@/components/IconButton';
import { text } from '@/locale/text';
import type { ShelfActions, ShelfEntry } from './entry';

interface Props {
  entry: ShelfEntry;
  actions: ShelfActions;
}

/** What can be done with one saved paper. */
export function PaperDeeds({ entry, actions }: Props) {
  const { paper, favourite } = entry;
  return (
    <div class="deeds">
      <IconButton
        icon={favourite ? 'favoured' : 'favourite'}
        action="favourite"
        label={text('shelfFavourite')}
        pressed={favourite}
        onClick={() => actions.setFavourite([paper.id], !favourite)}
      />
      <IconButton icon="link" label={text('commonCopyLink')} onClick={() => actions.copyLink(entry)} />
      <IconButton
        icon="copy"
        action="copyMarkdown"
        label={text('commonCopyMarkdown')}
        onClick={() => actions.copyMarkdown(entry)}
      />
      <IconButton icon="cite" label={text('commonCopyBibtex')} onClick={() => actions.copyBibtex(entry)} />
      <IconButton
        icon="remove"
        action="save"
        label={text('commonRemove')}
        onClick={() => actions.remove([paper.id])}
      />
      <IconButton
        icon="dismiss"
        action="dismiss"
        label={text('commonDismiss')}
        onClick={() => actions.dismiss(entry)}
      />
    </div>
  );
}
