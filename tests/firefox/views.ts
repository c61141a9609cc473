import type { FoxPage } from './page';

/** What the toolbar's popup, or the sidebar, shows now; nothing when it is closed. `inside`: a page of the extension. */
export function viewText(inside: FoxPage, type: 'popup' | 'sidebar'): Promise<string | undefined> {
  return inside.evaluate((wanted) => {
    const views: Window[] = chrome.extension.getViews({ type: wanted as 'popup' }); // No type here knows the sidebar
    return views[0]?.document.body.innerText;
  }, type);
}

/** Opens the extension's page behind the page in front, and gives its text's source. */
export async function openBehind(inside: FoxPage, name: string): Promise<void> {
  await inside.evaluate(
    (url) => chrome.tabs.create({ url, active: false }).then(() => null),
    `/${name}.html`,
  );
}
