import { browser } from 'wxt/browser';

import { isAllowed } from '@/domain/hosts';

// The browser lets us into a page where the reader pressed our button, until the tab goes elsewhere. Which tabs these
// are is kept until the browser closes: the worker may die in between.

const keyOf = (tabId: number | '') => `pressed ${tabId}`;

/** Remembers that the reader pressed our button in this tab, on a page of this host (`https://example.org/*`). */
export async function notePressed(tabId: number, host: string): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: host });
}

/** The reader took these match patterns back: what was pressed on their hosts lets us in no more. */
export async function forgetPressed(taken: string[]): Promise<void> {
  const kept = await browser.storage.session.get(null);
  const tabs = Object.keys(kept).filter(
    (key) => key.startsWith(keyOf('')) && isAllowed(String(kept[key]), taken),
  );
  await browser.storage.session.remove(tabs);
}

/** Whether the reader pressed our button in this tab on a page of this host. */
export async function isPressed(tabId: number | undefined, host: string): Promise<boolean> {
  if (tabId === undefined) return false;
  const kept = await browser.storage.session.get(keyOf(tabId));
  return kept[keyOf(tabId)] === host;
}
