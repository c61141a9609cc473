import './import.css';

import { useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { keyOf } from '@/components/keys/in-use';
import { countText, text } from '@/locale/text';
import type { ImportCounts } from './Counts';

interface Props {
  counts: ImportCounts;
  /** Takes it back; absent when there is nothing to take back. */
  onUndo: (() => Promise<unknown>) | undefined;
  onAnother: () => void;
}

/** What bringing in a file has done. */
export function Done({ counts: { fresh, changed }, onUndo, onAnother }: Props) {
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    await onUndo?.();
    setBusy(false);
  };
  return (
    <section class="import-done" aria-busy={busy}>
      <p role="status">
        <strong>{countText('importDone', fresh + changed)}</strong>{' '}
        {changed > 0 && countText('importDoneChanged', changed)}
      </p>
      <div class="actions">
        <a href="#saved">{text('importShowLibrary')}</a>
        <button type="button" disabled={busy} onClick={onAnother}>
          {text('importAnother')}
        </button>
        {onUndo && (
          <button type="button" disabled={busy} aria-keyshortcuts={keyOf('undo')} onClick={() => void undo()}>
            <Icon name="undo" />
            {text('commonUndo')}
          </button>
        )}
      </div>
    </section>
  );
}
