import type { Locator, Page } from '@playwright/test';
import { expect } from './extension';

// A page of ours on a phone, and a finger on it.

export interface Phone {
  /** Presses the middle of an element, once it rests in sight; or a place so many pixels to the right of it. */
  tap: (target: Locator, aside?: number) => Promise<void>;
  /** From the middle of an element, goes up the screen by this many pixels, and what can be scrolled goes along. */
  push: (target: Locator, by: number) => Promise<void>;
  /** The controls in this part that are hit in less than 44 pixels from side to side or from top to bottom. */
  findSmall: (part?: string) => Promise<string[]>;
  /** How far the page reaches beyond the screen to the side, in pixels. */
  overhang: () => Promise<number>;
}

const screen = { width: 360, height: 740 };

/** Makes the page that of a phone: 360 pixels wide, and without a mouse. */
export async function onPhone(page: Page): Promise<Phone> {
  await page.setViewportSize(screen); // Or pictures are taken of a window
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { ...screen, deviceScaleFactor: 2, mobile: true });
  const loseMouse = () => session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await loseMouse();
  page.on('framenavigated', () => void loseMouse().catch(() => undefined)); // Every new address brings it back

  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const tap = async (target: Locator, aside = 0) => {
    await loseMouse();
    if (aside) await target.scrollIntoViewIfNeeded();
    else await target.click({ trial: true }); // Scrolls to it, and waits until it can be hit
    const { x, y } = await middleOf(target);
    await touch('touchStart', { x: x + aside, y });
    await touch('touchEnd');
  };
  const push = async (target: Locator, by: number) => {
    await loseMouse();
    const { x, y } = await middleOf(target);
    await touch('touchStart', { x, y });
    for (let step = 1; step <= 10; step++) await touch('touchMove', { x, y: y - (by * step) / 10 });
    await page.waitForTimeout(200); // Rests before it goes, or what it pushed runs on
    await touch('touchMove', { x, y: y - by - 1 });
    await touch('touchEnd');
  };
  const findSmall = async (part = 'body') => {
    await loseMouse();
    return page.evaluate(smallOnes, part);
  };
  const overhang = async () => {
    await loseMouse();
    return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  };
  return { tap, push, findSmall, overhang };
}

interface Point {
  x: number;
  y: number;
}

async function middleOf(target: Locator): Promise<Point> {
  const { x, y, width, height } = (await target.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Everything fits, and is large enough; also what unfolds. */
export async function expectFit(page: Page, phone: Phone, name: string): Promise<void> {
  expect(await phone.overhang(), name).toBe(0);
  expect(await phone.findSmall(), name).toEqual([]);
  const folded = page.locator('details:visible > summary');
  for (let at = 0; at < Math.min(await folded.count(), 4); at++) {
    const summary = folded.nth(at);
    await phone.tap(summary);
    await expect(page.locator('details[open]')).not.toHaveCount(0);
    expect(await phone.overhang(), `${name}, unfolded ${at}`).toBe(0);
    expect(await phone.findSmall('details[open]'), `${name}, unfolded ${at}`).toEqual([]);
    await phone.tap(summary);
  }
}

/** Goes through the sections of a page; some are waited for until something stands there. */
export async function expectSectionsFit(
  page: Page,
  phone: Phone,
  settled: Record<string, string>,
): Promise<void> {
  const links = page.locator('nav a[href^="#"]');
  await expect(links.nth(7)).toBeVisible(); // At least eight
  for (const link of await links.all()) {
    const name = (await link.getAttribute('href'))!.slice(1);
    await phone.tap(link);
    const view = page.locator(`[data-section="${name}"]`);
    await expect(view.locator(settled[name] ?? 'h1').first()).toBeVisible();
    await expectFit(page, phone, name);
  }
}

/**
 * Runs in the page. A control is as large as what leads to it around its middle: itself, its label, what it grows by.
 * Left out, as WCAG 2.5.8 does: links in running text, and the dots of the map, which lie where their papers belong. For
 * these a finger means the nearest, and the table below the map has every paper as a button.
 */
function smallOnes(part: string): string[] {
  const enough = 44;
  const controls =
    'button, a[href], input, select, textarea, summary, [role=button]:not(.dot), [role=tab], [role=option]';
  const isSeen = (control: Element) =>
    control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    control.getClientRects().length > 0;
  const isInText = (control: Element) =>
    control.matches('a') &&
    getComputedStyle(control).display === 'inline' &&
    (control.closest('p, li, dd')?.textContent ?? '').trim() !== control.textContent?.trim();
  const leadsTo = (control: Element, x: number, y: number) => {
    const hit = document.elementFromPoint(x, y);
    const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
    return [control, ...labels].some((one) => one.contains(hit));
  };
  const sizeOf = (control: Element): [width: number, height: number] => {
    control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { left, top, width, height } = control.getClientRects()[0] ?? new DOMRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const reach = (stepX: number, stepY: number) => {
      let steps = 0;
      while (steps < enough && leadsTo(control, x + (steps + 0.5) * stepX, y + (steps + 0.5) * stepY))
        steps++;
      return steps;
    };
    return [reach(-1, 0) + reach(1, 0), reach(0, -1) + reach(0, 1)];
  };
  const parts = [...document.querySelectorAll(part)];
  return parts
    .flatMap((one) => [...one.querySelectorAll(controls)])
    .filter((control) => isSeen(control) && !isInText(control))
    .map((control) => ({ control, size: sizeOf(control) }))
    .filter(({ size }) => Math.min(...size) < enough)
    .map(({ control, size }) => {
      const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
      return `${control.localName}.${control.getAttribute('class')} “${name.trim()}”: ${size.join(' × ')}`;
    });
}
