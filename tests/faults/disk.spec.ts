import { execFileSync } from 'node:child_process';
import { closeSync, cpSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { readRoot } from '@/tests/e2e/closed-root';
import { readRows } from '@/tests/e2e/inside';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { type Opened, type OwnBrowser, ownBrowser, serveIn } from './own-browser';
import { tell, tellHow, triedOf } from './report';

// A disk that is truly full: the profile lies on a small one of its own, which is filled to the last byte.

const test = base.extend<{ small: OwnBrowser }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  small: async ({}, use, info) => {
    const disk = mkdtempSync(path.join(tmpdir(), 'paperlight-disk-'));
    if (!mount(disk)) {
      console.log('  Only root may mount a small disk: not tried.');
      info.skip();
    }
    const folder = info.outputPath('extension');
    cpSync('.output/chrome-mv3', folder, { recursive: true });
    const own = ownBrowser(path.join(disk, 'profile'), folder);
    try {
      await use(own);
    } finally {
      await own.kill();
      execFileSync('umount', ['-l', disk]); // Killed processes may take a moment to let go of it
      for (const left of [disk, folder]) rmSync(left, { recursive: true });
    }
  },
});

function mount(disk: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    rmSync(disk, { recursive: true });
    return false;
  }
}

/** Fills the disk to the last byte; returns what makes room again. */
function fill(profile: string): () => void {
  const ballast = path.join(path.dirname(profile), 'ballast');
  const file = openSync(ballast, 'w');
  for (const size of [1 << 20, 1 << 12]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(file);
  return () => rmSync(ballast);
}

test('a disk that is full to the last byte', async ({ small }, info) => {
  const rounds = triedOf(1, 5);
  let opened = await small.open();
  const confirmed: string[] = [];
  let lost = 0;
  let restored = 0;
  for (let round = 0; round < rounds; round++) {
    const page = await openDigest(opened);
    confirmed.push(...(await save(page)));
    const makeRoom = fill(small.profile);
    for (let time = 0; time < 3; time++) await saveInVain(page, confirmed.length);
    await seeAll(opened, confirmed.length);
    makeRoom();
    await small.kill(); // What could not write gives up writing until the browser is opened anew
    opened = await small.open();
    if (await restoreIfMissing(opened)) restored++;
    const here = (await readRows(opened.inside, 'library')).map(({ id }) => id);
    const gone = confirmed.filter((id) => !here.includes(id));
    if (gone.length > 0) console.error(`  gone: ${gone}`);
    lost += gone.length;
    const again = await openDigest(opened);
    confirmed.push(...(await save(again)));
  }
  tellHow(info, { 'emptied by the browser, and restored': restored });
  tell(info, { fault: 'a disk full to the last byte', tried: rounds, lost, doubled: 0, letIn: 0 });
});

const saved = '[data-paperlight-saved]';

async function openDigest(opened: Opened): Promise<Page> {
  await serveIn(opened, { [demoUrl]: demoPage() });
  const page = await opened.context.newPage();
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  return page;
}

/** Saves the next paper that is not judged yet; returns its id once it is shown as saved. */
async function save(page: Page): Promise<string[]> {
  const before = await page.locator(saved).count();
  for (const key of ['r', 's']) await page.keyboard.press(key);
  await expect(page.locator(saved)).toHaveCount(before + 1);
  const id = await page.locator('[data-paperlight-current]').getAttribute('data-paperlight');
  return [String(id)];
}

async function saveInVain(page: Page, count: number): Promise<void> {
  for (const key of ['r', 's']) await page.keyboard.press(key);
  const says = expect.poll(() => readRoot(page, 'paperlight-page'));
  await says.toContain('Not done yet: Paperlight could not keep it.');
  await says.not.toContain('Not done yet');
  const shown = await page.locator(saved).count();
  if (shown === count) return;
  expect(shown).toBeLessThan(count); // The browser has put an empty database in its place, or a part of it
  await says.toContain('Paperlight’s database holds less than it should.');
}

/** The library shows all papers, or says that some are missing, or that no database opens and the second copy has them all. */
async function seeAll({ openPage }: Opened, count: number): Promise<void> {
  const library = await openPage('library', 'saved');
  const unread = library.getByRole('alert').filter({ hasText: 'Your papers cannot be read' });
  const rows = library.getByTestId('shelf-row');
  const missing = library.getByRole('heading', { name: 'Some of your data is missing' });
  await unread.or(rows.first()).or(missing).first().waitFor();
  if (await missing.isVisible()) return;
  if (await unread.isVisible()) {
    const words = new RegExp(`The second copy holds your ${count} paper`);
    await expect(library.getByText(words)).toBeVisible();
  } else await expect(rows).toHaveCount(count);
}

/** Browsers may empty a database that they could not write: that is told, and taken back with one press. */
async function restoreIfMissing({ openPage }: Opened): Promise<boolean> {
  const library = await openPage('library', 'saved');
  const told = library.getByRole('heading', { name: 'Some of your data is missing' });
  await told.or(library.getByTestId('shelf-row').first()).first().waitFor();
  if (!(await told.isVisible())) return false;
  await library.getByRole('button', { name: 'Restore everything' }).click();
  await expect(told).toHaveCount(0);
  return true;
}
