import type { Section } from '@/components/Sections';
import { AppearanceForm } from '@/components/settings/AppearanceForm';
import { type Command, KeysForm } from '@/components/settings/KeysForm';
import type { Deeds } from '@/components/use-deeds';
import type { Settings } from '@/domain/settings';
import { text } from '@/locale/text';
import { Sites } from './Sites';

/** The sections that change settings; empty while these are being read. */
export function settingsSections(
  settings: Settings | undefined,
  command: Command | undefined,
  change: (part: Partial<Settings>) => void,
  run: Deeds['run'],
): Section[] {
  return [
    {
      id: 'sites',
      title: text('optionsSites'),
      content: settings && <Sites off={settings.sitesOff} run={run} />,
    },
    {
      id: 'appearance',
      title: text('optionsAppearance'),
      content: settings && <AppearanceForm settings={settings} onChange={change} />,
    },
    {
      id: 'keys',
      title: text('optionsKeys'),
      content: settings && <KeysForm settings={settings} command={command} onChange={change} />,
    },
  ];
}
