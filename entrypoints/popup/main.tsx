import '@/components/theme.css';
import './popup.css';

import { render } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Recovery } from '@/components/data/Recovery';
import { sayLost } from '@/components/data/say-lost';
import { KeysButton } from '@/components/keys/KeysButton';
import { Notice } from '@/components/Notice';
import { PopupHeader } from '@/components/papers/PopupHeader';
import { Toast } from '@/components/Toast';
import { useDeeds } from '@/components/use-deeds';
import { useKeys } from '@/components/use-keys';
import { useLater } from '@/components/use-later';
import { useTheme } from '@/components/use-theme';
import { useWatched } from '@/components/use-watched';
import { openLibrary } from '@/deeds/open-library';
import { hasPanel, openPanel } from '@/deeds/open-panel';
import { recoveryActions } from '@/deeds/recovery';
import { bringTexts } from '@/locale/bring-texts';
import { language, text } from '@/locale/text';
import { watchHealth } from '@/storage/health';
import { watchSettings } from '@/storage/settings';
import { Papers } from './Papers';

const patience = 1_000; // Milliseconds in which a reader may go on to saved papers

function Popup() {
  const settings = useWatched(watchSettings);
  const [seen, setSeen] = useState(false);
  const note = useCallback(() => setSeen(true), []);
  const later = useLater(seen, patience);
  const health = useWatched(later ? watchHealth : undefined);
  const { run, message, problem, forgetMessage, forgetProblem } = useDeeds();
  const recovery = useMemo(() => recoveryActions(run), [run]);
  useTheme(settings.value?.theme);
  useKeys(settings.value, '.paper-row');
  const lost = sayLost(settings, health);

  return (
    <>
      <PopupHeader
        onLibrary={() => void run(openLibrary)}
        {...(hasPanel() && { onPanel: () => void run(openPanel) })}
        onSettings={() => void run(openSettings)}
      >
        <KeysButton settings={settings.value} placeNow={() => 'popup'} />
      </PopupHeader>
      {lost !== undefined && <Notice problem={lost}>{text('commonTryAgain')}</Notice>}
      {problem && (
        <Notice problem={problem}>
          <p>{text('commonTryAgain')}</p>
          <button type="button" onClick={forgetProblem}>
            {text('commonClose')}
          </button>
        </Notice>
      )}
      {health.value?.state === 'emptied' ? (
        <main>
          <Recovery health={health.value} actions={recovery} withoutFile />
        </main>
      ) : (
        <Papers run={run} settings={settings.value} onSeen={note} />
      )}
      <Toast message={message} onEnd={forgetMessage} />
    </>
  );
}

async function openSettings(): Promise<undefined> {
  await browser.runtime.openOptionsPage();
}

await bringTexts();
document.documentElement.lang = language();
const app = document.getElementById('app');
if (app) render(<Popup />, app);
