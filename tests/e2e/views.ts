import type { Page } from '@playwright/test';

const settled = 350; // Milliseconds in which a view asks for what it needs

/** Shows every section of a page of ours, of which there are so many, and unfolds what is in it. */
export async function goThrough(page: Page, least: number): Promise<void> {
  const links = await page.locator('nav a[href^="#"]').all();
  if (links.length < least) throw new Error(`${page.url()} has ${links.length} sections`);
  for (const link of links) {
    await link.click();
    await page.locator('article:not([hidden]) h1').waitFor();
    await unfold(page);
  }
  await page.waitForTimeout(settled);
}

/** Unfolds whatever can be unfolded. */
export async function unfoldAll(page: Page): Promise<void> {
  await unfold(page);
  await page.waitForTimeout(settled);
}

async function unfold(page: Page): Promise<void> {
  await page.waitForTimeout(settled);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
