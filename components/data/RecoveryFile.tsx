import '@/components/form.css';
import './restore-panel.css';

import { useId, useState } from 'preact/hooks';
import { Notice } from '@/components/Notice';
import type { Difference } from '@/domain/difference';
import type { Counts } from '@/domain/theirs';
import { text } from '@/locale/text';
import { DifferenceTable } from './DifferenceTable';

/** A backup that has been read and compared, and nothing more. */
export interface OpenedCopy {
  difference: Difference;
  restore: () => Promise<unknown>;
}

interface Props {
  health: { here: Counts; should: Counts };
  busy: boolean;
  onOpen: (file: File) => Promise<OpenedCopy | { problem: string }>;
  /** Marks the whole as busy meanwhile. */
  during: (deed: () => Promise<unknown>) => () => Promise<void>;
}

/** Restores from a backup: what it would bring back is shown before anything changes. */
export function RecoveryFile({ health, busy, onOpen, during }: Props) {
  const id = useId();
  const [opened, setOpened] = useState<(OpenedCopy | { problem: string }) & { name: string }>();
  const open = async (file: File | undefined) => {
    if (file) setOpened({ ...(await onOpen(file)), name: file.name });
  };
  return (
    <details class="recovery-file">
      <summary>{text('recoveryFromFile')}</summary>
      <div class="field">
        <label for={id}>{text('optionsRestore')}</label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          data-testid="recovery-file"
          onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
        />
      </div>
      {opened && 'problem' in opened && (
        <Notice problem={text('optionsRestoreProblem', opened.name)}>{opened.problem}</Notice>
      )}
      {opened && 'difference' in opened && (
        <>
          <DifferenceTable health={health} from={opened.name} difference={opened.difference} />
          <button type="button" disabled={busy} onClick={during(opened.restore)}>
            {text('recoveryRestoreFile')}
          </button>
        </>
      )}
    </details>
  );
}
