import { expect, type Page } from '@playwright/test';
import { pressInRoot, readRoot } from './closed-root';
import type { Fixtures } from './extension';

type Hands = Pick<Fixtures, 'pressOn' | 'answer'>;

export const panel = 'paperlight-teach';

/** Begins a lesson from the popup on a page, as a reader does; the browser is told yes. */
export async function beginLesson({ pressOn, answer }: Hands, url: string): Promise<Page> {
  const { page, popup } = await pressOn(url);
  await popup.press('Teach this site…');
  await answer('allow');
  await page.locator(panel).waitFor({ state: 'attached' });
  await expect.poll(() => said(page)).toContain('Click the title of one paper.');
  return page;
}

/** Presses a button of the panel. */
export const press = (page: Page, name: string) => pressInRoot(page, panel, name);

/** Presses the middle of what a selector hits first, through whatever is above it. */
export async function pointAt(page: Page, selector: string): Promise<void> {
  const element = page.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await element.boundingBox())!;
  await page.mouse.move(x + Math.min(width, 60) / 2, y + height / 2);
  await page.mouse.click(x + Math.min(width, 60) / 2, y + height / 2);
}

/** What the panel says. */
export const said = (page: Page) => readRoot(page, panel);
