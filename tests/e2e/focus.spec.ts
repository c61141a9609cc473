import type { Locator, Page } from '@playwright/test';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { expect } from './extension';
import { test } from './open-roots';

// Where the focus goes on a page when what had it goes.

const ours = (page: Page, name: string | RegExp) =>
  page.locator('paperlight-page').getByRole('button', { name });
const list = (page: Page) => page.getByRole('dialog', { name: 'Papers on this page' });
const panel = (page: Page) => page.getByRole('dialog', { name: /^Why|^Keys/ });

async function openDigest(page: Page): Promise<Page> {
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  await expect(ours(page, 'Hide the bar')).toBeVisible();
  return page;
}

test('without single keys, Tab leads from the list to Undo and the bar, and round again', async ({
  context,
  serve,
  useSamples,
  openExtensionPage,
}) => {
  serve({ [demoUrl]: demoPage() });
  await useSamples();
  const options = await openExtensionPage('options', 'keys');
  await options.getByRole('checkbox', { name: /Single keys/ }).click();
  const page = await openDigest(await context.newPage());
  await ours(page, /^List of papers/).click();
  const box = list(page).getByRole('listbox');
  await expect(box).toBeFocused();
  await page.keyboard.press('n'); // Means nothing
  await list(page).getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(page.locator('[data-paperlight-verdict=dismissed]')).toHaveCount(1);
  const undo = ours(page, 'Undo');
  await box.focus();
  await tabTo(page, undo);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-paperlight-verdict=dismissed]')).toHaveCount(0);
  await box.focus();
  await tabTo(page, ours(page, 'Hide the bar'));
  await tabTo(page, box);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(box).toBeFocused();
});

/** Goes on with Tab until this has the focus, and never leaves what is ours. */
async function tabTo(page: Page, stop: Locator): Promise<void> {
  const isFocused = (own: Element) => (own.getRootNode() as ShadowRoot).activeElement === own;
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('paperlight-page');
    if (await stop.evaluate(isFocused)) return;
  }
  throw new Error('Tab does not lead there');
}

test('closing the panel by its × leads back to the list, the paper, or the bar', async ({ openDemo }) => {
  const page = await openDemo();
  const close = panel(page).getByRole('button', { name: 'Close' });
  await page.keyboard.press('n');
  const strip = page.locator('[data-paperlight-current] paperlight-paper');
  await expect(strip).toBeFocused();
  await page.keyboard.press('w');
  await close.click();
  await expect(strip).toBeFocused();

  await page.keyboard.press('Escape'); // There is no current paper
  const other = page.locator('article paperlight-paper').nth(2);
  await other.getByRole('button', { name: /Why/ }).click();
  await close.press('Enter');
  await expect(other).toBeFocused();

  await ours(page, /^Keys/).click();
  await close.press('Enter');
  await expect(ours(page, /^Keys/)).toBeFocused();

  await page.keyboard.press('n');
  await page.keyboard.press('w');
  await page.keyboard.press('l');
  await expect(list(page)).toBeVisible();
  await close.press('Enter');
  await expect(panel(page)).toBeHidden();
  await expect(list(page).getByRole('listbox')).toBeFocused();
});

test('Undo leads back to the paper, or the list, where it was decided', async ({ openDemo }) => {
  const page = await openDemo();
  const other = page.locator('article paperlight-paper').nth(2);
  const undo = ours(page, 'Undo');
  await other.getByRole('button', { name: /^Save/ }).press('Enter');
  await undo.press('Enter');
  await expect(page.locator('paperlight-page').getByText(/^Undone/)).toBeVisible();
  await expect(other).toBeFocused();

  await page.keyboard.press('l');
  const box = list(page).getByRole('listbox');
  await expect(box).toBeFocused();
  await list(page).getByRole('button', { name: 'Dismiss', exact: true }).first().press('Enter');
  await undo.press('Enter');
  await expect(undo).toBeHidden();
  await expect(list(page).locator(':focus')).toHaveCount(1);
});

test('a button says by its name how a paper stands, and not by being pressed as well', async ({
  openDemo,
}) => {
  const page = await openDemo();
  await page.keyboard.press('n');
  const strip = page.locator('[data-paperlight-current] paperlight-paper');
  await strip.getByRole('button', { name: /^Save/ }).click();
  const remove = strip.getByRole('button', { name: /^Remove from library/ });
  await expect(remove).toBeVisible();
  expect(await remove.getAttribute('aria-pressed')).toBeNull();
  await expect(remove).toHaveAttribute('part', /pressed/);
});

test('the bar folds, and shows what was folded, without losing the focus', async ({ openDemo }) => {
  const page = await openDemo();
  await ours(page, 'Hide the bar').press('Enter');
  const folded = ours(page, 'Show Paperlight’s bar');
  await expect(folded).toBeFocused();
  await folded.press('Enter');
  await expect(ours(page, 'Hide the bar')).toBeFocused();

  await page.keyboard.press('n');
  await page.keyboard.press('x');
  await page.keyboard.press('Escape');
  await ours(page, 'Fold away judged papers').click();
  await ours(page, 'Show 1 folded').press('Enter');
  await expect(ours(page, 'Show 1 folded')).toBeHidden();
  await expect(ours(page, 'Fold away judged papers')).toBeFocused();
});
