import { Icon, type IconName } from '@/components/Icon';
import { text } from '@/locale/text';
import type { Entry, PaperActions } from './PaperRow';

interface Props {
  entry: Entry;
  actions: PaperActions;
}

/** What can be done with a paper. */
export function PaperButtons({ entry, actions }: Props) {
  const dismissing = text(entry.dismissed ? 'pageRestore' : 'commonDismiss');
  return (
    <div class="buttons">
      {entry.saved ? (
        <Do icon="saved" label={text('commonRemove')} keys="s" onClick={() => actions.remove(entry)} />
      ) : (
        <Do icon="save" label={text('commonSave')} keys="s" onClick={() => actions.save(entry)} />
      )}
      <Do
        icon={entry.dismissed ? 'undo' : 'dismiss'}
        label={dismissing}
        keys="x"
        onClick={() => actions.dismiss(entry)}
      />
      <CopyLink entry={entry} actions={actions} />
      <Do icon="cite" label={text('commonCopyBibtex')} onClick={() => actions.copyBibtex(entry)} />
    </div>
  );
}

/** For a paper of which nothing is known but its id, all that can be done with it. */
export function CopyLink({ entry, actions }: Props) {
  return <Do icon="link" label={text('commonCopyLink')} onClick={() => actions.copyLink(entry)} />;
}

interface DoProps {
  icon: IconName;
  label: string;
  keys?: string;
  onClick: () => void;
}

function Do({ icon, label, keys, onClick }: DoProps) {
  const tip = keys ? `${label} (${keys})` : label;
  return (
    <button
      type="button"
      class="quiet icon"
      aria-label={label}
      title={tip}
      data-saved={icon === 'saved' || undefined}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
