import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { ensureChromium } from '@/tools/browser.mjs';
import { loadUnpacked, openBrowser } from '@/tools/launch.mjs';
import { tempFolder } from '@/tools/temp-folder.mjs';

/** A running browser with the extension in it. */
export interface Opened {
  context: BrowserContext;
  extensionId: string;
  /** A page of the extension that runs none of its code. */
  inside: Page;
  openPage: (name: string, section?: string) => Promise<Page>;
}

/** A browser of a test's own: it can be killed, and opened again with all that lies on its disk. */
export interface OwnBrowser {
  /** Its folder; another one may be put in its place while no browser is open. */
  profile: string;
  /** `asleep`: the extension's background does not run, so nothing of what is on disk changes. */
  open: (asleep?: 'asleep') => Promise<Opened>;
  /** Starts the background, as a browser does that has been opened. */
  wake: (opened: Opened) => Promise<Opened>;
  /** Ends the browser as a crash does: everything at once, in the midst of whatever it does. */
  kill: () => Promise<void>;
}

export const test = base.extend<{ own: OwnBrowser }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  own: async ({}, use, info) => {
    const profile = tempFolder(path.join(tmpdir(), 'paperlight-'));
    const folder = info.outputPath('extension');
    cpSync('.output/chrome-mv3', folder, { recursive: true });
    const own = ownBrowser(profile, folder);
    await use(own);
    await own.kill();
    for (const left of [profile, folder]) rmSync(left, { recursive: true, maxRetries: 5 });
  },
});

export function ownBrowser(profile: string, folder: string): OwnBrowser {
  const manifest = path.join(folder, 'manifest.json');
  const whole = readFileSync(manifest, 'utf8');
  const { background: _, ...asleep } = JSON.parse(whole);
  let context: BrowserContext | undefined;
  return {
    profile,
    async open(how) {
      writeFileSync(manifest, how === 'asleep' ? JSON.stringify(asleep) : whole);
      const browser = await ensureChromium();
      context = await openBrowser({ browser, profile, headless: true, offline: true });
      return enter(context, folder);
    },
    wake(opened) {
      writeFileSync(manifest, whole);
      return enter(opened.context, folder);
    },
    async kill() {
      if (context) await killAll(profile, context);
      context = undefined;
    },
  };
}

async function enter(context: BrowserContext, folder: string): Promise<Opened> {
  const extensionId = await loadUnpacked(context, folder); // Made of the folder's name: always the same
  const openPage = async (name: string, section = '') => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${name}.html#${section}`);
    return page;
  };
  const inside = await context.newPage();
  await inside.goto(`chrome-extension://${extensionId}/manifest.json`);
  return { context, extensionId, inside, openPage };
}

/** Answers these addresses in a browser of one's own. */
export async function serveIn({ context }: Opened, pages: Record<string, string>): Promise<void> {
  await context.route(
    ({ protocol }) => /^https?:$/.test(protocol),
    async (route) => {
      const body = pages[route.request().url()];
      if (body === undefined) await route.abort();
      else await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    },
  );
}

async function killAll(profile: string, context: BrowserContext): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve));
  for (const pid of processesOf(profile)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // It ended with another of them
    }
  }
  await closed;
  for (const name of readdirSync(profile)) // What keeps a profile from being opened twice
    if (name.startsWith('Singleton')) rmSync(path.join(profile, name), { force: true });
}

/** The browser of a profile and all that it began, the browser first. */
function processesOf(profile: string): number[] {
  const listed = execFileSync('ps', ['-axww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const all = [...listed.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, pid, parent, command]) => {
    return { pid: Number(pid), parent: Number(parent), command: String(command) };
  });
  const ours = new Set(all.filter(({ command }) => command.includes(profile)).map(({ pid }) => pid));
  for (let before = 0; before < ours.size; ) {
    before = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return [...ours];
}
