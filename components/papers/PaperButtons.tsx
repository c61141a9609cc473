import { Icon, type IconName } from '@/components/Icon';
import { keyOf, withKeyOf } from '@/components/keys/in-use';
import type { Action } from '@/domain/keys';
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
        <Do icon="saved" label={text('commonRemove')} action="save" onClick={() => actions.remove(entry)} />
      ) : (
        <Do icon="save" label={text('commonSave')} action="save" onClick={() => actions.save(entry)} />
      )}
      <Do
        icon={entry.dismissed ? 'undo' : 'dismiss'}
        label={dismissing}
        action="dismiss"
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
  action?: Action;
  onClick: () => void;
}

function Do({ icon, label, action, onClick }: DoProps) {
  return (
    <button
      type="button"
      class="quiet icon"
      aria-label={label}
      title={withKeyOf(label, action)}
      data-saved={icon === 'saved' || undefined}
      aria-keyshortcuts={action && keyOf(action)}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
