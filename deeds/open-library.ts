import { browser } from 'wxt/browser';

/** Opens the library in a tab. Rejects when it could not be opened. */
export async function openLibrary(): Promise<undefined> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}

/** Has the library open what the page of this tab holds. The browser lets it in where the reader opened the popup. */
export async function openAsDigest(tabId: number): Promise<undefined> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html?page=${tabId}#open`) });
}
