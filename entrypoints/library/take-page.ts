import { browser } from 'wxt/browser';

import { largestText } from '@/exchange/text-digest';
import { text } from '@/locale/text';
import { type Opened, openText } from './open-text';
import { readPageText } from './page-text';
import type { Waiting } from './use-opened';

/** The page that the reader came from to have it opened, as the popup names it: `?page=`, its tab. Told once. */
export function takePage(): Waiting | undefined {
  const named = new URLSearchParams(location.search).get('page');
  if (named === null || !/^\d{1,15}$/.test(named)) return;
  history.replaceState(null, '', `${location.pathname}#open`);
  return { name: text('libraryPage'), read: () => openPage(Number(named)) };
}

/** Browsers let us into the tab on which the reader opened the popup, until it goes elsewhere. */
async function openPage(tabId: number): Promise<Opened> {
  const page = await readPage(tabId);
  return openText(page);
}

async function readPage(tabId: number) {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: readPageText,
      args: [largestText],
      injectImmediately: true,
    });
    if (frame?.result) return frame.result;
  } catch (error) {
    console.warn(error);
  }
  throw new Error(text('libraryPageGone'));
}
