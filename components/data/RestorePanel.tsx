import '@/components/form.css';

import { useId, useRef, useState } from 'preact/hooks';
import { Notice } from '@/components/Notice';
import { text } from '@/locale/text';
import { type Opened, RestoreQuestion } from './RestoreQuestion';

interface RestorePanelProps {
  /** Reads a file without changing anything, or says what is wrong with it. */
  onOpen: (file: File) => Promise<Opened | { problem: string }>;
}

/** Restores a backup in two steps: what it would change is shown before anything does. */
export function RestorePanel({ onOpen }: RestorePanelProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef<File>(undefined); // Reading one may take longer than choosing another
  const [name, setName] = useState('');
  const [opened, setOpened] = useState<Opened | { problem: string }>();

  const open = async (file: File | undefined) => {
    if (!file) return;
    latest.current = file;
    setOpened(undefined);
    setName(file.name);
    const found = await onOpen(file);
    if (latest.current === file) setOpened(found);
  };
  const close = () => {
    setOpened(undefined);
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
      {opened && 'problem' in opened && (
        <Notice problem={text('optionsRestoreProblem', name)}>{opened.problem}</Notice>
      )}
      {opened && 'merge' in opened && <RestoreQuestion name={name} opened={opened} onClose={close} />}
    </div>
  );
}
