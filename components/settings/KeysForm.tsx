import './keys-form.css';

import { Switch } from '@/components/Switch';
import { pageKeys } from '@/locale/page-keys';
import { text } from '@/locale/text';

/** The key that opens the popup from anywhere. */
export interface Command {
  /** As the browser writes it, e.g. `Alt+Shift+L`; empty when none is set. */
  shortcut: string;
  /** How to change it, in a sentence. */
  change: string;
}

interface KeysFormProps {
  on: boolean;
  command: Command | undefined;
  onChange: (on: boolean) => void;
}

/** Single keys on or off, and what each of them does. */
export function KeysForm({ on, command, onChange }: KeysFormProps) {
  return (
    <div class="stack">
      <Switch on={on} label={text('optionsKeysSwitch')} hint={text('optionsKeysHint')} onChange={onChange} />
      <KeyTable on={on} />
      {command && (
        <div>
          <p class="key-line">
            {text('optionsCommand')}
            {command.shortcut === '' ? (
              <span class="muted">{text('optionsCommandNone')}</span>
            ) : (
              <kbd>{command.shortcut}</kbd>
            )}
          </p>
          <p class="hint">{command.change}</p>
        </div>
      )}
    </div>
  );
}

/** What single keys do on a digest. */
export function KeyTable({ on = true, keys = pageKeys }: { on?: boolean; keys?: typeof pageKeys }) {
  return (
    <table class="key-table" data-off={!on}>
      <caption>{text('optionsKeysTable')}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{text('optionsKeysColumn')}</th>
          <th scope="col">{text('optionsKeysDoes')}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(([key, does]) => (
          <tr key={key}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{text(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
