import '@/components/form.css';
import './restore-panel.css';

import { useId, useRef, useState } from 'preact/hooks';
import { Notice } from '@/components/Notice';
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

interface RestorePanelProps {
  /** Reads a file without changing anything, or says what is wrong with it. */
  onOpen: (file: File) => Promise<Opened | { problem: string }>;
}

/** Restores a backup in two steps: what it would change is shown before anything does. */
export function RestorePanel({ onOpen }: RestorePanelProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [opened, setOpened] = useState<Opened | { problem: string }>();

  const open = async (file: File | undefined) => {
    if (!file) return;
    setOpened(undefined);
    setName(file.name);
    setOpened(await onOpen(file));
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

interface RestoreQuestionProps {
  name: string;
  opened: Opened;
  onClose: () => void;
}

function RestoreQuestion({ name, opened: { merge, restore }, onClose }: RestoreQuestionProps) {
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
