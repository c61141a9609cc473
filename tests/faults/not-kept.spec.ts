import type { Page } from '@playwright/test';
import { readRoot } from '@/tests/e2e/closed-root';
import { expect, test } from '@/tests/e2e/extension';
import { readRows } from '@/tests/e2e/inside';
import { fillDisk, makeRoom } from './no-room';
import { tell } from './report';

// What could not be kept was never shown as done, and what came before it can still be taken back.

const failed = 'Not done yet: Paperlight could not keep it.';
const saved = '[data-paperlight-saved]';
const dismissed = '[data-paperlight-verdict="dismissed"]';

test('a dismissal, a removal and an undo that cannot be kept are told, and not shown', async ({
  inside,
  worker,
  openDemo,
}, info) => {
  const page = await openDemo();
  const marks = async () => [await page.locator(saved).count(), await page.locator(dismissed).count()];
  const judged = async () => (await readRows(inside, 'judgements')).map(({ judged }) => judged).sort();
  const says = expect.poll(() => readRoot(page, 'paperlight-page'));
  for (const key of ['n', 's', 'n']) await page.keyboard.press(key);
  await expect.poll(marks).toEqual([1, 0]);
  await worker.evaluate(fillDisk);
  const shown = await noteChanges(page);
  let early = 0;
  for (const keys of ['x', 'u', 'ps']) {
    for (const key of keys) await page.keyboard.press(key);
    await says.toContain(failed);
    expect(await marks()).toEqual([1, 0]);
    await says.not.toContain(failed); // Before the next is said
  }
  early += (await shown()).length;
  expect(await judged()).toEqual(['saved']);

  await worker.evaluate(makeRoom);
  for (const key of ['n', 'x']) await page.keyboard.press(key);
  await expect(page.locator(dismissed)).toHaveCount(1);
  if ((await judged()).length < 2) early++; // What is shown is on disk by then
  for (const left of [1, 0]) {
    await page.keyboard.press('u');
    await expect.poll(judged).toHaveLength(left);
  }
  await expect.poll(marks).toEqual([0, 0]);
  const fault = 'decisions on a disk without room';
  tell(info, { fault, tried: 3, lost: 0, doubled: 0, letIn: early });
});

/** Notes every mark of a decision that comes or goes from now on, however shortly. */
async function noteChanges(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const shown: string[] = [];
    Object.assign(window, { shown });
    const attributeFilter = ['data-paperlight-saved', 'data-paperlight-verdict'];
    new MutationObserver((changes) => {
      for (const { attributeName, target, oldValue } of changes) {
        const now = (target as Element).getAttribute(String(attributeName));
        if (attributeName !== 'data-paperlight-verdict' || [now, oldValue].includes('dismissed'))
          shown.push(`${attributeName}: ${oldValue} -> ${now}`);
      }
    }).observe(document, { subtree: true, attributeFilter, attributeOldValue: true });
  });
  return () => page.evaluate(() => (window as unknown as { shown: string[] }).shown);
}
