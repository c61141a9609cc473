import { browser } from 'wxt/browser';

/** Shows on the toolbar button of a tab how many of its papers are flagged and unread. */
export async function showBadge(unread: number, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#f0b549' });
  await browser.action.setBadgeTextColor({ tabId, color: '#241c08' });
  await browser.action.setBadgeText({ tabId, text: unread > 0 ? String(unread) : '' });
}
