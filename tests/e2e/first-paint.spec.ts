import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { putRows } from './inside';
import { makePapers } from './papers';

// The database answers one question after the other: a long one asked too early keeps the reader waiting.

const many = 300; // More than are shown at first

/** From now on notes, in order, when the first paper can be read and when all papers are counted or listed. */
async function noteOrder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const order: string[] = [];
    Object.assign(window, { order });
    const note = (what: string) => order.includes(what) || order.push(what);
    const { count } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.count = function (...query) {
      if (this.name === 'library') note('count');
      return count.apply(this, query);
    };
    const { getAllKeys } = IDBIndex.prototype;
    IDBIndex.prototype.getAllKeys = function (query, most) {
      const { count: asked = most } = Object(query) as { count?: number }; // Newer browsers take one object
      if (this.objectStore.name === 'library' && (asked ?? 2 ** 32) > 1_000) note('list');
      return getAllKeys.call(this, query, most);
    };
    new MutationObserver(() => {
      if (document.querySelector('.paper-row, .shelf-row')?.textContent.includes('Paper 0')) note('paper');
    }).observe(document, { childList: true, subtree: true });
  });
}

const orderOn = (page: Page) => page.evaluate(() => (window as unknown as { order: string[] }).order);

for (const [name, file, tab] of [
  ['popup', 'popup.html', true],
  ['library', 'library.html', false],
] as const)
  test(`in the ${name}, saved papers are there to be read before all are counted`, async ({
    context,
    extensionId,
    inside,
  }) => {
    const saved = makePapers(many).map((paper, at) => ({ ...paper, savedAt: 1_000_000 - at }));
    await putRows(inside, 'library', saved);
    const page = await context.newPage();
    await noteOrder(page);
    await page.goto(`chrome-extension://${extensionId}/${file}`);
    if (tab) await page.getByTestId('tab-saved').click();
    await expect.poll(() => orderOn(page)).toContain('count');
    const [first] = await orderOn(page);
    expect(first).toBe('paper');
    const counted = name === 'popup' ? 'Showing 50 of 300' : '300 papers';
    await expect(page.getByText(counted, { exact: true })).toBeVisible();
  });
