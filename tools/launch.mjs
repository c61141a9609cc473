import { chromium } from 'playwright-core';

// The browser's own errands (updates, accounts, suggestions) stay undone: nothing leaves but what the pages ask for.
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/**
 * @typedef {object} Wish
 * @property {string} browser Path of the browser.
 * @property {string} profile An empty folder.
 * @property {string} extension Folder of the unpacked extension.
 * @property {boolean} headless
 * @property {boolean} [offline] No host name is resolved; what Playwright answers itself still arrives.
 */

/** Opens a browser with the extension in it. Rejects when the browser does not take unpacked extensions. */
export async function launch(/** @type {Wish} */ wish) {
  const context = await open(wish, ['--enable-unsafe-extension-debugging']);
  try {
    return { context, extensionId: await loadUnpacked(context, wish.extension) };
  } catch (cause) {
    await context.close();
    return launchWithSwitch(wish).catch(() => {
      throw new Error(`${wish.browser} does not take unpacked extensions.`, { cause });
    });
  }
}

/** @param {Wish} wish @param {string[]} more */
function open({ browser, profile, headless, offline = false }, more) {
  return chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless,
    chromiumSandbox: !headless && process.getuid?.() !== 0, // Root and containers have none
    viewport: headless ? { width: 1280, height: 800 } : null,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [
      ...quiet,
      ...(headless ? ['--disable-gpu'] : []),
      ...(offline ? ['--host-resolver-rules=MAP * ~NOTFOUND'] : []),
      ...more,
    ],
  });
}

/** @param {import('playwright-core').BrowserContext} context @param {string} folder @returns {Promise<string>} */
async function loadUnpacked(context, folder) {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser cannot be spoken to.');
  const { id } = await session.send('Extensions.loadUnpacked', { path: folder });
  await session.detach();
  return id;
}

/** For browsers before 2024. */
async function launchWithSwitch(/** @type {Wish} */ wish) {
  const { extension } = wish;
  const context = await open(wish, [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
  ]);
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
  return { context, extensionId: new URL(worker.url()).host };
}
