import './export-menu.css';

import { useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { IconButton } from '@/components/IconButton';
import { useFolding } from '@/components/use-folding';
import { type FormatName, formatNames } from '@/domain/format';
import { countOf, type Taken } from '@/domain/taken';
import { formatText } from '@/locale/format-text';
import { countText, text } from '@/locale/text';
import type { Exporting } from './use-export';

interface Props {
  taken: Taken;
  /** How many papers there will be, where some are still being read. */
  count?: number;
  /** Whether some are. */
  waiting?: boolean;
  exporting: Exporting;
}

/** A button that unfolds the ways in which papers leave: in each format to a file or the clipboard, and to Zotero. */
export function ExportMenu({ taken, count = countOf(taken), waiting = false, exporting }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [wish, setWish] = useState({ abstracts: true, own: true });
  useFolding(menu);
  if (count === 0) return null;
  const disabled = waiting || exporting.shown !== undefined;
  const fold = () => {
    if (menu.current) menu.current.open = false;
    menu.current?.querySelector('summary')?.focus();
  };
  const take = (how: 'save' | 'copy', format: FormatName) => {
    fold();
    exporting.take(how, taken, { format, ...wish });
  };
  const send = () => {
    fold();
    exporting.send(taken);
  };
  return (
    <details class="export-menu" ref={menu} data-testid="export-menu">
      <summary>
        {countText('exportPapers', count)}
        <Icon name="unfold" />
      </summary>
      <div>
        <ul>
          {formatNames.map((format) => (
            <li key={format}>
              <button type="button" class="quiet" disabled={disabled} onClick={() => take('save', format)}>
                <Icon name="download" />
                {formatText(format)}
              </button>
              {(format !== 'obsidian' || count === 1) && (
                <CopyButton format={format} disabled={disabled} onCopy={() => take('copy', format)} />
              )}
            </li>
          ))}
        </ul>
        <Part
          label={text('exportAbstracts')}
          on={wish.abstracts}
          onChange={(abstracts) => setWish({ ...wish, abstracts })}
        />
        <Part label={text('exportOwn')} on={wish.own} onChange={(own) => setWish({ ...wish, own })} />
        <button type="button" disabled={disabled} onClick={send}>
          {text('zoteroSend')}
        </button>
        <p class="muted">{text('zoteroHint')}</p>
      </div>
    </details>
  );
}

function CopyButton({
  format,
  disabled,
  onCopy,
}: {
  format: FormatName;
  disabled: boolean;
  onCopy: () => void;
}) {
  const label = text('exportCopyAs', formatText(format));
  return <IconButton icon="copy" label={label} disabled={disabled} onClick={onCopy} />;
}

function Part({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label>
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      {label}
    </label>
  );
}
