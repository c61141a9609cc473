import type { ComponentChildren } from 'preact';
import { Confirm } from '@/components/Confirm';
import { ConfirmByWord } from '@/components/ConfirmByWord';
import { text } from '@/locale/text';
import { CountsTable, type StoredCounts } from './CountsTable';
import { RestorePanel } from './RestorePanel';
import type { Opened } from './RestoreQuestion';

interface DataSectionProps {
  /** Undefined while they are being read. */
  counts: StoredCounts | undefined;
  /** Bytes. */
  used: number | undefined;
  /** How what is exported is named. */
  names: ComponentChildren;
  /** The last backup, and those to come. */
  backups: ComponentChildren;
  onDownload: () => void;
  onOpen: (file: File) => Promise<Opened | { problem: string }>;
  onForget: () => void;
  onDeleteAll: () => void;
}

/** What is stored, and the ways to take it along, bring it back and delete it. */
export function DataSection({ counts, used, names, backups, ...on }: DataSectionProps) {
  return (
    <>
      <section class="stack">
        <h2>{text('optionsCounts')}</h2>
        {counts && <CountsTable counts={counts} used={used} />}
      </section>
      <section class="stack">
        <h2>{text('optionsBackup')}</h2>
        <p>{text('optionsBackupLead')}</p>
        <button type="button" class="primary start" data-testid="download-backup" onClick={on.onDownload}>
          {text('optionsDownload')}
        </button>
        {backups}
        <RestorePanel onOpen={on.onOpen} />
      </section>
      {names}
      <section class="stack">
        <h2>{text('optionsForget')}</h2>
        <p>{text('optionsForgetHint')}</p>
        <Confirm label={text('optionsForget')} sure={text('optionsForgetSure')} onConfirm={on.onForget} />
      </section>
      <section class="stack">
        <h2>{text('optionsDeleteAll')}</h2>
        <p>{text('optionsDeleteAllHint')}</p>
        <ConfirmByWord
          label={text('optionsDeleteAll')}
          word={text('optionsDeleteAllWord')}
          onConfirm={on.onDeleteAll}
        />
      </section>
    </>
  );
}
