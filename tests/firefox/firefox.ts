import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect as compare } from '@playwright/test';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { findFirefox } from '@/tools/firefox.mjs';
import { tempFolder } from '@/tools/temp-folder.mjs';
import type { Bidi } from './bidi';
import { downloadsOf, type Firefox, type Prefs, startFirefox } from './browser';
import { chromeOf, type FoxChrome } from './chrome';
import { FoxPage } from './page';

interface Shared {
  prefs: Prefs;
  profile: string;
  firefox: Firefox;
}

interface Fixtures {
  /** Nothing runs where there is no Firefox. */
  available: undefined;
  /** The browser's own windows. */
  chrome: FoxChrome;
  /** The extension's host, new for every test. */
  host: string;
  serve: (pages: Record<string, string>) => void;
  /** Every http(s) address that something asked for in vain. */
  refused: string[];
  open: (url: string) => Promise<FoxPage>;
  /** Does what makes the browser download something, and gives that file. */
  download: (deed: () => Promise<void>) => Promise<{ name: string; bytes: Buffer }>;
  /** `section` is the place in its address. */
  openExtensionPage: (name: string, section?: string) => Promise<FoxPage>;
  /** The tab with this address, once there is one. */
  tabAt: (url: string) => Promise<FoxPage>;
  /** A page of the extension that runs none of its code: our hand inside the browser. */
  inside: FoxPage;
  /** Keeps the sample interests, and opens the demo digest, which has seven papers for them. */
  openDemo: () => Promise<FoxPage>;
}

export const test = base.extend<Fixtures, Shared>({
  prefs: [{}, { option: true, scope: 'worker' }],
  profile: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const profile = tempFolder(path.join(tmpdir(), 'paperlight-'));
      await use(profile);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  firefox: [
    async ({ profile, prefs }, use) => {
      const firefox = await startFirefox(profile, prefs);
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  available: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use, info) => {
      info.skip(!findFirefox(), 'no Firefox on this machine');
      await use(undefined);
    },
    { auto: true },
  ],
  chrome: async ({ firefox }, use) => use(await chromeOf(firefox.bidi)),
  host: async ({ firefox: { bidi }, chrome }, use) => {
    const before = await tabsOf(bidi);
    const extension = await install(bidi);
    await use(await chrome.host());
    for (const { context } of await tabsOf(bidi))
      if (!before.some((tab) => tab.context === context))
        await bidi.send('browsingContext.close', { context });
    await bidi.send('webExtension.uninstall', { extension });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  refused: async ({}, use) => use([]),
  serve: async ({ firefox, refused }, use) => {
    const { pages, end } = await answerRequests(firefox.bidi, refused);
    await use((more) => {
      for (const [url, html] of Object.entries(more)) pages.set(url, html);
    });
    await end();
  },
  open: async ({ firefox: { bidi } }, use) => use((url) => openTab(bidi, url)),
  download: async ({ profile }, use) => use((deed) => newFileIn(downloadsOf(profile), deed)),
  openExtensionPage: async ({ open, host }, use) => {
    await use((name, section) => open(`moz-extension://${host}/${name}.html${section ? `#${section}` : ''}`));
  },
  tabAt: async ({ firefox: { bidi } }, use) => use((url) => findTab(bidi, url)),
  inside: async ({ open, host }, use) => use(await open(`moz-extension://${host}/manifest.json`)),
  openDemo: async ({ serve, host, tabAt, open }, use) => {
    await use(async () => {
      serve({ [demoUrl]: demoPage() });
      const welcome = await tabAt(`moz-extension://${host}/welcome.html`);
      await keepSamples(welcome);
      await welcome.close();
      const page = await open(demoUrl);
      await expect.poll(() => page.count('[data-paperlight-verdict="flagged"]')).toBe(7);
      return page;
    });
  },
});

export const expect = compare;

/** Installs the build as about:debugging does, and gives its id. */
export async function install(bidi: Bidi): Promise<string> {
  const extensionData = { type: 'path', path: path.resolve('.output/firefox-mv3') };
  return (await bidi.send<{ extension: string }>('webExtension.install', { extensionData })).extension;
}

export async function openTab(bidi: Bidi, url: string): Promise<FoxPage> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
  const page = new FoxPage(bidi, context);
  await page.goto(url);
  return page;
}

export async function findTab(bidi: Bidi, url: string): Promise<FoxPage> {
  let context: string | undefined;
  await expect
    .poll(async () => {
      context = (await tabsOf(bidi)).find((tab) => tab.url === url)?.context;
      return context;
    })
    .toBeDefined();
  return new FoxPage(bidi, context!);
}

async function newFileIn(folder: string, deed: () => Promise<void>) {
  const before = readdirSync(folder);
  await deed();
  let name: string | undefined;
  await expect
    .poll(() => {
      const files = readdirSync(folder);
      if (!files.some((file) => file.endsWith('.part'))) name = files.find((file) => !before.includes(file));
      return name !== undefined && statSync(path.join(folder, name)).size > 0;
    })
    .toBe(true);
  return { name: name!, bytes: readFileSync(path.join(folder, name!)) };
}

interface Tab {
  context: string;
  url: string;
}

async function tabsOf(bidi: Bidi): Promise<Tab[]> {
  return (await bidi.send<{ contexts: Tab[] }>('browsingContext.getTree')).contexts;
}

export async function keepSamples(welcome: FoxPage): Promise<void> {
  const button = '[data-testid="use-samples"]';
  await welcome.click(button);
  await expect.poll(() => welcome.count(button)).toBe(0); // They are in the database now
}

interface Request {
  isBlocked: boolean;
  request: { request: string; url: string };
}

/** Answers every request for a page that there is, at its true host name, and refuses every other. */
export async function answerRequests(bidi: Bidi, refused: string[]) {
  const pages = new Map<string, string>();
  const type = { name: 'content-type', value: { type: 'string', value: 'text/html; charset=utf-8' } };
  let ended = false;
  bidi.on('network.beforeRequestSent', async ({ isBlocked, request: { request, url } }: Request) => {
    if (!isBlocked || ended) return;
    const html = pages.get(url);
    if (html === undefined) {
      refused.push(url);
      return bidi.send('network.failRequest', { request });
    }
    const body = { type: 'base64', value: Buffer.from(html).toString('base64') };
    const answer = { request, statusCode: 200, reasonPhrase: 'OK', headers: [type], body };
    return bidi.send('network.provideResponse', answer);
  });
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  const urlPatterns = ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol }));
  const { intercept } = await bidi.send<{ intercept: string }>('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns,
  });
  const end = async () => {
    ended = true;
    await bidi.send('network.removeIntercept', { intercept });
  };
  return { pages, end };
}
