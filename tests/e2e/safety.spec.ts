import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { readRoot } from './closed-root';
import { alive } from './deaths';
import { expect, test } from './extension';
import { emptyTable, readCopies, readRows, readTally } from './inside';

// What the reader keeps is never lost without a word: not to a stopped worker, a damaged database, or a new computer.

const tables = ['library', 'interests', 'judgements', 'sites', 'settings'] as const;

test.beforeEach(async ({ serve, useSamples }) => {
  serve({ [demoUrl]: demoPage() });
  await useSamples();
});

async function openDigest(page: Page): Promise<Page> {
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  return page;
}

async function saveFlagged(page: Page, count: number): Promise<void> {
  for (let saved = 1; saved <= count; saved++) {
    await page.keyboard.press('n');
    await page.keyboard.press('s');
    await expect(page.locator('[data-paperlight-saved]')).toHaveCount(saved);
  }
}

const savedOn = (page: Page) =>
  page
    .locator('[data-paperlight-saved]')
    .evaluateAll((all) => all.map((element) => element.getAttribute('data-paperlight')));

const idsOf = (rows: Record<string, unknown>[]) => rows.map(({ id }) => id);

async function readTheirs(page: Page): Promise<Record<string, unknown>> {
  const rows = await Promise.all(tables.map((table) => readRows(page, table)));
  return Object.fromEntries(tables.map((table, index) => [table, rows[index]]));
}

test(
  'forty papers are saved while the worker is stopped twenty times',
  alive,
  async ({ context, inside, stopWorker, bootOf }) => {
    const page = await openDigest(await context.newPage());
    const boots = new Set<string>();
    const wait = (saved: number) =>
      page.waitForFunction(
        (least) => document.querySelectorAll('[data-paperlight-saved]').length >= least,
        saved,
      );
    const save = async () => {
      for (let paper = 0; paper < 40; paper++) {
        await wait(paper - 3); // A few are under way at any time
        await page.keyboard.press('j');
        await page.keyboard.press('s');
      }
    };
    const stop = async () => {
      for (let time = 0; time < 20; time++) {
        await wait(time * 2 - 1);
        const boot = await bootOf();
        if (boot !== undefined) boots.add(boot);
        await stopWorker();
        const shown = await savedOn(page);
        expect(idsOf(await readRows(inside, 'library'))).toEqual(expect.arrayContaining(shown)); // Never shown too early
      }
    };
    await Promise.all([save(), stop()]);
    await expect(page.locator('[data-paperlight-saved]')).toHaveCount(40, { timeout: 20_000 });
    expect(boots.size).toBeGreaterThan(10); // It was at work when it was stopped

    const library = await readRows(inside, 'library');
    expect(idsOf(library)).toEqual([...(await savedOn(page))].sort());
    const judgements = await readRows(inside, 'judgements');
    expect(judgements.map(({ paperId, judged }) => [paperId, judged])).toEqual(
      library.map(({ id }) => [id, 'saved']),
    );
    const copies = await readCopies(inside);
    expect(library.map(({ id }) => copies[`copy/library/${id}`])).toEqual(library);
    expect(copies['copy/counts']).toMatchObject({ library: 40, judgements: 40, interests: 3 });
    const { at, counts } = await readTally(inside);
    expect({ ...(counts as object), at }).toEqual(copies['copy/counts']);
  },
);

test('an emptied database is told, refuses to be used, and is restored with one click', async ({
  context,
  inside,
  openPopup,
  openExtensionPage,
  comeBack,
}) => {
  const page = await openDigest(await context.newPage());
  await saveFlagged(page, 3);
  const theirs = await readTheirs(inside);
  const copies = await readCopies(inside);
  const titles = (await readRows(inside, 'library')).map(({ title }) => String(title));
  await emptyTable(inside, 'library');

  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('Not done yet: ');
  await expect
    .poll(() => readRoot(page, 'paperlight-page'))
    .toContain('Paperlight’s database holds less than it should. Open the popup to restore it.');
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(0); // Nor are papers shown as saved that are not

  const popup = await openPopup(page);
  const options = await openExtensionPage('options');
  for (const view of [popup, options]) {
    await expect(view.getByRole('heading', { name: 'Some of your data is missing' })).toBeVisible();
    const library = view.locator('[data-kind="library"]').first();
    await expect(library).toHaveText('Saved papers0333'); // Here, should be, in the second copy, would come back
    await view.getByText('3 papers would come back').click();
    await expect(view.locator('.recovery-papers li')).toHaveText(titles);
  }
  await options.getByRole('checkbox', { name: /Agent memory/ }).click(); // A change that has nothing to do with it
  await expect(options.getByRole('alert')).toContainText('the database was emptied');
  expect(await readRows(inside, 'interests')).toEqual(theirs.interests);
  expect(await readRows(inside, 'library')).toEqual([]);
  expect(await readCopies(inside)).toEqual(copies);

  await popup.getByRole('button', { name: 'Restore everything' }).click();
  await expect(popup.getByRole('heading', { name: 'Some of your data is missing' })).toHaveCount(0);
  await expect(options.getByRole('heading', { name: 'Some of your data is missing' })).toHaveCount(0);
  expect(await readTheirs(inside)).toEqual(theirs);
  await comeBack(page);
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(3);
  await page.keyboard.press('s');
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(4);
});

test('a backup brings back everything that was deleted, row by row', async ({
  context,
  inside,
  openExtensionPage,
}, info) => {
  const page = await openDigest(await context.newPage());
  await saveFlagged(page, 3);
  await page.keyboard.press('n');
  await page.keyboard.press('x');
  await expect(page.locator('[data-paperlight-verdict="dismissed"]')).toHaveCount(1);
  await expect.poll(() => readRows(inside, 'judgements')).toHaveLength(4);
  const options = await openExtensionPage('options');
  await options.getByRole('link', { name: 'Appearance', exact: true }).click();
  await options.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(() => readRows(inside, 'settings')).toHaveLength(1);
  await options.getByRole('link', { name: 'Data', exact: true }).click();
  const theirs = await readTheirs(inside);

  const downloading = options.waitForEvent('download');
  await options.getByTestId('download-backup').click();
  const download = await downloading;
  const file = info.outputPath(download.suggestedFilename());
  await download.saveAs(file);
  expect(download.suggestedFilename()).toMatch(/^paperlight-backup-\d{4}-\d\d-\d\d\.json$/);
  expect(() => JSON.parse(readFileSync(file, 'utf8'))).not.toThrow();
  await expect(options.getByText(/: 11 rows written, read back and compared\.$/)).toBeVisible();
  await expect(options.getByTestId('last-backup')).toHaveText(/^Last backup: .*\.$/);

  await page.close(); // It would tell what it shows as seen
  const erase = options.getByRole('button', { name: 'Delete everything' });
  await expect(erase).toBeDisabled();
  await options.getByLabel('Type “delete” to confirm').fill('delete');
  await erase.click();
  await expect(options.getByText('Everything is deleted.')).toBeVisible();
  for (const table of [...tables, 'sightings', 'verdicts']) expect(await readRows(inside, table)).toEqual([]);
  expect(JSON.stringify(await readCopies(inside))).not.toContain('arxiv:');

  await options.getByTestId('restore-file').setInputFiles(file);
  await options.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(options.getByText('Restored: 11 new, 0 newer, 0 already here.')).toBeVisible();
  expect(await readTheirs(inside)).toEqual(theirs);
});

test('what is set in the options holds on pages when the reader comes back', async ({
  context,
  inside,
  openExtensionPage,
  comeBack,
}) => {
  const page = await openDigest(await context.newPage());
  const flagged = page.locator('[data-paperlight-verdict="flagged"]');
  await expect(flagged).toHaveCount(7);
  const options = await openExtensionPage('options');

  await options.getByRole('button', { name: 'Edit Exoplanets' }).click();
  const editor = options.getByTestId('interest-editor');
  await editor.getByRole('textbox', { name: 'Phrases' }).fill('expert*,');
  await editor.getByRole('button', { name: 'Save interest' }).click();
  await expect(options.getByText('“Exoplanets” saved')).toBeVisible();
  await comeBack(page);
  const eldr = page.locator('[data-paperlight="arxiv:2607.00466"]');
  await expect(eldr).toHaveAttribute('data-paperlight-verdict', 'flagged');
  await expect
    .poll(() => readRoot(page, '[data-paperlight="arxiv:2607.00466"] paperlight-paper'))
    .toContain('Exoplanets title: Expert');

  await options.bringToFront();
  const exoplanets = options.getByRole('checkbox', { name: /Exoplanets/ });
  await exoplanets.click();
  await expect
    .poll(() => readRows(inside, 'interests'))
    .toContainEqual(expect.objectContaining({ on: false }));
  await comeBack(page);
  await expect(eldr).toHaveAttribute('data-paperlight-verdict', 'quiet');

  await page.keyboard.press('n'); // Brings what carries out keys
  await expect(page.locator('[data-paperlight-current]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-paperlight-current]')).toHaveCount(0);
  await options.bringToFront();
  await options.getByRole('link', { name: 'Keys', exact: true }).click();
  await options.getByRole('checkbox', { name: 'Single keys on pages' }).click();
  await expect.poll(() => readRows(inside, 'settings')).toMatchObject([{ keys: false }]);
  await comeBack(page);
  await page.waitForTimeout(500); // Until the page has asked
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect(page.locator('[data-paperlight-current]')).toHaveCount(0);
  expect(await readRows(inside, 'library')).toEqual([]);

  await options.bringToFront();
  await options.getByRole('link', { name: 'Sites', exact: true }).click();
  await options.getByRole('checkbox', { name: /Hugging Face/ }).click();
  await expect.poll(() => readRows(inside, 'settings')).toMatchObject([{ sitesOff: ['Hugging Face'] }]);
  await comeBack(page);
  await expect(page.locator('[data-paperlight], paperlight-paper')).toHaveCount(0);
  await expect.poll(() => readRoot(page, 'paperlight-page')).toBe('');
  await expect(page.locator('html')).not.toHaveAttribute('data-paperlight-scheme');
});
