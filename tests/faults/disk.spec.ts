import { execFileSync } from 'node:child_process';
import { closeSync, cpSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { readRoot } from '@/tests/e2e/closed-root';
import { readRows } from '@/tests/e2e/inside';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { tempFolder } from '@/tools/temp-folder.mjs';
import { type Opened, type OwnBrowser, ownBrowser, serveIn } from './own-browser';
import { tell, tellHow, triedOf } from './report';

// A disk that is truly full: the profile lies on a small one of its own, which is filled to the last byte.

const test = base.extend<{ small: OwnBrowser }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  small: async ({}, use, info) => {
    const disk = tempFolder(path.join(tmpdir(), 'paperlight-disk-'));
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
  let refused = 0;
  let lost = 0;
  let restored = 0;
  const trySaving = async (page: Page) => {
    const id = await saveIfKept(page);
    if (id === undefined) refused++;
    else confirmed.push(id);
    return id !== undefined;
  };
  for (let round = 0; round < rounds; round++) {
    const page = await openDigest(opened);
    while (!(await trySaving(page)));
    const makeRoom = fill(small.profile);
    for (let time = 0; time < 3; time++) await trySaving(page);
    await seeAll(opened, confirmed.length);
    if (round % 2 > 0) await small.kill();
    makeRoom();
    if (round % 2 === 0) {
      if (await restoreIfMissing(opened)) restored++;
      await page.bringToFront();
      while (!(await trySaving(page))); // Nothing needs to be opened anew for it
      await small.kill();
    }
    opened = await small.open();
    if (await restoreIfMissing(opened)) restored++;
    const here = (await readRows(opened.inside, 'library')).map(({ id }) => id);
    const gone = confirmed.filter((id) => !here.includes(id));
    if (gone.length > 0) console.error(`  gone: ${gone}`);
    lost += gone.length;
  }
  tellHow(info, { 'told that they are not kept': refused, 'emptied by the browser, and restored': restored });
  expect(refused, 'The disk was not full enough.').toBeGreaterThanOrEqual(rounds);
  tell(info, { fault: 'a disk full to the last byte', tried: rounds, lost, doubled: 0, letIn: 0 });
});

async function openDigest(opened: Opened): Promise<Page> {
  await serveIn(opened, { [demoUrl]: demoPage() });
  const page = await opened.context.newPage();
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  return page;
}

/** Saves the next paper that is not judged yet; returns its id once it is told as saved, nothing once it is told that it could not be kept. */
async function saveIfKept(page: Page): Promise<string | undefined> {
  const current = page.locator('[data-paperlight-current]');
  await page.keyboard.press('r');
  const title = (await current.locator('h3').innerText()).trim();
  await page.keyboard.press('s');
  const notKept = 'Not done yet: Paperlight could not keep it.';
  let said = '';
  const says = expect.poll(async () => {
    said = await readRoot(page, 'paperlight-page');
    return [`Saved: ${title}`, notKept].some((words) => said.startsWith(words));
  });
  await says.toBe(true);
  if (!said.startsWith(notKept)) return String(await current.getAttribute('data-paperlight'));
  await says.toBe(false); // The next one may be told the same
  return undefined;
}

/** The library shows all papers, or says that some are missing, or that no database opens and the second copy has them all. */
async function seeAll({ openPage }: Opened, count: number): Promise<void> {
  const library = await openPage('library', 'saved');
  const shown = library.locator(`[data-testid=shelf-row][aria-setsize="${count}"]`);
  const missing = library.getByRole('heading', { name: 'Some of your data is missing' });
  const unread = library.getByText(new RegExp(`The second copy holds your ${count} paper`));
  await shown.or(missing).or(unread).first().waitFor();
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
