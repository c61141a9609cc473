import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { demoUrl } from '@/tools/demo.mjs';
import { listenForHarm, noHarm } from './alarm';
import { readRoot } from './closed-root';
import { expect, test } from './extension';
import { hostileNames, hostilePage, hostilePapers, hostileTitles, tellingPhrases } from './hostile-papers';
import { readRows } from './inside';
import { anInterest, openBackup, restore } from './restore';

// Whatever a page says of its papers is shown as text and kept as text, on every surface.

const shown = hostileTitles.map(({ shown }) => shown);
const name = '<img src=x onerror=window.__ran=1>';
const interest = anInterest({ name, phrases: tellingPhrases });

test.beforeEach(async ({ serve, openExtensionPage }) => {
  serve({ [demoUrl]: hostilePage() });
  const options = await openExtensionPage('options');
  await restore(options, { interests: [interest] });
  await options.close();
});

async function openHostile(page: Page): Promise<Page> {
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight-verdict="flagged"]')).toHaveCount(shown.length);
  return page;
}

const titlesIn = (page: Page) => page.getByTestId('paper-row').locator('.title').allTextContents();
const withoutSpace = (words: string) => words.replace(/\s+/g, ''); // Marks cut texts into pieces

test('on the page: in strips, in the why, in what is said', async ({ context, refused }) => {
  const harm = await listenForHarm(context);
  const page = await openHostile(await context.newPage());
  const root = async () => withoutSpace(await readRoot(page, 'paperlight-page'));
  await page.keyboard.press('j');
  await page.keyboard.press('w');
  for (const title of shown.map(withoutSpace)) {
    await expect.poll(root).toContain(title);
    await page.keyboard.press('s');
    await expect.poll(root).toContain(`Saved:${title}`);
    await page.keyboard.press('j');
  }
  await page.evaluate(() => scrollTo(0, 0));
  const [first] = hostilePapers;
  const strip = () => readRoot(page, `[data-paperlight="${first?.id}"] paperlight-paper`);
  await expect.poll(strip).toContain(`${name} title: script>window`);
  expect(refused).toEqual([]);
  expect(await harm()).toEqual(noHarm);
});

test('in the popup: titles, names in their order, BibTeX', async ({ context, refused, openPopup }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const harm = await listenForHarm(context);
  const page = await openHostile(await context.newPage());
  const popup = await openPopup(page);
  const rows = popup.getByTestId('paper-row');
  await expect(rows).toHaveCount(shown.length);
  await popup.bringToFront(); // Only now: it is about the page that was in front when it opened
  expect(await titlesIn(popup)).toEqual(shown);
  const names = rows.first().locator('.names');
  expect(await names.locator('bdi').allTextContents()).toEqual(hostileNames);
  expect(await runsForward(names)).toBe(true);
  await names.evaluate((line) => {
    for (const name of line.querySelectorAll('bdi')) name.style.unicodeBidi = 'normal';
  });
  expect(await runsForward(names)).toBe(false); // It is the isolation that keeps the order

  const copied = () => popup.evaluate(() => navigator.clipboard.readText());
  for (const row of await rows.all()) {
    await row.getByRole('button', { name: 'Copy BibTeX' }).click();
    await expect.poll(copied).toContain(await row.locator('a').getAttribute('href'));
    expectHarmless(await copied());
  }
  await popup.getByTestId('tab-flagged').click();
  await expect(rows).toHaveCount(shown.length);
  expect((await titlesIn(popup)).toSorted()).toEqual(shown.toSorted());
  expect(refused).toEqual([]);
  expect(await harm()).toEqual(noHarm);
});

test('in the library, settings and welcome: saved, preview, backup there and back, pasted titles', async ({
  context,
  refused,
  inside,
  openExtensionPage,
  openPopup,
}) => {
  const harm = await listenForHarm(context);
  const page = await openHostile(await context.newPage());
  for (const _ of shown) {
    await page.keyboard.press('j');
    await page.keyboard.press('s');
  }
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(shown.length);
  const popup = await openPopup();
  await popup.getByTestId('tab-saved').click();
  await expect(popup.getByTestId('paper-row')).toHaveCount(shown.length);
  expect((await titlesIn(popup)).toSorted()).toEqual(shown.toSorted());

  const options = await openExtensionPage('options');
  await expect(options.locator('h2 bdi')).toHaveText(name);
  await options.getByRole('button', { name: 'Edit' }).click();
  await expect(options.getByTestId('preview-count')).toContainText(`Would flag ${shown.length} of`);
  const previewed = await options.locator('.flagged-title a').allTextContents();
  expect(previewed.toSorted()).toEqual(shown.toSorted());

  const library = await readRows(inside, 'library');
  await options.getByRole('link', { name: 'Data', exact: true }).click();
  const downloading = options.waitForEvent('download');
  await options.getByTestId('download-backup').click();
  const backup = readFileSync(await (await downloading).path(), 'utf8');
  await options.getByLabel('Type “delete” to confirm').fill('delete');
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByText('Everything is deleted.').waitFor();
  expect(await readRows(inside, 'library')).toEqual([]);
  await openBackup(options, backup);
  await options.getByRole('button', { name: 'Restore', exact: true }).click();
  await options.getByText(/^Restored: /).waitFor();
  expect(await readRows(inside, 'library')).toEqual(library);

  const welcome = await openExtensionPage('welcome');
  await welcome.locator('summary', { hasText: 'Paste papers' }).click();
  await welcome.getByLabel('Titles, arXiv numbers or BibTeX').fill(shown.join('\n'));
  const offered = welcome.getByRole('group', { name: 'Phrases in them' }).getByRole('button');
  await offered.first().waitFor();
  await welcome
    .getByLabel('Titles, arXiv numbers or BibTeX')
    .fill('10.1000/<img/src=x/onerror=window.__ran=1>');
  await expect(welcome.getByText('Not known here: doi:10.1000/<img/src=x/onerror')).toBeVisible();
  expect(refused).toEqual([]);
  expect(await harm()).toEqual(noHarm);
});

/** Whether the names of a line stand from left to right in the order they are written. */
function runsForward(line: Locator): Promise<boolean> {
  return line.evaluate((element) => {
    const lefts = [...element.querySelectorAll('bdi')].map((name) => name.getBoundingClientRect().left);
    return lefts.every((left, place) => place === 0 || left > lefts[place - 1]!);
  });
}

/** TeX reads one entry, with balanced braces, and finds no command in it but the names of signs. */
function expectHarmless(bibtex: string): void {
  expect(bibtex.match(/^@/gm)).toHaveLength(1);
  const commands = bibtex.replaceAll(
    /\\(?:text(?:backslash|braceleft|braceright|asciitilde|asciicircum)|[%#$&_])/g,
    '',
  );
  expect(commands).not.toContain('\\');
  let depth = 0;
  for (const brace of bibtex.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
}
