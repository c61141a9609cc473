import type { Page } from '@playwright/test';
import { peersKeys } from '@/tests/peers-keys';
import { findBarriers } from './axe';
import { readRoot } from './closed-root';
import { expect, test } from './extension';
import { readRows } from './inside';
import { arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';
import { fillLibrary, pane, shelfRows } from './shelf';

// Keys of the reader's own, and all keys at a glance.

const current = 'dt[data-paperlight-current]';
const saved = 'dt[data-paperlight-saved]';
const row = (options: Page, action: string) => options.getByTestId(`key-${action}`);
const dialogOf = (page: Page) => page.getByTestId('keys-dialog');

/** Gives an action the key that is pressed, by keyboard alone. */
async function change(options: Page, action: string, key: string): Promise<void> {
  await row(options, action)
    .getByRole('button', { name: /^Another key/ })
    .focus();
  await options.keyboard.press('Enter');
  await expect(row(options, action).getByRole('button', { name: 'Press a key; Esc cancels' })).toBeFocused();
  await options.keyboard.press(key);
}

const keyIn = (options: Page, action: string) => row(options, action).locator('kbd');

test('another key to save with: refused where it clashes, then the same everywhere, and as before again', async ({
  context,
  serve,
  useSamples,
  openExtensionPage,
  comeBack,
  inside,
}) => {
  await useSamples();
  await fillLibrary(inside, 5);
  serve({ [arxivUrl]: arxivPage(makePapers(6, 100)) });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator('dt[data-paperlight]')).toHaveCount(6);
  await page.keyboard.press('j');
  await expect(page.locator(current)).toHaveCount(1);
  const library = await openExtensionPage('library', 'saved');
  await expect(shelfRows(library)).toHaveCount(5);

  const options = await openExtensionPage('options', 'keys');
  for (const [key, why] of [
    ['x', '“x” is taken: dismiss and go on, or take it back.'],
    ['t', '“t” is taken: add a tag.'],
    ['3', '“3” is taken: how far you are.'],
    ['Control+b', 'Only one letter, digit or sign can be a key here, without Ctrl, Alt or Cmd.'],
  ] as const) {
    await change(options, 'save', key);
    await expect(row(options, 'save').getByRole('alert')).toHaveText(why);
    await expect(keyIn(options, 'save')).toHaveText('s');
  }
  await change(options, 'save', 'Escape');
  await expect(row(options, 'save').getByRole('button', { name: /^Another key/ })).toBeFocused();
  await change(options, 'save', 'b');
  await expect(keyIn(options, 'save')).toHaveText('b');
  await expect(row(options, 'save').getByRole('alert')).toBeEmpty();
  await change(options, 'next', 'e');
  await expect.poll(() => readRows(inside, 'settings')).toMatchObject([{ keyMap: { save: 'b', next: 'e' } }]);
  expect(await findBarriers(options)).toEqual([]);

  await page.bringToFront();
  await page.keyboard.press('?');
  await comeBack(page);
  await expect
    .poll(() => readRoot(page, 'paperlight-page'))
    .toMatch(/\be\s+next paper\b.*\bb\s+save, or remove/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await expect(page.locator(saved)).toHaveCount(1);
  await page.keyboard.press('s');
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await expect(page.locator(current)).toHaveAttribute('data-paperlight', 'arxiv:2611.10101');
  await expect(page.locator(saved)).toHaveCount(1);
  for (const key of peersKeys.flatMap(([, ...keys]) => keys)) await page.keyboard.press(key);
  await expect(page.locator(saved)).toHaveCount(1);
  await expect(page.locator(current)).toHaveAttribute('data-paperlight', 'arxiv:2611.10101');

  await library.bringToFront();
  await expect(shelfRows(library)).toHaveCount(6);
  await expect(shelfRows(library).first()).toContainText('Paper 100');
  await library.keyboard.press('e');
  const remove = pane(library).getByRole('button', { name: 'Remove' }).first();
  await expect(remove).toHaveAttribute('aria-keyshortcuts', 'b');
  await expect(remove).toHaveAttribute('title', /\(b\)$/);
  await library.keyboard.press('s');
  await expect(shelfRows(library)).toHaveCount(6);
  await library.keyboard.press('b');
  await expect(shelfRows(library)).toHaveCount(5);

  await options.bringToFront();
  await row(options, 'next').getByRole('button', { name: 'As before (j)' }).click();
  await expect(keyIn(options, 'next')).toHaveText('j');
  await options.getByRole('button', { name: 'All as before' }).click();
  await expect(keyIn(options, 'save')).toHaveText('s');
  await expect(options.getByRole('button', { name: 'All as before' })).toHaveCount(0);
  await expect(shelfRows(library).first().getByRole('link')).toHaveAttribute('aria-keyshortcuts', 'o');
  await library.bringToFront();
  await library.keyboard.press('j');
  await library.keyboard.press('s');
  await expect(shelfRows(library)).toHaveCount(4);
});

test('the keys stand above every page of ours, those of the place first, and give the focus back', async ({
  inside,
  openExtensionPage,
  openPopup,
}) => {
  await fillLibrary(inside, 3);
  const library = await openExtensionPage('library', 'saved');
  const options = await openExtensionPage('options', 'missed');
  const popup = await openPopup();
  const pages = [
    [popup, 'In the popup, and when catching up'],
    [library, 'Among saved papers'],
    [options, 'Judging papers passed over'],
  ] as const;
  for (const [page, first] of pages) {
    await page.bringToFront();
    const start = page.getByRole('link').or(page.getByRole('tab')).first();
    await start.focus();
    await page.keyboard.press('?');
    await expect(dialogOf(page).locator('caption').first()).toHaveText(first);
    await expect(dialogOf(page).locator('caption')).toHaveCount(7);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toHaveCount(0);
    await expect(start).toBeFocused();
    for (const shown of [1, 0]) {
      await page.keyboard.press('?');
      await expect(dialogOf(page)).toHaveCount(shown);
    }
    await expect(start).toBeFocused();
  }
});

test('one key takes back one change to the library after the other', async ({
  inside,
  openExtensionPage,
}) => {
  await fillLibrary(inside, 3);
  const library = await openExtensionPage('library', 'saved');
  const toast = library.locator('.toast');
  await expect(shelfRows(library).first()).toContainText('Paper 0'); // It is read
  await library.keyboard.press('u');
  await expect(toast).toContainText('Nothing to undo');
  await library.keyboard.press('j');
  await expect(pane(library)).toBeVisible();
  await library.keyboard.press('2');
  await expect(toast).toContainText('Reading');
  await library.keyboard.press('f');
  await expect(pane(library).getByRole('button', { name: 'Favourite' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await library.reload(); // No toast offers a way back
  await expect(shelfRows(library)).toHaveCount(3);
  const first = async () => (await readRows(inside, 'library')).find(({ id }) => id === 'arxiv:2611.10000');
  expect(await first()).toMatchObject({ status: 'reading', favourite: true });
  await library.keyboard.press('u');
  await expect(toast).toContainText('Taken back');
  await expect.poll(async () => (await first())?.favourite).toBeUndefined();
  expect(await first()).toMatchObject({ status: 'reading' });
  await library.keyboard.press('u');
  await expect.poll(async () => (await first())?.status).not.toBe('reading');
  await expect(toast).toContainText('Reading: Paper 0');
  await library.keyboard.press('u');
  await expect(toast).toContainText('Nothing to undo');
});
