import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { test as base, expect } from '@playwright/test';
import { utils } from 'playwright-core/lib/coreBundle';
import { ensureChromium } from '@/tools/browser.mjs';
import { tempFolder } from '@/tools/temp-folder.mjs';

// Whoever drives a browser looks into all its pages, and a page that is looked into is not loaded in advance, nor are
// private windows seen. Here nobody looks into a page before a test asks for it.

/** A page that is looked into from now on. */
export interface Watched {
  evaluate<Result, Given>(work: (given: Given) => Result | Promise<Result>, given?: Given): Promise<Result>;
  /** A key of one letter, pressed and let go. */
  press: (key: string) => Promise<void>;
}

export interface Unwatched {
  /** Answers these addresses, at their true host names. Their scripts have `say(words)`, which `said` then holds. */
  serve: (pages: Record<string, string>) => void;
  said: string[];
  /** Installs the extension, in private windows too if wanted and it lets itself; returns a page of it that runs none of its code. */
  install: (enableInIncognito?: boolean) => Promise<Watched>;
  /** Opens a tab. */
  open: (url: string) => Promise<{ close: () => Promise<void> }>;
  /** Looks into the page at this address; undefined while there is none. */
  watch: (url: string) => Promise<Watched | undefined>;
}

export const test = base.extend<{ unwatched: Unwatched }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  unwatched: async ({}, use, info) => {
    const profile = tempFolder(path.join(tmpdir(), 'paperlight-'));
    const folder = info.outputPath('extension');
    cpSync('.output/chrome-mv3', folder, { recursive: true });
    const pages = new Map<string, string>();
    const said: string[] = [];
    const server = await listen(pages, said);
    const { port } = server.address() as AddressInfo;
    const browser = spawn(await ensureChromium(), flagsFor(profile, port), {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const gone = new Promise((resolve) => browser.once('exit', resolve));
    const send = speak(browser);
    await use({
      serve: (more) => {
        for (const [url, html] of Object.entries(more)) pages.set(url, html);
      },
      said,
      ...hands(send, folder),
    });
    await send('Browser.close');
    await gone;
    server.closeAllConnections();
    server.close();
    for (const left of [profile, folder]) rmSync(left, { recursive: true, maxRetries: 5 });
  },
});

function flagsFor(profile: string, port: number): string[] {
  return [
    '--headless=new',
    '--no-sandbox', // Root and containers have none
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--ignore-certificate-errors', // Our server is every host
    `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
}

const saying = "const say = (words) => fetch('/said', { method: 'POST', body: words });";

async function listen(pages: Map<string, string>, said: string[]): Promise<Server> {
  const server = createServer(utils.generateSelfSignedCertificate(), async (request, response) => {
    if (request.url === '/said') {
      said.push(await text(request));
      return response.end();
    }
    const page = pages.get(`https://${request.headers.host}${request.url}`);
    if (page === undefined) return response.writeHead(404).end();
    return response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(page.replace('<head>', `<head><script>${saying}</script>`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

type Outcome = Record<string, unknown>;
type Send = (method: string, params?: object, sessionId?: string) => Promise<Outcome>;

/** Speaks to the browser as a whole, over a pipe. */
function speak(browser: ChildProcess): Send {
  const [, , , down, up] = browser.stdio as unknown as Duplex[];
  const waiting = new Map<number, (reply: { result?: Outcome; error?: object }) => void>();
  let heard = '';
  up?.setEncoding('utf8').on('data', (some) => {
    const replies = (heard + some).split('\0');
    heard = replies.pop() ?? '';
    for (const reply of replies.map((one) => JSON.parse(one))) waiting.get(reply.id)?.(reply);
  });
  let last = 0;
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) =>
        result ? resolve(result) : reject(new Error(`${method}: ${JSON.stringify(error)}`)),
      );
      down?.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}

function hands(send: Send, folder: string): Pick<Unwatched, 'install' | 'open' | 'watch'> {
  const open = async (url: string) => {
    const { targetId } = await send('Target.createTarget', { url });
    return {
      async close() {
        await send('Target.closeTarget', { targetId });
      },
    };
  };
  const find = async (url: string) => {
    const { targetInfos } = await send('Target.getTargets');
    return (targetInfos as { url: string; targetId: string }[]).find((one) => one.url === url);
  };
  const watch = async (url: string) => {
    const target = await find(url);
    if (!target) return undefined;
    const { sessionId } = await send('Target.attachToTarget', { targetId: target.targetId, flatten: true });
    const page = watched((method, params) => send(method, params, String(sessionId)));
    const standsAt = () => page.evaluate(() => (document.readyState === 'complete' ? location.href : ''));
    await expect.poll(standsAt).toBe(url);
    return page;
  };
  return {
    open,
    watch,
    async install(enableInIncognito = false) {
      const { id } = await send('Extensions.loadUnpacked', { path: folder, enableInIncognito });
      const welcome = `chrome-extension://${id}/welcome.html`;
      await expect.poll(() => find(welcome)).toBeDefined(); // It would come in front of what is opened
      const url = `chrome-extension://${id}/manifest.json`;
      await open(url);
      const inside = await watch(url);
      if (!inside) throw new Error('The extension opens no page');
      return inside;
    },
  };
}

function watched(send: Send): Watched {
  return {
    async evaluate<Result, Given>(work: (given: Given) => Result | Promise<Result>, given?: Given) {
      const expression = `(${work})(${given === undefined ? '' : JSON.stringify(given)})`;
      const wish = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await send('Runtime.evaluate', wish);
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { value: Result }).value;
    },
    async press(key) {
      for (const type of ['keyDown', 'keyUp'])
        await send('Input.dispatchKeyEvent', { type, key, ...(type === 'keyDown' && { text: key }) });
    },
  };
}
