import { Icon, type IconName } from '@/components/Icon';
import { keyOf, withKeyOf } from '@/components/keys/in-use';
import type { Action } from '@/domain/keys';
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
        action="favourite"
        label={text('shelfFavourite')}
        pressed={favourite}
        onClick={() => actions.setFavourite([paper.id], !favourite)}
      />
      <Do icon="link" label={text('commonCopyLink')} onClick={() => actions.copyLink(entry)} />
      <Do
        icon="copy"
        action="copyMarkdown"
        label={text('commonCopyMarkdown')}
        onClick={() => actions.copyMarkdown(entry)}
      />
      <Do icon="cite" label={text('commonCopyBibtex')} onClick={() => actions.copyBibtex(entry)} />
      <Do
        icon="remove"
        action="save"
        label={text('commonRemove')}
        onClick={() => actions.remove([paper.id])}
      />
      <Do
        icon="dismiss"
        action="dismiss"
        label={text('commonDismiss')}
        onClick={() => actions.dismiss(entry)}
      />
    </div>
  );
}

interface DoProps {
  icon: IconName;
  label: string;
  action?: Action;
  pressed?: boolean;
  onClick: () => void;
}

function Do({ icon, label, action, pressed, onClick }: DoProps) {
  return (
    <button
      type="button"
      class="quiet icon"
      aria-label={label}
      title={withKeyOf(label, action)}
      aria-keyshortcuts={action && keyOf(action)}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
