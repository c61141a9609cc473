import './options.css';

import { useCallback, useState } from 'preact/hooks';

import { AppearanceForm } from '@/components/AppearanceForm';
import { KeysForm } from '@/components/KeysForm';
import { Notice } from '@/components/Notice';
import { PrivacyNote } from '@/components/PrivacyNote';
import { Sections } from '@/components/Sections';
import { SiteSwitches } from '@/components/SiteSwitches';
import { Toast } from '@/components/Toast';
import { sayError, useDeeds } from '@/components/use-deeds';
import { useTheme } from '@/components/use-theme';
import { useWatched } from '@/components/use-watched';
import type { Settings } from '@/domain/settings';
import { text } from '@/locale/text';
import { sites } from '@/sites';
import { watchHealth } from '@/storage/health';
import { changeSettings, watchSettings } from '@/storage/settings';
import { watchCounts } from '@/storage/usage';

import { Data } from './Data';
import { Interests } from './Interests';
import { Loss } from './Loss';
import { namedSites } from './named-sites';
import { useCommand } from './use-command';

/** The options page: everything the reader can set, and everything that is stored. */
export function Options() {
  const settings = useWatched(watchSettings);
  const counts = useWatched(watchCounts);
  const health = useWatched(watchHealth);
  const [readProblem, setReadProblem] = useState<unknown>();
  const command = useCommand();
  const deeds = useDeeds();
  const change = useCallback(
    (part: Partial<Settings>) => void deeds.run(() => changeSettings(part).then(() => undefined)),
    [deeds.run],
  );
  useTheme(settings.value?.theme);

  const lost = [settings.error, counts.error, health.error, readProblem].find(Boolean);
  const set = settings.value;
  return (
    <>
      <Sections
        top={
          <>
            {deeds.problem !== undefined && <Notice problem={deeds.problem} />}
            {lost !== undefined && <Notice problem={text('optionsLost', sayError(lost))} />}
            {health.value?.state === 'emptied' && <Loss health={health.value} run={deeds.run} />}
          </>
        }
        sections={[
          {
            id: 'interests',
            title: text('optionsInterests'),
            content: (
              <Interests run={deeds.run} sightings={counts.value?.sightings} onProblem={setReadProblem} />
            ),
          },
          {
            id: 'sites',
            title: text('optionsSites'),
            content: set && (
              <SiteSwitches
                sites={namedSites(sites)}
                off={set.sitesOff}
                onChange={(sitesOff) => change({ sitesOff })}
              />
            ),
          },
          {
            id: 'appearance',
            title: text('optionsAppearance'),
            content: set && <AppearanceForm settings={set} onChange={change} />,
          },
          {
            id: 'keys',
            title: text('optionsKeys'),
            content: set && (
              <KeysForm on={set.keys} command={command} onChange={(keys) => change({ keys })} />
            ),
          },
          {
            id: 'data',
            title: text('optionsData'),
            content: <Data run={deeds.run} counts={counts.value} onProblem={setReadProblem} />,
          },
          { id: 'privacy', title: text('optionsPrivacy'), content: <PrivacyNote /> },
        ]}
      />
      <Toast message={deeds.message} onEnd={deeds.forgetMessage} />
    </>
  );
}
