import type { Page } from '@playwright/test';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { pressInRoot, readRoot } from './closed-root';
import { expect, test } from './extension';
import { readRows } from './inside';

// Pages that lead the reader's own press onto a button of ours that cannot be seen. Through what is see-through nothing is
// pressed; what is covered cannot be told from what is not, so there a press must do no harm.

const strip = '[data-paperlight="arxiv:2607.01071"] paperlight-paper';
const saved = '[data-paperlight-saved]';

test.beforeEach(({ useSamples, serve }) => {
  serve({ [demoUrl]: demoPage() });
  return useSamples();
});

async function openDigest(page: Page): Promise<Page> {
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  return page;
}

test('a press on what the page has made see-through does nothing', async ({ context, inside }) => {
  const page = await openDigest(await context.newPage());
  const through = [
    'paperlight-paper, paperlight-page { opacity: 0 !important }',
    'article { opacity: 0.05 !important }',
    'body { opacity: 0.2 } article { opacity: 0.2 !important }',
    'html { opacity: 0 }',
  ];
  for (const style of through) {
    const sheet = await page.addStyleTag({ content: style });
    await pressInRoot(page, strip, 'Save (s)');
    await sheet.evaluate((element) => (element as Element).remove());
  }
  const hidden = await page.addStyleTag({ content: 'paperlight-page { opacity: 0 !important }' });
  await pressInRoot(page, 'paperlight-page', 'Hide the bar');
  await hidden.evaluate((element) => (element as Element).remove());
  await page.keyboard.press('?'); // Answered after all that
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('Keys on this page');
  await page.keyboard.press('Escape');
  expect(await readRoot(page, 'paperlight-page')).not.toContain('Show Paperlight’s bar');
  await expect(page.locator(saved)).toHaveCount(0);
  expect(await readRows(inside, 'judgements')).toEqual([]);

  await page.addStyleTag({ content: 'article { opacity: 0.5 !important }' });
  await pressInRoot(page, strip, 'Save (s)');
  await expect(page.locator(saved)).toHaveCount(1);
});

for (const cover of ['an overlay', 'a popover'] as const) {
  test(`a press through ${cover} saves at most, is told, and is taken back`, async ({
    context,
    inside,
    refused,
    openExtensionPage,
  }) => {
    const page = await openDigest(await context.newPage());
    await page.evaluate((kind) => {
      const lid = document.createElement('div');
      lid.textContent = 'Win a lamp';
      lid.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;z-index:2147483647;background:#fff;pointer-events:none';
      document.documentElement.append(lid);
      if (kind === 'an overlay') return;
      lid.popover = 'manual';
      lid.showPopover();
    }, cover);
    await pressInRoot(page, strip, 'Save (s)');
    await expect(page.locator(saved)).toHaveCount(1);
    const library = await openExtensionPage('library', 'history');
    await expect(library.getByTestId('history-row')).toHaveCount(1);
    await expect(library.getByTestId('history-row')).toContainText('Saved');
    expect(await readRows(inside, 'settings')).toEqual([]); // Nothing else was set
    expect(await readRows(inside, 'requests')).toEqual([]);
    await library.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => readRows(inside, 'library')).toEqual([]);
    await expect.poll(() => readRows(inside, 'judgements')).toEqual([]);
    expect(refused).toEqual([]);
  });
}
