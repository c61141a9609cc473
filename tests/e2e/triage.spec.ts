import type { Page } from '@playwright/test';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { findBarriers } from './axe';
import { pressInRoot, readRoot } from './closed-root';
import { expect, test } from './extension';
import { hearQuestions, readRows } from './inside';
import { test as opened } from './open-roots';
import { arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';
import { isByScore, isCurrent, judgements, openPapers } from './triage';

// A digest from the first paper to the last: one by one, in the list, and the rest at once.

const dismissed = 'dt[data-paperlight-verdict="dismissed"]';
const bar = (page: Page) => readRoot(page, 'paperlight-page');
const listing = (number: number) => `dt[data-paperlight="arxiv:2611.${10_000 + number}"]`;

test('by keys to the end: progress, reopening, going on, and back again', async ({
  context,
  serve,
  useSamples,
  inside,
}) => {
  await useSamples();
  serve({ [arxivUrl]: arxivPage(makePapers(6)) });
  const page = await openPapers(await context.newPage(), 6);
  await expect.poll(() => bar(page)).toContain('0 of 6 judged');
  await page.keyboard.press('r');
  await isCurrent(page, 0);
  await page.keyboard.press('k');
  await expect.poll(() => bar(page)).toContain('No more papers this way');
  await page.keyboard.press('s');
  await expect(page.locator(`${listing(0)}[data-paperlight-saved]`)).toHaveCount(1);
  await isCurrent(page, 0); // Saving stays: there may be more to do with it
  await page.keyboard.press('r');
  for (const key of ['x', 'x']) await page.keyboard.press(key); // At once: the second is about the next paper
  await isCurrent(page, 3);
  await expect(page.locator(dismissed)).toHaveCount(2);
  await expect.poll(() => bar(page)).toContain('3 of 6 judged');

  await page.keyboard.press('u');
  await isCurrent(page, 2); // Undo leads back
  await expect(page.locator(dismissed)).toHaveCount(1);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await isCurrent(page, 4);
  await expect(page.locator(dismissed)).toHaveCount(2);
  await page.close();

  const again = await openPapers(await context.newPage(), 6);
  await expect.poll(() => bar(again)).toContain('3 of 6 judged');
  await pressInRoot(again, 'paperlight-page', 'Go on: next paper not judged yet (r)');
  await isCurrent(again, 2);
  await again.keyboard.press('x');
  await isCurrent(again, 4); // Over the one that is judged already
  for (const key of ['x', 'x']) await again.keyboard.press(key);
  await expect.poll(() => bar(again)).toContain('6 of 6 judged');
  await again.keyboard.press('r');
  await expect.poll(() => bar(again)).toContain('No paper left to judge here');
  for (const _ of [1, 2, 3]) await again.keyboard.press('u');
  await expect.poll(() => bar(again)).toContain('3 of 6 judged');
  await expect
    .poll(() => judgements(inside))
    .toEqual(['dismissed arxiv:2611.10001', 'dismissed arxiv:2611.10003', 'saved arxiv:2611.10000']);
});

test('what was judged, or seen elsewhere, is folded away as the reader likes it', async ({
  context,
  serve,
  useSamples,
}) => {
  await useSamples();
  const other = 'https://arxiv.org/list/cs.CL/new';
  serve({ [arxivUrl]: arxivPage(makePapers(6)), [other]: arxivPage(makePapers(4, 2)) });
  const page = await openPapers(await context.newPage(), 6);
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.locator(dismissed)).toHaveCount(1);
  const before = await page.locator(listing(5)).boundingBox();
  await pressInRoot(page, 'paperlight-page', 'Fold away judged papers');
  await expect(page.locator(listing(0))).toBeHidden();
  await expect(page.locator(listing(1))).toBeHidden();
  expect((await page.locator(listing(5)).boundingBox())!.x).toBe(before!.x);
  await expect.poll(() => bar(page)).toContain('Show 2 folded');
  await page.keyboard.press('x'); // The reader is at the third paper
  await expect(page.locator(listing(2))).toBeHidden();
  await page.keyboard.press('u');
  await expect(page.locator(listing(2))).toBeVisible();
  await page.reload();
  await expect(page.locator(listing(0))).toBeHidden(); // Kept for the site
  await pressInRoot(page, 'paperlight-page', 'Show 2 folded');
  await expect(page.locator('dt:visible')).toHaveCount(6);

  const later = await context.newPage();
  await later.goto(other);
  await expect(later.locator('dt:visible')).toHaveCount(4);
  expect(await later.locator('[data-paperlight-folded]').count()).toBe(0);
  await pressInRoot(later, 'paperlight-page', 'Fold away papers seen elsewhere before');
  await expect(later.locator('dt:visible')).toHaveCount(0);
  await expect.poll(() => bar(later)).toContain('Show 4 folded');
  await page.bringToFront();
  await page.reload();
  await expect.poll(() => bar(page)).toContain('Show 4 folded'); // The bar of the site
  await pressInRoot(page, 'paperlight-page', 'Show 4 folded');
  await expect(page.locator('dt:visible')).toHaveCount(6);
});

test('the rest is dismissed in one go, and comes back in one go', async ({
  context,
  serve,
  useSamples,
  inside,
}) => {
  await useSamples();
  serve({ [arxivUrl]: arxivPage(makePapers(300)) });
  const page = await openPapers(await context.newPage(), 300);
  await expect.poll(() => bar(page)).toContain('30 of 300 flagged');
  for (const key of ['n', 'x', 'n', 'x', 'l']) await page.keyboard.press(key);
  await expect.poll(() => bar(page)).toContain('2 of 300 judged');
  const before = [await judgements(inside), await readRows(inside, 'library')];
  const asked = await hearQuestions(inside);
  const button = 'Dismiss the 270 neither flagged nor judged…';
  await expect.poll(() => bar(page)).toContain(button); // The list comes as a script of its own
  await pressInRoot(page, 'paperlight-page', button);
  await page.keyboard.press('Escape');
  await pressInRoot(page, 'paperlight-page', button);
  await expect
    .poll(() => bar(page))
    .toContain('Dismiss 270 papers that are not flagged, saved or dismissed?');
  await page.keyboard.press('Enter');
  await expect.poll(() => bar(page)).toContain('272 of 300 judged');
  await expect.poll(() => bar(page)).toContain('Dismissed: 270 papers');
  expect((await asked()).judge).toBe(2); // Of at most 250 papers each
  const rows = await readRows(inside, 'judgements');
  expect(rows.filter(({ judged }) => judged === 'dismissed')).toHaveLength(272);
  await page.keyboard.press('u');
  await expect.poll(() => bar(page)).toContain('2 of 300 judged');
  await expect.poll(() => bar(page)).toContain('Undone: 270 papers');
  expect([await judgements(inside), await readRows(inside, 'library')]).toEqual(before);
});

opened(
  'the list: sorted, chosen from, judged at once, without barriers',
  async ({ context, serve, useSamples, inside, comeBack }) => {
    await useSamples();
    serve({ [demoUrl]: demoPage() });
    const page = await context.newPage();
    await page.goto(demoUrl);
    await expect(page.locator('[data-paperlight]')).toHaveCount(40);
    const list = page.getByRole('dialog', { name: 'Papers on this page' });
    const rows = list.getByRole('option');
    const box = list.getByRole('listbox');
    await page.keyboard.press('n');
    await page.keyboard.press('l');
    await expect(rows).toHaveCount(40);
    await expect(box).toBeFocused();
    await expect.poll(() => isByScore(list)).toBe(true); // Scores come in while it is open
    await list.getByRole('button', { name: 'As on the page' }).click();
    const onPage = await page
      .locator('article')
      .evaluateAll((all) => all.map((one) => one.querySelector('h3')!.innerText));
    expect(await list.locator('[part~=row-title]').allTextContents()).toEqual(onPage);
    await list.getByRole('button', { name: 'By score' }).click();

    await box.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    for (const key of ['Shift+J', 'Shift+ArrowDown', 'Shift+K']) await page.keyboard.press(key);
    await expect(list.getByRole('option', { selected: true })).toHaveCount(2);
    await expect(list.getByRole('status')).toHaveText('2 chosen');
    expect(await findBarriers(page, 'paperlight-page')).toEqual([]);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await comeBack(page);
      await expect(page.locator(':root')).toHaveAttribute('data-paperlight-scheme', colorScheme);
    }
    await page.keyboard.press('s');
    await expect(page.locator('[data-paperlight-saved]')).toHaveCount(2);
    expect(await readRows(inside, 'library')).toHaveLength(2);
    await page.keyboard.press('Control+a');
    await expect(list.getByRole('option', { selected: true })).toHaveCount(40);
    await list.getByRole('button', { name: 'Dismiss 40', exact: true }).click();
    await expect(page.locator('[data-paperlight-verdict=dismissed]')).toHaveCount(40);
    expect(await readRows(inside, 'library')).toEqual([]);
    for (const saved of [2, 0]) {
      await page.keyboard.press('u');
      await expect(page.locator('[data-paperlight-saved]')).toHaveCount(saved);
    }
    expect(await readRows(inside, 'judgements')).toEqual([]);

    await box.focus();
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    const strip = page.locator('[data-paperlight-current] paperlight-paper');
    await expect(strip).toBeFocused();
    await page.keyboard.press('l');
    await list.getByRole('button', { name: 'As on the page' }).click();
    await rows.nth(2).locator('[part~=check]').click();
    await rows.nth(4).click({ modifiers: ['Shift'] });
    await expect(list.getByRole('option', { selected: true })).toHaveCount(3);
    await rows.nth(6).locator('[data-does=dismiss]').click(); // About this row alone
    await expect(page.locator('[data-paperlight-verdict=dismissed]')).toHaveCount(1);
    const cursor = list.locator('[part~=cursor] [part~=row-title]');
    await expect(cursor).toHaveText(onPage[4]!);
    await page.keyboard.press('x');
    await expect(cursor).toHaveText(onPage[5]!); // On from the last that was chosen
    await expect(page.locator('[data-paperlight-verdict=dismissed]')).toHaveCount(4);
    await page.keyboard.press('u');
    await expect(cursor).toHaveText(onPage[4]!);
    await page.keyboard.press('l');
    await page.keyboard.press('l');
    await expect(list.getByRole('button', { name: 'As on the page' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    const opening = context.waitForEvent('page');
    await rows.nth(5).locator('[part~=row-title]').click();
    await (await opening).close();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter'); // Shows it on the page
    await expect(list).toBeHidden();
    await expect(page.locator('[data-paperlight-current]')).toBeInViewport();
    await expect(strip).toBeFocused();
  },
);
