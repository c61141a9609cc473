import './recovery.css';

import { useState } from 'preact/hooks';
import { Confirm } from '@/components/Confirm';
import type { Difference } from '@/domain/difference';
import type { Counts } from '@/domain/theirs';
import { text } from '@/locale/text';
import { DifferenceTable } from './DifferenceTable';
import { type OpenedCopy, RecoveryFile } from './RecoveryFile';

export interface RecoveryActions {
  /** What the second copy would bring back now. */
  compare: () => Promise<Difference>;
  /** Reads a backup without changing anything, or says what is wrong with it. */
  open: (file: File) => Promise<OpenedCopy | { problem: string }>;
  // Each says by itself what came of it, and never rejects
  restore: () => Promise<unknown>;
  download: () => Promise<unknown>;
  keep: () => Promise<unknown>;
}

interface Props {
  /** What the database holds, and what it held when it was last seen well. */
  health: { here: Counts; should: Counts };
  actions: RecoveryActions;
  /** The popup closes while a file is chosen. */
  withoutFile?: true;
}

/** Shown when the browser lost part of what the reader keeps: nothing is decided without them. */
export function Recovery({ health, actions, withoutFile }: Props) {
  const [busy, setBusy] = useState(false);
  const during = (deed: () => Promise<unknown>) => async () => {
    setBusy(true);
    await deed();
    setBusy(false);
  };
  return (
    <section class="recovery" aria-busy={busy}>
      <h2>{text('commonLossTitle')}</h2>
      <p>{text('commonLossExplained')}</p>
      <DifferenceTable health={health} from={text('recoveryCopy')} compare={actions.compare} />
      <button type="button" class="primary" disabled={busy} onClick={during(actions.restore)}>
        {busy ? text('commonRestoring') : text('commonRestore')}
      </button>
      {!withoutFile && <RecoveryFile health={health} busy={busy} onOpen={actions.open} during={during} />}
      <button type="button" disabled={busy} onClick={during(actions.download)}>
        {text('commonDownloadCopy')}
      </button>
      <Confirm
        label={text('commonKeepThis')}
        sure={text('commonKeepSure')}
        warning={text('commonKeepWarning')}
        disabled={busy}
        onConfirm={during(actions.keep)}
      />
    </section>
  );
}
