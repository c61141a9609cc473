import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { readRoot } from '@/tests/e2e/closed-root';
import { expect, test } from '@/tests/e2e/extension';
import { readCopies, readRows } from '@/tests/e2e/inside';
import { demoUrl } from '@/tools/demo.mjs';
import { loadUnpacked } from '@/tools/launch.mjs';
import { fillDisk, makeRoom } from './no-room';
import { isWhole, tell, tellHow } from './report';

// What changes around us: other versions, a full disk, a wrong clock.

const saved = (page: Page) => page.locator('[data-paperlight-saved]');

async function openDigest(page: Page): Promise<Page> {
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  return page;
}

/** Saves the flagged paper at that place, on a page that was opened anew. */
async function saveFlagged(page: Page, place: number): Promise<void> {
  for (let count = 0; count < place; count++) await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect(saved(page)).toHaveCount(place, { timeout: 15_000 });
}

test('an older version works on with what a newer one kept', async ({
  context,
  inside,
  openDemo,
  update,
}, info) => {
  const page = await openDemo();
  await saveFlagged(page, 1);
  const before = await readRows(inside, 'library');
  await update(); // Closes every connection to the database
  const next = await context.newPage();
  await next.goto(inside.url());
  await next.evaluate(raiseVersion);
  await openDigest(page);
  await expect(saved(page)).toHaveCount(1);
  await saveFlagged(page, 2);
  const after = await readRows(next, 'library');
  const lost = before.filter((row) => !after.some(({ id }) => id === row.id)).length;
  expect(after).toHaveLength(2);
  tell(info, { fault: 'a version older than the database', tried: 1, lost, doubled: 0, letIn: 0 });
});

/** Leaves the database as a later version of ours would: with more in it. */
async function raiseVersion(): Promise<void> {
  const finished = (request: IDBRequest) =>
    new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
  const now = (await indexedDB.databases()).find(({ name }) => name === 'paperlight')?.version ?? 0;
  const opening = indexedDB.open('paperlight', now + 10);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('fromTheFuture', { keyPath: 'id' });
    opening.transaction?.objectStore('library').createIndex('fromTheFuture', 'fromTheFuture');
  };
  await finished(opening);
  opening.result.close();
}

test('updated again and again under an open page, nothing piles up', async ({
  context,
  openDemo,
  extensionFolder,
}, info) => {
  const times = isWhole ? 50 : 12;
  const page = await openDemo();
  await saveFlagged(page, 1);
  const updateAndSee = async (folder: string, how: number) => {
    const session = await context.newCDPSession(page);
    const figures: Figures[] = [];
    for (let time = 1; time <= how; time++) {
      await loadUnpacked(context, folder);
      await openDigest(page);
      await expect(saved(page)).toHaveCount(1);
      await expect(page.locator('paperlight-page')).toHaveCount(1);
      figures.push(await figuresOf(session));
    }
    return grown(figures);
  };
  const grew = await updateAndSee(extensionFolder, times);
  const byNothing = await updateAndSee(doesNothing(info.outputPath('idle')), 8); // Each new script of any extension costs memory
  tellHow(info, { ...grew, heapByNothing: byNothing.heap });
  expect(grew.listeners).toBeLessThan(0.2); // For each update
  expect(grew.nodes).toBeLessThan(1);
  expect(grew.heap).toBeLessThan(byNothing.heap * 1.2 + 10_000);
  tell(info, { fault: 'updates under an open page', tried: times, lost: 0, doubled: 0, letIn: 0 });
});

/** An extension that does nothing on the page of the demo. */
function doesNothing(folder: string): string {
  const script = { matches: ['https://huggingface.co/*'], js: ['nothing.js'] };
  const manifest = { manifest_version: 3, name: 'Nothing', version: '1', content_scripts: [script] };
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'nothing.js'), 'void 0;');
  return folder;
}

interface Figures {
  listeners: number;
  nodes: number;
  /** Bytes. */
  heap: number;
}

/** By how much each time, once the first quarter is over. */
function grown(figures: Figures[]): Figures {
  const start = Math.floor(figures.length / 4);
  const [early, late] = [figures[start]!, figures.at(-1)!];
  const each = (what: keyof Figures) => (late[what] - early[what]) / (figures.length - 1 - start);
  return { listeners: each('listeners'), nodes: each('nodes'), heap: each('heap') };
}

async function figuresOf(session: CDPSession): Promise<Figures> {
  await session.send('HeapProfiler.collectGarbage');
  const { jsEventListeners, nodes } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { listeners: jsEventListeners, nodes, heap: usedSize };
}

test('a full disk: what cannot be saved is told, and what is here stays', async ({
  inside,
  worker,
  openDemo,
  openExtensionPage,
}, info) => {
  const page = await openDemo();
  await saveFlagged(page, 1);
  await worker.evaluate(fillDisk);
  for (const key of ['n', 's']) await page.keyboard.press(key);
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('could not');
  await expect(saved(page)).toHaveCount(1);
  const library = await openExtensionPage('library');
  await expect(library.getByTestId('shelf-row')).toHaveCount(1);
  await worker.evaluate(makeRoom);
  await page.bringToFront();
  await page.keyboard.press('s');
  await expect(saved(page)).toHaveCount(2);
  const rows = await readRows(inside, 'library');
  tell(info, { fault: 'a disk without room', tried: 1, lost: 2 - rows.length, doubled: 0, letIn: 0 });
});

test('a clock that is set forward, and back', async ({
  context,
  extensionFolder,
  inside,
  openDemo,
}, info) => {
  const page = await openDemo();
  let count = 0;
  for (const days of [0, 400, -400]) {
    setClock(extensionFolder, days);
    await loadUnpacked(context, extensionFolder);
    await openDigest(page);
    await expect(saved(page)).toHaveCount(count);
    await saveFlagged(page, ++count);
    await page.keyboard.press('u');
    await expect(saved(page)).toHaveCount(count - 1);
    await page.keyboard.press('s');
    await expect(saved(page)).toHaveCount(count);
  }
  const next = await context.newPage();
  await next.goto(inside.url());
  const rows = await readRows(next, 'library');
  expect(rows).toHaveLength(3);
  for (const { id } of rows) expect(JSON.stringify(await readCopies(next))).toContain(String(id));
  tell(info, {
    fault: 'a clock set forward and back',
    tried: 3,
    lost: 3 - rows.length,
    doubled: 0,
    letIn: 0,
  });
});

/** The background of the extension in this folder believes that it is so many days later. */
function setClock(folder: string, days: number): void {
  const file = path.join(folder, 'background.js');
  const code = readFileSync(file, 'utf8').replace(/^Date\.now = .*\n/, '');
  const shift = days * 86_400_000;
  writeFileSync(
    file,
    `Date.now = () => Math.round(performance.timeOrigin + performance.now()) + ${shift};\n${code}`,
  );
}
