import './welcome.css';

import { KeyTable } from '@/components/keys/KeyTables';
import { Notice } from '@/components/Notice';
import { WhereToRead } from '@/components/papers/WhereToRead';
import { Toast } from '@/components/Toast';
import { sayError, useDeeds } from '@/components/use-deeds';
import { useTheme } from '@/components/use-theme';
import { useWatched } from '@/components/use-watched';
import { text } from '@/locale/text';
import { watchInterests } from '@/storage/interests';
import { watchSettings } from '@/storage/settings';

import { FirstInterests } from './FirstInterests';
import { Opening } from './Opening';

/** The page that opens when Paperlight has been installed: what it does, the first interests, where to begin. */
export function Welcome() {
  const settings = useWatched(watchSettings);
  const interests = useWatched(watchInterests);
  const deeds = useDeeds();
  useTheme(settings.value?.theme);
  const lost = settings.error ?? interests.error;
  return (
    <>
      <main class="welcome">
        <Opening />
        {deeds.problem !== undefined && <Notice problem={deeds.problem} />}
        {lost !== undefined && <Notice problem={text('optionsLost', sayError(lost))} />}
        {interests.value && <FirstInterests interests={interests.value} run={deeds.run} />}
        <section class="next">
          <div class="stack">
            <h2>{text('welcomeNext')}</h2>
            <WhereToRead />
            <p>
              <a href="/options.html">{text('welcomeSettings')}</a>
            </p>
          </div>
          <KeyTable place="page" map={settings.value?.keyMap} />
        </section>
      </main>
      <Toast message={deeds.message} onEnd={deeds.forgetMessage} />
    </>
  );
}
