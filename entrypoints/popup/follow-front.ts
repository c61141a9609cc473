import { type Browser, browser } from 'wxt/browser';

import type { Closed } from '@/components/papers/PageView';
import type { PageReport } from '@/messages/protocol';
import { askPage } from './ask-page';
import { enterPage } from './enter-page';

/** The page in front: what it reports, or why it cannot, once that is known. */
export interface Front {
  asked: boolean;
  tabId?: number;
  /** Its address; undefined where the browser does not tell. */
  url?: string;
  report?: PageReport;
  closed?: Closed;
  error?: unknown;
}

const pause = 1_000; // Milliseconds between questions
const shortPause = 150; // While the page is being looked at
const patience = 5_000;

/** Goes into the page that is in front now where nobody answers there, and asks it for as long as the popup is open. */
export function followFront(tell: (front: Front) => void): () => void {
  let entered: { url: string | undefined; closed: Closed | undefined } | undefined;
  let tabId: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const begun = Date.now();

  async function ask(): Promise<Front> {
    const tab = await tabInFront(tabId);
    tabId = tab?.id;
    if (!tab || tabId === undefined) return { asked: true };
    const front = { tabId, ...(tab.url !== undefined && { url: tab.url }) };
    let report = await askPage(tabId);
    if (isUnread(report) && (!entered || entered.url !== tab.url)) {
      entered = { url: tab.url, closed: await enterPage(tab) };
      if (report && !entered.closed) await browser.tabs.sendMessage(tabId, { name: 'lookAnew' });
      report = await askPage(tabId);
    }
    if (report) return { ...front, report, asked: isTold(report) || Date.now() - begun > patience };
    return { ...front, asked: true, ...(entered?.closed && { closed: entered.closed }) };
  }

  async function follow(): Promise<void> {
    const front = await ask().catch((error: unknown) => ({ asked: true, error }));
    if (ended) return;
    tell(front);
    timer = setTimeout(() => void follow(), front.asked ? pause : shortPause);
  }

  void follow();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

/** The tab that was in front at first, as it is now. */
async function tabInFront(known: number | undefined): Promise<Browser.tabs.Tab | undefined> {
  if (known !== undefined) return browser.tabs.get(known);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Nobody read the page: no script of ours is there, or it is none of the pages that its site has. */
function isUnread(report: PageReport | undefined): boolean {
  return !report || (report.looked && report.site === '' && report.silent === undefined);
}

/** A page that was not looked at yet may have told what it has so far. */
function isTold({ looked, site, found }: PageReport): boolean {
  return looked || (site !== '' && found.length > 0);
}
