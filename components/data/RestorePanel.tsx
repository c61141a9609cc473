import '@/components/form.css';

import { useId, useRef } from 'preact/hooks';
import { text } from '@/locale/text';
import { FileReading } from './FileReading';
import { type Opened, RestoreQuestion } from './RestoreQuestion';
import { useOpened } from './use-opened';

interface RestorePanelProps {
  /** Reads a file without changing anything, or says what is wrong with it. */
  onOpen: (file: File) => Promise<Opened | { problem: string }>;
}

/** Restores a backup in two steps: what it would change is shown before anything does. */
export function RestorePanel({ onOpen }: RestorePanelProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { opened, open, forget } = useOpened(onOpen);
  const found = opened?.found;

  const close = () => {
    forget();
    if (!input.current) return;
    input.current.value = ''; // The same file may be chosen again
    input.current.focus();
  };

  return (
    <div class="stack">
      <div class="field">
        <label for={id}>{text('optionsRestore')}</label>
        <input
          ref={input}
          id={id}
          type="file"
          accept=".json,application/json"
          data-testid="restore-file"
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
        />
        <p id={`${id}-hint`} class="hint">
          {text('optionsRestoreHint')}
        </p>
      </div>
      <FileReading opened={opened} />
      {opened && found && 'merge' in found && (
        <RestoreQuestion name={opened.name} opened={found} onClose={close} />
      )}
    </div>
  );
}
