import type { Section } from '@/components/Sections';
import { AppearanceForm } from '@/components/settings/AppearanceForm';
import { type Command, KeysForm } from '@/components/settings/KeysForm';
import { SiteSwitches } from '@/components/settings/SiteSwitches';
import type { Settings } from '@/domain/settings';
import { text } from '@/locale/text';
import { sites } from '@/sites';

import { namedSites } from './named-sites';

/** The sections that change settings; empty while these are being read. */
export function settingsSections(
  settings: Settings | undefined,
  command: Command | undefined,
  change: (part: Partial<Settings>) => void,
): Section[] {
  return [
    {
      id: 'sites',
      title: text('optionsSites'),
      content: settings && (
        <SiteSwitches
          sites={namedSites(sites)}
          off={settings.sitesOff}
          onChange={(sitesOff) => change({ sitesOff })}
        />
      ),
    },
    {
      id: 'appearance',
      title: text('optionsAppearance'),
      content: settings && <AppearanceForm settings={settings} onChange={change} />,
    },
    {
      id: 'keys',
      title: text('optionsKeys'),
      content: settings && (
        <KeysForm on={settings.keys} command={command} onChange={(keys) => change({ keys })} />
      ),
    },
  ];
}
