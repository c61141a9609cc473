import { browser } from 'wxt/browser';

import { mayAsk } from './pages';

const nobodyThere = /Receiving end does not exist|message port closed/i;

/** Goes into the open pages of these hosts, as our script does by itself when they are loaded, but those that we cannot enter. */
export async function enterTabs(hosts: string[]): Promise<void> {
  if (hosts.length === 0) return;
  const tabs = await browser.tabs.query({ url: hosts, discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      await enter(id).catch((error) => console.warn('Paperlight could not enter a tab', error)); // It shows an error, say
    }),
  );
}

async function enter(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: ['/content-scripts/digest.css'] });
  await browser.scripting.executeScript({
    target: { tabId },
    files: ['/content-scripts/digest.js'],
    injectImmediately: true,
  });
}

/** Has every page that we follow ask anew what is known of it; those that we may not see any more then leave it. */
export async function lookAnew(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async (tab) => {
      const { id, url = '' } = tab;
      if (id === undefined) return;
      const mayBeRead = await mayAsk({ url, tab });
      await tell(id, mayBeRead).catch((error) => console.warn('Paperlight could not tell a tab', error)); // It was closed, say
    }),
  );
}

async function tell(tabId: number, mayBeRead: boolean): Promise<void> {
  try {
    if (!mayBeRead) await browser.action.setBadgeText({ tabId, text: '' });
    await browser.tabs.sendMessage(tabId, { name: 'lookAnew' });
  } catch (error) {
    if (!(error instanceof Error && nobodyThere.test(error.message))) throw error;
  }
}
