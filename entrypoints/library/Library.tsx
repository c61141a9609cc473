import './library.css';

import { useCallback, useEffect, useState } from 'preact/hooks';
import { BackupReminder } from '@/components/data/BackupReminder';
import { CopyInstead } from '@/components/data/CopyInstead';
import { sayLost } from '@/components/data/say-lost';
import { KeysButton } from '@/components/keys/KeysButton';
import { Notice } from '@/components/Notice';
import { Sections } from '@/components/Sections';
import { Toast } from '@/components/Toast';
import { useDeeds } from '@/components/use-deeds';
import { useKeys } from '@/components/use-keys';
import { useLater } from '@/components/use-later';
import { useTheme } from '@/components/use-theme';
import { useWatched } from '@/components/use-watched';
import { downloadBackup, remindLater } from '@/deeds/backups';
import { takeLastChangeBack } from '@/deeds/history';
import { countCopied, downloadCopy } from '@/deeds/recovery';
import type { Place } from '@/domain/keys';
import { withPart } from '@/domain/search/written';
import { text } from '@/locale/text';
import { watchHealth } from '@/storage/health';
import { watchLastBackup } from '@/storage/last-backup';
import { watchSettings } from '@/storage/settings';
import { BackupNote } from './BackupNote';
import { CatchUp } from './CatchUp';
import { History } from './History';
import { Import } from './Import';
import { Loss } from './Loss';
import { Open } from './Open';
import { openFile, openText } from './open-text';
import { Pictures } from './Pictures';
import { Saved, type Wish } from './Saved';
import { Seen } from './Seen';
import { Tags } from './Tags';
import { takePage } from './take-page';
import { useImport } from './use-import';
import { type Incoming, useIncoming } from './use-incoming';
import { useOpened, type Waiting } from './use-opened';
import { useSearch } from './use-search';

const rows = 'article:not([hidden]) :is(.paper-row, .shelf-row)';
const patience = 4_000; // Milliseconds until what takes long begins, whether or not saved papers are shown
const keyPlaces: Record<string, Place> = { seen: 'seen', open: 'digest', 'catch-up': 'popup' }; // By section

/** The library in a tab: digests that the reader opens, and the saved papers. */
export function Library() {
  const settings = useWatched(watchSettings);
  const [seen, setSeen] = useState(false);
  const note = useCallback(() => setSeen(true), []);
  const later = useLater(seen, patience);
  const health = useWatched(later ? watchHealth : undefined);
  const { run, message, problem, forgetMessage } = useDeeds();
  const search = useSearch();
  const [wish, setWish] = useState<Wish>({ query: '', sort: 'relevance' });
  const show = useCallback((query: string) => {
    setWish({ query, sort: 'relevance' });
    location.hash = 'saved';
  }, []);
  const showTag = useCallback((tag: string) => show(withPart('', 'tag', tag)), [show]);
  const opened = useOpened(run);
  const { open } = opened;
  const bringing = useImport(run);
  const take = useCallback((incoming: Incoming) => openHere(open, waitingFor(incoming)), [open]);
  const takeDropped = useCallback(
    (incoming: Incoming) => (isBringing() ? bringing.take(incoming) : take(incoming)),
    [bringing.take, take],
  );
  const held = useIncoming(takeDropped);
  const takeBack = useCallback(() => void run(takeLastChangeBack), [run]);
  const lost = sayLost(settings, health);
  useTheme(settings.value?.theme);
  useKeys(settings.value, rows, takeBack);
  useEffect(() => {
    const page = takePage();
    if (page) openHere(open, [page]);
  }, [open]);

  const top = (
    <>
      {problem !== undefined && <Notice problem={problem} />}
      {lost !== undefined && (
        <Notice problem={lost}>
          <CopyInstead count={countCopied} download={() => downloadCopy(run)} />
        </Notice>
      )}
      {health.value?.state === 'emptied' && <Loss health={health.value} run={run} />}
      {health.value?.state === 'well' && settings.value && (
        <BackupReminder
          run={run}
          watch={watchLastBackup}
          remindAfter={settings.value.remindAfter}
          label={text('optionsDownload')}
          backUp={downloadBackup}
          later={remindLater}
        />
      )}
    </>
  );
  return (
    <>
      <Sections
        top={top}
        sections={[
          {
            id: 'saved',
            title: text('librarySaved'),
            content: settings.value && (
              <Saved
                run={run}
                settings={settings.value}
                search={search}
                wish={wish}
                onWish={setWish}
                later={later}
                onSeen={note}
              />
            ),
          },
          { id: 'catch-up', title: text('libraryCatchUp'), content: <CatchUp run={run} />, late: true },
          {
            id: 'seen',
            title: text('librarySeenSection'),
            content: <Seen run={run} search={search} />,
            late: true,
          },
          {
            id: 'open',
            title: text('libraryOpen'),
            content: <Open opened={opened} onIncoming={take} run={run} />,
          },
          {
            id: 'bring-in',
            title: text('importTitle'),
            content: <Import here={bringing} run={run} />,
            late: true,
          },
          {
            id: 'tags',
            title: text('libraryTags'),
            content: settings.value && <Tags run={run} settings={settings.value} onShow={showTag} />,
            late: true,
          },
          { id: 'pictures', title: text('libraryPictures'), content: <Pictures onShow={show} />, late: true },
          { id: 'history', title: text('libraryHistory'), content: <History run={run} />, late: true },
        ]}
        links={[{ href: '/options.html', title: text('popupSettings') }]}
        foot={
          <>
            <KeysButton settings={settings.value} placeNow={placeNow} />
            <BackupNote />
          </>
        }
      />
      {held && <div class="held">{text(isBringing() ? 'importDrop' : 'libraryDrop')}</div>}
      <Toast message={message} onEnd={forgetMessage} />
    </>
  );
}

function placeNow(): Place {
  return keyPlaces[location.hash.slice(1)] ?? 'library';
}

/** What comes while the reader is there is for the library, elsewhere it is a digest. */
function isBringing(): boolean {
  return location.hash === '#bring-in';
}

function openHere(open: (waiting: Waiting[]) => Promise<void>, waiting: Waiting[]): void {
  location.hash = 'open';
  void open(waiting);
}

function waitingFor(incoming: Incoming): Waiting[] {
  if ('files' in incoming)
    return incoming.files.map((file) => ({ name: file.name, read: () => openFile(file) }));
  const name = text('libraryPasted');
  return [{ name, read: () => openText({ name, ...incoming }) }];
}
