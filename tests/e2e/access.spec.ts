import type { Page } from '@playwright/test';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { findBarriers } from './axe';
import { expect, test } from './extension';
import { test as opened } from './open-roots';

// What automated rules can see, in both themes. What they cannot is in keyboard.spec.ts and looks.spec.ts.

test('axe sees what is wrong on our pages: an unnamed button, faint words', async ({ openPopup }) => {
  const popup = await openPopup();
  await popup.locator('h1').evaluate((heading) => {
    const button = document.createElement('button');
    button.className = 'unnamed';
    heading.style.color = '#ccc';
    heading.after(button);
  });
  expect(await findBarriers(popup)).toEqual(['button-name: .unnamed', 'color-contrast: h1']); // On dark it is not faint
});

test('the popup: three tabs, without papers and with them', async ({
  context,
  serve,
  openPopup,
  useSamples,
}) => {
  serve({ [demoUrl]: demoPage() });
  const tabs = async (popup: Page, when: string) => {
    await popup.bringToFront();
    for (const tab of ['page', 'flagged', 'saved']) {
      await popup.getByTestId(`tab-${tab}`).click();
      expect(await findBarriers(popup), `${tab}, ${when}`).toEqual([]);
    }
    await popup.close();
  };
  await tabs(await openPopup(), 'empty');
  await useSamples();
  const page = await context.newPage();
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(1);
  const popup = await openPopup(page);
  await expect(popup.getByTestId('paper-row')).toHaveCount(7);
  await tabs(popup, 'with papers');
});

test('the options: each section, and the editor', async ({ openExtensionPage, useSamples }) => {
  const options = await openExtensionPage('options');
  expect(await findBarriers(options), 'no interests').toEqual([]);
  await useSamples();
  await expect(options.locator('nav a[href^="#"]')).toHaveCount(8);
  for (const link of await options.locator('nav a[href^="#"]').all()) {
    await link.click();
    expect(await findBarriers(options), (await link.textContent()) ?? '').toEqual([]);
  }
  await options.getByRole('link', { name: 'Interests', exact: true }).click();
  await options.getByRole('button', { name: 'Edit' }).first().click();
  await expect(options.getByTestId('preview-count')).toContainText('Would flag');
  expect(await findBarriers(options), 'editor').toEqual([]);
  await options.getByLabel('Name', { exact: true }).fill('');
  await options.getByTestId('save-interest').click();
  expect(await findBarriers(options), 'editor with a problem').toEqual([]);
});

test('the welcome page, with all of it open', async ({ openExtensionPage }) => {
  const welcome = await openExtensionPage('welcome');
  expect(await findBarriers(welcome), 'as it opens').toEqual([]);
  await welcome.locator('details:not([open]) > summary').click(); // Just one
  await welcome.getByLabel('Titles, arXiv numbers or BibTeX').fill('Agents that remember what agents forget');
  await welcome.getByText('Phrases in them').waitFor({ state: 'attached' });
  expect(await findBarriers(welcome), 'with pasted titles').toEqual([]);
});

opened(
  'on a digest, marks, strips, bar, why and keys add no barriers',
  async ({ context, serve, useSamples }) => {
    await useSamples();
    const sound = demoPage().replace('</header>', '<h2>Friday</h2></header>'); // Hugging Face skips a heading
    const plain = 'https://plain.example/';
    serve({ [demoUrl]: sound, [plain]: sound });
    const page = await context.newPage();
    await page.goto(plain);
    expect(await findBarriers(page)).toEqual([]);
    await page.goto(demoUrl);
    await expect(page.locator('[data-paperlight]')).toHaveCount(40);
    await page.keyboard.press('n');
    await page.keyboard.press('s');
    await expect(page.getByText('Saved: MemSyco-Bench')).toBeVisible();
    await page.keyboard.press('w');
    await expect(page.getByRole('dialog', { name: 'Why, with the abstract' })).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys on this page' })).toBeVisible();
    expect(await findBarriers(page, 'paperlight-page')).toEqual([]);
  },
);
