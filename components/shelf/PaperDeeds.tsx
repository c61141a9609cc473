import { Icon, type IconName } from '@/components/Icon';
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
      <Do
        icon={favourite ? 'favoured' : 'favourite'}
        keys="f"
        label={text('shelfFavourite')}
        pressed={favourite}
        onClick={() => actions.setFavourite([paper.id], !favourite)}
      />
      <Do icon="link" label={text('commonCopyLink')} onClick={() => actions.copyLink(entry)} />
      <Do
        icon="note"
        keys="m"
        label={text('commonCopyMarkdown')}
        onClick={() => actions.copyMarkdown(entry)}
      />
      <Do icon="cite" label={text('commonCopyBibtex')} onClick={() => actions.copyBibtex(entry)} />
      <Do icon="remove" keys="s" label={text('commonRemove')} onClick={() => actions.remove([paper.id])} />
      <Do icon="dismiss" keys="x" label={text('commonDismiss')} onClick={() => actions.dismiss(entry)} />
    </div>
  );
}

interface DoProps {
  icon: IconName;
  label: string;
  keys?: string;
  pressed?: boolean;
  onClick: () => void;
}

function Do({ icon, label, keys, pressed, onClick }: DoProps) {
  return (
    <button
      type="button"
      class="quiet icon"
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      aria-keyshortcuts={keys}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
