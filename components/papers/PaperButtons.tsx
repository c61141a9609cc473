import { IconButton } from '@/components/IconButton';
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
        <IconButton
          icon="saved"
          label={text('commonRemove')}
          action="save"
          onClick={() => actions.remove(entry)}
        />
      ) : (
        <IconButton
          icon="save"
          label={text('commonSave')}
          action="save"
          onClick={() => actions.save(entry)}
        />
      )}
      <IconButton
        icon={entry.dismissed ? 'undo' : 'dismiss'}
        label={dismissing}
        action="dismiss"
        onClick={() => actions.dismiss(entry)}
      />
      <CopyLink entry={entry} actions={actions} />
      <IconButton icon="cite" label={text('commonCopyBibtex')} onClick={() => actions.copyBibtex(entry)} />
    </div>
  );
}

/** For a paper of which nothing is known but its id, all that can be done with it. */
export function CopyLink({ entry, actions }: Props) {
  return <IconButton icon="link" label={text('commonCopyLink')} onClick={() => actions.copyLink(entry)} />;
}
