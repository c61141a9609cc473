import { browser } from 'wxt/browser';

/** Whether the browser has a place for the library beside the page. */
export function hasPanel(): boolean {
  return browser.sidePanel !== undefined || sidebar() !== undefined;
}

/** Opens the library beside the page in front. To be called at once when the reader presses: browsers ask for that. */
export async function openPanel(): Promise<undefined> {
  if (browser.sidePanel) await browser.sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT });
  else await sidebar()?.open();
  window.close(); // The popup would lie over it
}

/** Firefox has a side bar of its own kind, which no type here knows. */
function sidebar(): { open: () => Promise<void> } | undefined {
  return 'sidebarAction' in browser ? (browser.sidebarAction as { open: () => Promise<void> }) : undefined;
}
