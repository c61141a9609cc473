import './restore-panel.css';

import { useState } from 'preact/hooks';
import type { Counts } from '@/domain/theirs';
import { text } from '@/locale/text';
import { MergeTable } from './MergeTable';

/** What a backup would change, by kind. */
export interface Merge {
  added: Counts;
  changed: Counts;
  same: Counts;
}

/** A backup that has been read, and nothing more. */
export interface Opened {
  merge: Merge;
  restore: () => Promise<unknown>;
}

interface RestoreQuestionProps {
  name: string;
  opened: Opened;
  onClose: () => void;
}

/** What a backup would change, and whether it may. */
export function RestoreQuestion({ name, opened: { merge, restore }, onClose }: RestoreQuestionProps) {
  const [busy, setBusy] = useState(false);
  const changes = [merge.added, merge.changed].some((counts) =>
    Object.values(counts).some((count) => count > 0),
  );
  const confirm = async () => {
    setBusy(true);
    await restore();
    onClose();
  };
  return (
    <section class="restore-question" aria-label={text('optionsRestoreFrom', name)} aria-busy={busy}>
      <MergeTable caption={text('optionsRestoreFrom', name)} merge={merge} />
      {!changes && <p>{text('optionsRestoreNothing')}</p>}
      <div class="actions">
        {changes && (
          <button type="button" class="primary" disabled={busy} onClick={() => void confirm()}>
            {text('optionsRestoreNow')}
          </button>
        )}
        <button type="button" disabled={busy} onClick={onClose}>
          {text(changes ? 'commonCancel' : 'optionsClose')}
        </button>
      </div>
    </section>
  );
}
