import './keys-form.css';

import { Switch } from '@/components/Switch';
import type { Settings } from '@/domain/settings';
import { text } from '@/locale/text';
import { KeyChoices } from './KeyChoices';

/** The key that opens the popup from anywhere. */
export interface Command {
  /** As the browser writes it, e.g. `Alt+Shift+L`; empty when none is set. */
  shortcut: string;
  /** How to change it, in a sentence. */
  change: string;
}

interface KeysFormProps {
  settings: Pick<Settings, 'keys' | 'keyMap'>;
  command: Command | undefined;
  onChange: (change: Pick<Settings, 'keys'> | Pick<Required<Settings>, 'keyMap'>) => void;
}

/** Single keys on or off, what each of them does, and other keys in their place. */
export function KeysForm({ settings: { keys, keyMap = {} }, command, onChange }: KeysFormProps) {
  return (
    <div class="stack">
      <Switch
        on={keys}
        label={text('optionsKeysSwitch')}
        hint={text('optionsKeysHint')}
        onChange={(on) => onChange({ keys: on })}
      />
      <KeyChoices map={keyMap} onChange={(map) => onChange({ keyMap: map })} />
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
