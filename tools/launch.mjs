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

/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('playwright-core').Page} Page */
/**
 * @typedef {object} Wish
 * @property {string} browser Path of the browser.
 * @property {string} profile An empty folder.
 * @property {boolean} headless
 * @property {'light' | 'dark'} [scheme] Without a window: the colours that pages are told to prefer.
 * @property {boolean} [offline] No host name is resolved; what Playwright answers itself still arrives.
 * @property {string[]} [flags] More for the browser's command line.
 * @property {Record<string, string | undefined>} [env] Its environment; ours when absent.
 */

/**
 * Opens a browser with the extension in it, and waits for the welcome page that the extension opens.
 * Rejects when the browser does not take unpacked extensions.
 */
export async function launch(/** @type {Wish & { extension: string }} */ wish) {
  const context = await openWithExtension(wish);
  return { context, ...(await welcomed(context)) };
}

/** Opens a browser that takes unpacked extensions, so that tests can share it: `install`. */
export function openBrowser(/** @type {Wish} */ wish) {
  return open(wish, ['--enable-unsafe-extension-debugging']);
}

/**
 * Installs the extension in a folder, and waits for the welcome page that it opens.
 * @param {BrowserContext} context
 * @param {string} folder
 */
export async function install(context, folder) {
  const [welcome] = await Promise.all([welcomed(context), loadUnpacked(context, folder)]);
  return welcome;
}

/** Removes an extension with all that it keeps. */
export async function uninstall(/** @type {BrowserContext} */ context, /** @type {string} */ id) {
  await command(context, 'Extensions.uninstall', { id });
}

async function welcomed(/** @type {BrowserContext} */ context) {
  const isWelcome = (/** @type {Page} */ page) => page.url().endsWith('/welcome.html');
  const welcome =
    context.pages().find(isWelcome) ?? (await context.waitForEvent('page', { predicate: isWelcome }));
  return { welcome, extensionId: new URL(welcome.url()).host };
}

async function openWithExtension(/** @type {Wish & { extension: string }} */ wish) {
  const context = await openBrowser(wish);
  try {
    await loadUnpacked(context, wish.extension);
    return context;
  } catch (cause) {
    await context.close();
    if (!isOldWay(cause)) throw new Error(`${wish.browser} does not take unpacked extensions.`, { cause });
    const folder = wish.extension;
    return open(wish, [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`]);
  }
}

/** Browsers before 2024 know the switch only. */
function isOldWay(/** @type {unknown} */ error) {
  return error instanceof Error && /wasn't found|not available/i.test(error.message);
}

/** @param {Wish} wish @param {string[]} more */
function open(
  { browser, profile, headless, scheme = 'light', offline = false, flags = [], env = process.env },
  more,
) {
  return chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless,
    env,
    chromiumSandbox: !headless && process.getuid?.() !== 0, // Root and containers have none
    colorScheme: headless ? scheme : null, // A window follows the system
    viewport: headless ? { width: 1280, height: 800 } : null,
    // Readers' browsers have extensions and keep the pages they leave
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation', '--disable-back-forward-cache'],
    args: [
      ...quiet,
      ...(headless ? ['--disable-gpu'] : []),
      ...(offline ? ['--host-resolver-rules=MAP * ~NOTFOUND'] : []),
      ...flags,
      ...more,
    ],
  });
}

/**
 * Installs the extension in a folder, or its next version when that folder is installed already. Returns its id.
 * @param {BrowserContext} context
 * @param {string} folder
 * @returns {Promise<string>}
 */
export async function loadUnpacked(context, folder) {
  const loaded = await command(context, 'Extensions.loadUnpacked', { path: folder });
  return 'id' in loaded ? loaded.id : '';
}

/**
 * @param {BrowserContext} context
 * @param {'Extensions.loadUnpacked' | 'Extensions.uninstall'} name
 * @param {{ path: string } | { id: string }} params
 */
async function command(context, name, params) {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser cannot be spoken to.');
  const outcome = await session.send(name, params);
  await session.detach();
  return outcome;
}
