import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import type { PageReport } from '@/messages/protocol';

import { askPage } from './ask-page';

/** The page in front: what it reports (undefined: it is not one of ours), once it has been asked. */
export interface Page {
  asked: boolean;
  tabId?: number;
  report?: PageReport | undefined;
  error?: unknown;
}

/** Asks the page in front, and again when it has loaded. */
export function usePage(): Page {
  const [page, setPage] = useState<Page>({ asked: false });
  useEffect(() => {
    const ask = () => void askInFront().then(setPage);
    const askAgain = (_id: number, change: { status?: string | undefined }) => {
      if (change.status === 'complete') ask();
    };
    ask();
    browser.tabs.onUpdated.addListener(askAgain);
    return () => browser.tabs.onUpdated.removeListener(askAgain);
  }, []);
  return page;
}

async function askInFront(): Promise<Page> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return { asked: true };
    return { asked: true, tabId: tab.id, report: await askPage(tab.id) };
  } catch (error) {
    return { asked: true, error };
  }
}
