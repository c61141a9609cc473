import '@/components/form.css';
import './restore-panel.css';

import { useId } from 'preact/hooks';
import type { Difference } from '@/domain/difference';
import type { Counts } from '@/domain/theirs';
import { text } from '@/locale/text';
import { DifferenceTable } from './DifferenceTable';
import { FileReading } from './FileReading';
import { useOpened } from './use-opened';

/** A backup that has been read, and nothing more. */
export interface OpenedCopy {
  /** What it would bring back now. */
  compare: () => Promise<Difference>;
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
  const { opened, open } = useOpened(onOpen);
  const found = opened?.found;
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
      <FileReading opened={opened} />
      {opened && found && 'compare' in found && (
        <>
          <DifferenceTable health={health} from={opened.name} compare={found.compare} />
          <button type="button" disabled={busy} onClick={during(found.restore)}>
            {text('recoveryRestoreFile')}
          </button>
        </>
      )}
    </details>
  );
}
