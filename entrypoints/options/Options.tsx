import './options.css';

import { useState } from 'preact/hooks';
import { CopyInstead } from '@/components/data/CopyInstead';
import { KeysButton } from '@/components/keys/KeysButton';
import { Notice } from '@/components/Notice';
import { Sections } from '@/components/Sections';
import { PrivacyNote } from '@/components/settings/PrivacyNote';
import { Toast } from '@/components/Toast';
import { sayError, useDeeds } from '@/components/use-deeds';
import { useKeys } from '@/components/use-keys';
import { useTheme } from '@/components/use-theme';
import { useWatched } from '@/components/use-watched';
import { countCopied, downloadCopy } from '@/deeds/recovery';
import type { Settings } from '@/domain/settings';
import { text } from '@/locale/text';
import { watchHealth } from '@/storage/health';
import { changeSettings, watchSettings } from '@/storage/settings';
import { watchCounts } from '@/storage/usage';

import { Data } from './Data';
import { ExportNames } from './ExportNames';
import { Interests } from './Interests';
import { Loss } from './Loss';
import { Missed } from './Missed';
import { Network } from './Network';
import { settingsSections } from './settings-sections';
import { useCommand } from './use-command';

/** The options page: everything the reader can set, and everything that is stored. */
export function Options() {
  const { value: settings, error: settingsError } = useWatched(watchSettings);
  const { value: counts, error: countsError } = useWatched(watchCounts);
  const { value: health, error: healthError } = useWatched(watchHealth);
  const [readError, setReadError] = useState<unknown>();
  const command = useCommand();
  const { run, message, problem, forgetMessage } = useDeeds();
  const change = (part: Partial<Settings>) => void run(() => changeSettings(part).then(() => undefined));
  const lost = settingsError ?? countsError ?? healthError ?? readError;
  useTheme(settings?.theme);
  useKeys(settings, '.paper-row');

  const top = (
    <>
      {problem !== undefined && <Notice problem={problem} />}
      {lost !== undefined && (
        <Notice problem={text('optionsLost', sayError(lost))}>
          <CopyInstead count={countCopied} download={() => downloadCopy(run)} />
        </Notice>
      )}
      {health?.state === 'emptied' && <Loss health={health} run={run} />}
    </>
  );
  const interests = <Interests run={run} sightings={counts?.sightings} onProblem={setReadError} />;
  const names = settings && <ExportNames settings={settings} onChange={change} />;
  const data = <Data settings={settings} run={run} counts={counts} names={names} onProblem={setReadError} />;
  return (
    <>
      <Sections
        top={top}
        sections={[
          { id: 'interests', title: text('optionsInterests'), content: interests },
          {
            id: 'missed',
            title: text('optionsMissed'),
            content: <Missed run={run} keys={settings?.keys ?? false} />,
          },
          ...settingsSections(settings, command, change, run),
          { id: 'data', title: text('optionsData'), content: data },
          { id: 'network', title: text('networkTitle'), content: <Network run={run} />, late: true },
          { id: 'privacy', title: text('optionsPrivacy'), content: <PrivacyNote /> },
        ]}
        links={[{ href: '/library.html', title: text('popupLibrary') }]}
        foot={<KeysButton settings={settings} placeNow={placeNow} />}
      />
      <Toast message={message} onEnd={forgetMessage} />
    </>
  );
}

function placeNow() {
  return location.hash === '#missed' ? 'check' : 'page';
}
