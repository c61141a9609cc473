import { type Browser, browser } from 'wxt/browser';

import type { Closed } from '@/components/papers/PageView';
import { hostOf } from '@/sites/match-pages';
import { notePressed } from '@/storage/pressed';

const refusal =
  /cannot be scripted|Cannot access|Missing host permission|must request permission|error page/i;

/**
 * Goes into the page in front, as the reader wishes who opened the popup on it: the browser lets us in until the tab
 * goes elsewhere. Returns why it does not, or why there is nothing to read.
 */
export async function enterPage({ id, url }: Browser.tabs.Tab): Promise<Closed | undefined> {
  if (id === undefined || !url || !URL.canParse(url)) return 'keptOut';
  const { protocol } = new URL(url);
  if (protocol === 'http:') return 'notHttps';
  if (protocol !== 'https:') return 'keptOut';
  try {
    if (!(await isWebPage(id))) return 'document';
    await notePressed(id, hostOf(url));
    await browser.scripting.insertCSS({ target: { tabId: id }, files: ['/content-scripts/digest.css'] });
    await browser.scripting.executeScript({
      target: { tabId: id },
      files: ['/content-scripts/digest.js'],
      injectImmediately: true,
    });
    return;
  } catch (error) {
    if (error instanceof Error && refusal.test(error.message)) return 'keptOut';
    throw error;
  }
}

async function isWebPage(tabId: number): Promise<boolean> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    injectImmediately: true,
    func: () => document.contentType,
  });
  return /html/.test(String(frame?.result));
}
