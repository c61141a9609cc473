import type { BrowserContext, Page } from '@playwright/test';
import { pressInRoot, readRoot } from './closed-root';
import { expect } from './extension';
import { answerPrompt } from './prompts';
import { pressToolbarButton } from './toolbar-popup';

export const panel = 'paperlight-teach';

/** Begins a lesson from the popup on this page, as a reader does; the browser is told yes. `profile`: for `answerPrompt`. */
export async function beginLesson(
  { context, extensionId }: { context: BrowserContext; extensionId: string },
  page: Page,
  profile: string,
): Promise<void> {
  const popup = await pressToolbarButton(context, page, extensionId);
  await popup.press('Teach this site…');
  await answerPrompt(profile, 'allow');
  await page.locator(panel).waitFor({ state: 'attached' });
  await expect.poll(() => readRoot(page, panel)).toContain('Click the title of one paper.');
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
