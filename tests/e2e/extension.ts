import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, test as base, type Page, type Worker } from '@playwright/test';
import { ensureChromium } from '@/tools/browser.mjs';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { install, loadUnpacked, openBrowser, uninstall } from '@/tools/launch.mjs';
import { tempFolder } from '@/tools/temp-folder.mjs';
import { keepSamples, openPopup } from '@/tools/walk.mjs';
import { preparedToComplain } from './alarm';
import { isDeadly, preparedForDeath, withDeaths } from './deaths';
import { answerPrompt } from './prompts';
import { pressToolbarButton, type ToolbarPopup } from './toolbar-popup';

export interface Fixtures {
  /** The extension's own folder for this test: it may be changed, e.g. to play an update. */
  extensionFolder: string;
  context: BrowserContext;
  extensionId: string;
  /** Hangs while the background is stopped: wake it first. */
  worker: Worker;
  /** Answers these addresses with these pages, at their true host names. */
  serve: (pages: Record<string, string>) => void;
  /** Every other http(s) address that something asked for, in vain. */
  refused: string[];
  /** Ends the background's service worker and waits until it is gone. */
  stopWorker: () => Promise<void>;
  /** Names the running instance of the background; undefined while it is stopped. Does not wake it. */
  bootOf: () => Promise<string | undefined>;
  /** Installs the next version, as a browser does behind the reader's back. */
  update: () => Promise<void>;
  /** What a page notices when its tab comes to the front; without a window, tabs are never hidden. */
  comeBack: (page: Page) => Promise<void>;
  /** `section` is the place in its address. */
  openExtensionPage: (name: string, section?: string) => Promise<Page>;
  /** The popup as a page; about the page in `front`, when one is given. */
  openPopup: (front?: Page) => Promise<Page>;
  /** Presses the extension's button in the toolbar with a page in front. */
  pressButton: (page: Page) => Promise<ToolbarPopup>;
  /** Opens a page and presses the button there. */
  pressOn: (url: string) => Promise<{ page: Page; popup: ToolbarPopup }>;
  /** Waits until the browser asks whether the extension may have a permission, and says yes or no: needs `pressable`. */
  answer: (answer: 'allow' | 'deny') => Promise<void>;
  /** Keeps the three sample interests, as a reader does on the welcome page. */
  useSamples: () => Promise<void>;
  /** Keeps the sample interests, and opens the demo digest, which has seven papers for them. */
  openDemo: () => Promise<Page>;
}

interface Shared {
  /** More for the browser's command line. */
  flags: string[];
  /** Its folder. */
  profile: string;
  /** The browser, which the tests of a file share; each has an extension of its own in it, new and empty. */
  shared: BrowserContext;
}

interface Inside {
  opened: { context: BrowserContext; extensionId: string; welcome: Page };
  pages: Map<string, string>;
  /** A page of the extension that runs none of its code: our hand inside the browser. */
  inside: Page;
  /** In some tests the worker dies before every question. */
  deaths: undefined;
}

export const test = base.extend<Fixtures & Inside, Shared>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  extensionFolder: async ({}, use, info) => {
    const folder = info.outputPath('extension');
    cpSync('.output/chrome-mv3', folder, { recursive: true });
    preparedToComplain(folder);
    if (isDeadly(info)) preparedForDeath(folder);
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  flags: [[], { option: true, scope: 'worker' }],
  profile: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const profile = tempFolder(path.join(tmpdir(), 'paperlight-'));
      await use(profile);
      rmSync(profile, { recursive: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ profile, flags }, use) => {
      const browser = await ensureChromium();
      const env = withoutDesktop(profile);
      const shared = await openBrowser({ browser, profile, headless: true, offline: true, flags, env });
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  opened: async ({ shared, extensionFolder }, use) => {
    const { welcome, extensionId } = await install(shared, extensionFolder);
    await use({ context: shared, extensionId, welcome });
    await closePages(shared);
    await uninstall(shared, extensionId); // Before the rest: a stopped worker would be waited for
    await leaveAsFound(shared);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  pages: async ({}, use) => use(new Map()),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  refused: async ({}, use) => use([]),
  context: async ({ opened: { context }, pages, refused }, use) => {
    await context.route(
      ({ protocol }) => /^https?:$/.test(protocol),
      async (route) => {
        const url = route.request().url();
        const body = pages.get(url);
        if (body !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
        refused.push(url);
        await route.abort('blockedbyclient');
      },
    );
    await use(context);
  },
  extensionId: async ({ opened }, use) => use(opened.extensionId),
  worker: async ({ context }, use) => {
    await use(context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')));
  },
  serve: async ({ pages }, use) => {
    await use((more) => {
      for (const [url, html] of Object.entries(more)) pages.set(url, html);
    });
  },
  inside: async ({ context, extensionId }, use) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/manifest.json`);
    await use(page);
  },
  deaths: [withDeaths, { auto: true }],
  stopWorker: async ({ context, inside }, use) => {
    await use(async () => {
      const session = await context.newCDPSession(inside);
      const stopped = new Promise<void>((resume) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resume();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await session.detach();
    });
  },
  bootOf: async ({ inside }, use) => {
    await use(() =>
      inside.evaluate(async () => {
        const [background] = await chrome.runtime.getContexts({
          contextTypes: ['BACKGROUND' as chrome.runtime.ContextType],
        });
        return background?.contextId;
      }),
    );
  },
  update: async ({ context, extensionFolder }, use) => {
    await use(async () => {
      const file = path.join(extensionFolder, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      writeFileSync(file, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
      await loadUnpacked(context, extensionFolder);
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  comeBack: async ({}, use) => {
    await use(async (page) => {
      await page.bringToFront();
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    });
  },
  openExtensionPage: async ({ context, extensionId }, use) => {
    await use(async (name, section = '') => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${name}.html#${section}`);
      return page;
    });
  },
  openPopup: async ({ context, extensionId, openExtensionPage }, use) => {
    await use(async (front) => {
      if (front) return openPopup({ context, extensionId }, front);
      const popup = await openExtensionPage('popup');
      await popup.setViewportSize({ width: 380, height: 600 });
      return popup;
    });
  },
  pressButton: async ({ context, extensionId }, use) =>
    use((page) => pressToolbarButton(context, page, extensionId)),
  pressOn: async ({ context, pressButton }, use) => {
    await use(async (url) => {
      const page = await context.newPage();
      await page.goto(url);
      return { page, popup: await pressButton(page) };
    });
  },
  answer: async ({ profile }, use) => use((answer) => answerPrompt(profile, answer)),
  useSamples: async ({ opened: { welcome } }, use) => {
    await use(async () => {
      await keepSamples({ welcome });
      await welcome.close();
    });
  },
  openDemo: async ({ context, serve, useSamples }, use) => {
    await use(async () => {
      serve({ [demoUrl]: demoPage() });
      await useSamples();
      const page = await context.newPage();
      await page.goto(demoUrl);
      await expect(page.locator('[data-paperlight-verdict="flagged"]')).toHaveCount(7);
      return page;
    });
  },
});

/** On Linux, with each extension removed, a browser has seven scripts clear up menus and icons that were never made. */
function withoutDesktop(profile: string): Record<string, string | undefined> {
  if (process.platform !== 'linux') return process.env;
  const folder = path.join(profile, 'without-desktop');
  mkdirSync(folder);
  for (const name of ['xdg-icon-resource', 'xdg-desktop-menu'])
    symlinkSync('/bin/true', path.join(folder, name));
  return { ...process.env, PATH: [folder, process.env.PATH].join(path.delimiter) };
}

/** Nothing is left but an empty tab, without which a browser without a window ends. */
async function closePages(context: BrowserContext): Promise<void> {
  const left = context.pages();
  await context.newPage();
  await Promise.all(left.map((page) => page.close()));
}

/** Nothing that a test allowed or answered holds for the next. */
async function leaveAsFound(context: BrowserContext): Promise<void> {
  await context.unrouteAll();
  await context.clearPermissions();
  await context.clearCookies();
}

export const expect = test.expect;
