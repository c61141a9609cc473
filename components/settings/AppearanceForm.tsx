import '@/components/form.css';

import { useId } from 'preact/hooks';
import { Switch } from '@/components/Switch';
import type { Settings } from '@/domain/settings';
import { type TextKey, text } from '@/locale/text';

const themes: [Settings['theme'], TextKey][] = [
  ['system', 'optionsThemeSystem'],
  ['light', 'optionsThemeLight'],
  ['dark', 'optionsThemeDark'],
];

interface AppearanceFormProps {
  settings: Pick<Settings, 'theme' | 'words'>;
  onChange: (change: Partial<Pick<Settings, 'theme' | 'words'>>) => void;
}

/** How our pages look, and whether words are highlighted on theirs. */
export function AppearanceForm({ settings, onChange }: AppearanceFormProps) {
  const id = useId();
  return (
    <div class="stack">
      <fieldset class="field">
        <legend>{text('optionsTheme')}</legend>
        <div class="choices">
          {themes.map(([theme, name]) => (
            <label key={theme}>
              <input
                type="radio"
                name={id}
                checked={settings.theme === theme}
                onChange={() => onChange({ theme })}
              />
              {text(name)}
            </label>
          ))}
        </div>
      </fieldset>
      <Switch
        on={settings.words}
        label={text('optionsWords')}
        hint={text('optionsWordsHint')}
        onChange={(words) => onChange({ words })}
      />
    </div>
  );
}
