import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { BackupReminder } from '@/components/data/BackupReminder';
import { ExportPanel } from '@/components/export/ExportPanel';
import { useExport } from '@/components/export/use-export';
import { CheckOffer } from '@/components/missed/CheckOffer';
import { Notice } from '@/components/Notice';
import { FirstSteps } from '@/components/papers/FirstSteps';
import { FlaggedView } from '@/components/papers/FlaggedView';
import { entriesOfFlagged } from '@/components/papers/flagged-entry';
import { type Tab, Tabs } from '@/components/Tabs';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { openBackups, remindLater } from '@/deeds/backups';
import { putOffCheck } from '@/deeds/checks';
import { exportDeeds } from '@/deeds/export';
import { paperActions } from '@/deeds/paper-actions';
import type { Settings } from '@/domain/settings';
import { countText, text } from '@/locale/text';
import { watchCheckDue } from '@/storage/checks';
import { watchFlagged } from '@/storage/flagged';
import { watchInterests } from '@/storage/interests';
import { watchLastBackup } from '@/storage/last-backup';
import type { Front } from './follow-front';
import { Saved } from './Saved';
import { ThisPage } from './ThisPage';
import { usePage } from './use-page';

type TabId = 'page' | 'flagged' | 'saved';

const mostFlagged = 100;
const watchLatestFlagged = () => watchFlagged(mostFlagged);

interface Props extends Pick<Deeds, 'run'> {
  settings: Settings | undefined;
  /** Saved papers are there to be seen. */
  onSeen: () => void;
}

/** The three tabs. *This page* is open at first when the page in front lists papers, *Flagged* otherwise. */
export function Papers({ run, settings, onSeen }: Props) {
  const page = usePage();
  const interests = useWatched(watchInterests);
  const flagged = useWatched(watchLatestFlagged);
  const { value: checkDue } = useWatched(watchCheckDue);
  const [picked, setPicked] = useState<TabId>();
  const chosen = picked ?? (hasNothing(page) ? 'flagged' : 'page');
  const actions = useMemo(() => paperActions(run), [run]);
  const exporting = useExport(run, exportDeeds);
  const entries = useMemo(() => flagged.value && entriesOfFlagged(flagged.value), [flagged.value]);
  const unread = entries?.filter((entry) => entry.unread).length ?? 0;
  const lost = interests.error ?? flagged.error;
  const shared = { interests: interests.value ?? [], actions, exporting };

  return (
    <>
      {lost !== undefined && <Notice problem={text('popupCannotRead', sayError(lost))} />}
      {interests.value?.length === 0 && <FirstSteps onBegin={() => void run(openWelcome)} />}
      {checkDue && (
        <CheckOffer
          onCheck={() => void run(openCheck)}
          onLater={() => void run(() => putOffCheck(Date.now()))}
        />
      )}
      {settings && (
        <BackupReminder
          run={run}
          watch={watchLastBackup}
          remindAfter={settings.remindAfter}
          label={text('backupOpen')} // On a page that stays: this one may close before the file is written
          backUp={openBackups}
          later={remindLater}
        />
      )}
      <Tabs label={text('popupTabs')} tabs={tabsOf(unread)} chosen={chosen} onChoose={setPicked}>
        {chosen === 'page' && <ThisPage {...shared} page={page} off={settings?.sitesOff} run={run} />}
        {chosen === 'flagged' && <FlaggedView {...shared} flagged={entries} />}
        {chosen === 'saved' && <Saved actions={actions} exporting={exporting} run={run} onSeen={onSeen} />}
      </Tabs>
      <ExportPanel exporting={exporting} />
    </>
  );
}

/** Whether nothing can be done about the page in front: then what was flagged elsewhere is of more use. */
function hasNothing({ asked, closed, report, error }: Front): boolean {
  return asked && error === undefined && !report && (closed === undefined || closed === 'keptOut');
}

function tabsOf(unread: number): Tab<TabId>[] {
  return [
    { id: 'page', label: text('popupTabPage') },
    {
      id: 'flagged',
      label: text('popupTabFlagged'),
      count: unread,
      countLabel: countText('popupUnreadCount', unread),
    },
    { id: 'saved', label: text('popupTabSaved') },
  ];
}

async function openWelcome(): Promise<undefined> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** The offer is answered, whether or not the check comes to an end. */
async function openCheck(): Promise<undefined> {
  await putOffCheck(Date.now());
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#missed') });
}
