import type { BrowserContext, Page } from '@playwright/test';
import { type StandIn, startStandIn } from '../deeds/zotero-stand-in';
import { test as base } from './extension';
import { pressable } from './prompts';
import { openExport } from './saved-papers';

// Where Zotero listens, something listens that speaks as it does; the browser asks before anything reaches it.

const address = 'http://127.0.0.1:23119';
/** A port beside Zotero's, which may be running here; another one for each test that runs at the same time. */
const besideIt = ({ parallelIndex }: { parallelIndex: number }) => 23_219 + parallelIndex;

/** A browser in which Zotero's address, and no other, leads anywhere: to a stand-in. */
export const test = base.extend<{ zotero: StandIn }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  zotero: async ({}, use, info) => {
    const standIn = await startStandIn(besideIt(info));
    await use(standIn);
    await standIn.close();
  },
  flags: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use, info) => {
      const way = `MAP 127.0.0.1 127.0.0.1:${besideIt(info)},MAP * ~NOTFOUND`;
      await use([...pressable, `--host-resolver-rules=${way}`]);
    },
    { scope: 'worker' },
  ],
});

/** Lets what is sent to Zotero's address leave the browser. */
export function letThrough(context: BrowserContext): Promise<unknown> {
  return context.route(`${address}/**`, (route) => route.continue());
}

/** Selects two papers of the library, and opens the menu that takes them out. */
export async function chooseTwo(library: Page): Promise<void> {
  await library.getByRole('checkbox', { name: 'moon' }).check();
  await library.getByRole('checkbox', { name: '50 % of light' }).check();
  await openExport(library, '[data-testid="selection-pane"]');
}

/** Presses in the menu that is open. */
export function pressSend(library: Page): Promise<void> {
  return library
    .locator('.export-menu[open]')
    .getByRole('button', { name: 'Send to Zotero…' })
    .click({ noWaitAfter: true });
}
