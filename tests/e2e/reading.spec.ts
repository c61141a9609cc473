import type { Page } from '@playwright/test';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { pressInRoot, readRoot } from './closed-root';
import { expect, test } from './extension';
import { arxivPage, arxivUrl } from './pages';

// One reader's story, told from the outside: pages in, clicks and keys, what the database and the windows show.

const flagged = [
  'arxiv:2607.01071',
];

test.beforeEach(async ({ serve, openExtensionPage }) => {
  serve({ [demoUrl]: demoPage() });
  const welcome = await openExtensionPage('welcome');
  await welcome.getByTestId('use-samples').click();
  await expect(welcome.getByTestId('use-samples')).toBeDisabled();
  await welcome.close();
});

async function openDigest(page: Page): Promise<Page> {
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  return page;
}

const idsAt = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((element) => element.getAttribute('data-paperlight')));

test('flags the papers of the interests and no others', async ({ context }) => {
  const page = await openDigest(await context.newPage());
  expect(await idsAt(page, '[data-paperlight-verdict="flagged"]')).toEqual(flagged);
  expect(await readRoot(page, 'paperlight-page')).toContain('7 of 40 flagged · 40 new');
});
