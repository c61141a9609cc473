import { useCallback } from 'preact/hooks';

import type { Exporting } from '@/components/export/use-export';
import { Notice } from '@/components/Notice';
import { PageView } from '@/components/papers/PageView';
import type { PaperActions } from '@/components/papers/PaperRow';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { teachHere } from '@/deeds/lessons';
import { openAsDigest } from '@/deeds/open-library';
import { copyReport } from '@/deeds/page-report';
import * as papers from '@/deeds/papers';
import { dropSite, readAlways, switchSiteOff, switchSiteOn } from '@/deeds/sites';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { sites } from '@/sites';
import { onlyOf, websitesOf } from '@/sites/websites';
import { watchAllowed } from '@/storage/allowed';
import { watchOwnSites } from '@/storage/own-sites';
import { forgetWish } from '@/storage/site-lessons';
import { watchStandings } from '@/storage/verdicts';
import { pageState } from './entries';
import type { Front } from './follow-front';
import { offerFor } from './offer';

interface ThisPageProps {
  page: Front;
  interests: Interest[];
  actions: PaperActions;
  exporting: Exporting;
  /** Names of the websites that are switched off, once that is known. */
  off: string[] | undefined;
  run: Deeds['run'];
}

/** The page in front: what was found on it, and what can be done about its website. */
export function ThisPage({ page, interests, actions, exporting, off, run }: ThisPageProps) {
  const { url, tabId, report } = page;
  const standings = useStandings(page);
  const { value: allowed } = useWatched(watchAllowed);
  const { value: own } = useWatched(watchOwnSites);
  const drop = (name: string) => {
    const site = own?.find(({ id }) => id === name);
    if (!site || !own || !off) return;
    const needless = onlyOf(site, own, websitesOf(sites), off);
    // What was taught is kept, as where it is switched off in the options
    void run(() => (site.site ? switchSiteOff(name, site.hosts, needless) : dropSite(site, needless)));
  };
  return (
    <>
      {page.error !== undefined && (
        <Notice problem={text('popupCannotAsk', sayError(page.error))}>{text('commonTryAgain')}</Notice>
      )}
      {standings.error !== undefined && (
        <Notice problem={text('popupCannotRead', sayError(standings.error))} />
      )}
      <PageView
        interests={interests}
        actions={actions}
        exporting={exporting}
        page={pageState(page, standings.value)}
        offer={url !== undefined && allowed && own && off ? offerFor(url, allowed, own, off) : undefined}
        offers={{
          onSwitchOn: (name, host) => void run(() => orSay(switchSiteOn(name, [host]))),
          onAlways(host) {
            if (tabId !== undefined) void forgetWish(tabId); // The answer is to another question now
            void run(() => orSay(readAlways(host)));
          },
          onDrop: drop,
          onTeach(host) {
            if (tabId !== undefined) void run(() => orSay(teachHere(tabId, host).then(leaveTo)));
          },
        }}
        onReload={(site) => void run(() => papers.switchOn(site, tabId))}
        onOpenText={() => {
          if (tabId !== undefined) void run(() => openAsDigest(tabId));
        }}
        onReport={() => {
          if (report && tabId !== undefined) void run(() => copyReport({ ...report, tabId }));
        }}
      />
    </>
  );
}

/** The lesson is on the page, which the popup covers. */
function leaveTo(begun: boolean): boolean {
  if (begun) window.close();
  return begun;
}

/** Asked within the reader's click. Most browsers close the popup meanwhile; where it stays, it says what came of it. */
async function orSay(asking: Promise<boolean>): Promise<{ said: string } | undefined> {
  return (await asking) ? undefined : { said: text('optionsSiteRefused') };
}

function useStandings({ report }: Front) {
  const found = report?.found;
  const watch = useCallback(() => watchStandings(found ?? []), [found]);
  return useWatched(watch);
}
