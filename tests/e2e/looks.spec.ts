import type { Page } from '@playwright/test';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { expect, test } from './extension';
import { arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';

// Marks and pages under the settings that readers change: forced colours, less motion, narrow windows, zoom, right to left.

const flagged = '[data-paperlight-verdict="flagged"]';

test.beforeEach(async ({ serve, useSamples }) => {
  serve({ [demoUrl]: demoPage() });
  await useSamples();
});

async function openDigest(page: Page, count = 40): Promise<Page> {
  await page.goto(page.url() === 'about:blank' ? demoUrl : page.url());
  await expect(page.locator('[data-paperlight]')).toHaveCount(count);
  return page;
}

/** How far a page reaches beyond its window to the side, in pixels. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('forced colours keep the border and underline the words', async ({ context }) => {
  const page = await openDigest(await context.newPage());
  const look = () =>
    page
      .locator(flagged)
      .first()
      .evaluate((card) => {
        const { borderInlineStartWidth: width, borderInlineStartStyle: style } = getComputedStyle(
          card,
          '::before',
        );
        const colour = getComputedStyle(card, '::before').borderInlineStartColor;
        const words = getComputedStyle(card.querySelector('h3')!, '::highlight(paperlight-amber)');
        return { width, style, colour, words: words.textDecorationLine };
      });
  expect(await look()).toEqual({ width: '4px', style: 'solid', colour: 'rgb(178, 120, 0)', words: 'none' });
  await page.emulateMedia({ forcedColors: 'active' });
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const forced = await look();
  expect(forced).toMatchObject({ width: '4px', style: 'solid', words: 'underline' });
  expect(forced.colour).not.toBe('rgb(178, 120, 0)'); // It is one of the reader's colours
  expect(forced.colour).not.toBe(canvas);
});

test('only near the view are listings positioned', async ({ context, serve }) => {
  serve({ [arxivUrl]: arxivPage(makePapers(40)) });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator('dt[data-paperlight-verdict]')).toHaveCount(40);
  await expect(page.locator('dt > paperlight-paper').first()).toBeAttached();
  const misplaced = () =>
    page.locator('dt').evaluateAll(
      (all) =>
        all.filter((one) => {
          const isNear = one.getBoundingClientRect().top < innerHeight + 300; // As far as strips are
          const both = [one, one.nextElementSibling!];
          return both.some((each) => (getComputedStyle(each).position === 'relative') !== isNear);
        }).length,
    );
  await expect.poll(misplaced).toBe(0);
  const last = page.locator('dt').last();
  await expect(last).toHaveCSS('position', 'static');
  await last.scrollIntoViewIfNeeded();
  await expect(last).toHaveCSS('position', 'relative');
});

test('nothing moves for readers who want less motion', async ({ context, openExtensionPage, openPopup }) => {
  const moving = (page: Page) =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('*')]
          .flatMap((element) => [getComputedStyle(element), getComputedStyle(element, '::before')])
          .flatMap(({ transitionDuration, animationName }) => [
            ...transitionDuration.split(', '),
            animationName,
          ])
          .filter((value) => value !== '0s' && value !== 'none').length,
    );
  const options = await openExtensionPage('options');
  await options.getByRole('heading', { name: 'Exoplanets' }).waitFor();
  expect(await moving(options)).toBeGreaterThan(0);
  const pages = [
    options,
    await openExtensionPage('welcome'),
    await openPopup(),
    await openDigest(await context.newPage()),
  ];
  for (const page of pages) {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving(page), page.url()).toBe(0);
  }
});

test('our pages fit into 320 pixels, and into 640 at 200 %', async ({ openExtensionPage }) => {
  for (const name of ['options', 'welcome', 'popup']) {
    const page = await openExtensionPage(name);
    if (name === 'options') await expect(page.locator('nav a[href^="#"]')).toHaveCount(8);
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 640 });
      const sections = await page.locator('nav a[href^="#"]').all();
      for (const open of sections.length > 0
        ? sections
        : [page.locator('details > summary, [role=tab]').last()]) {
        await open.click();
        expect(await overhang(page), `${name} at ${width}, ${await open.textContent()}`).toBe(0);
      }
    }
    if (name !== 'options') continue;
    await page.getByRole('link', { name: 'Interests', exact: true }).click();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'Edit' }).first().click();
    expect(await overhang(page), 'editor').toBe(0);
  }
});

test('the library fits into 320 pixels with papers in each of its views', async ({
  context,
  openExtensionPage,
}) => {
  const page = await openDigest(await context.newPage());
  for (const key of ['n', 's', 'n', 's']) await page.keyboard.press(key);
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(2);
  const library = await openExtensionPage('library');
  await expect(library.locator('nav a[href^="#"]')).toHaveCount(8);
  for (const width of [380, 320]) {
    await library.setViewportSize({ width, height: 640 });
    for (const view of await library.locator('nav a[href^="#"]').all()) {
      await view.click();
      await expect(library.locator('main h1:visible')).toHaveText(await view.innerText());
      await library.evaluate(() => new Promise((drawn) => setTimeout(drawn, 300))); // Its papers are read
      expect(await overhang(library), `${await view.textContent()} at ${width}`).toBe(0);
    }
  }
});

for (const [name, width, scale] of [
  ['at 200 %', 640, 2],
  ['on a phone', 320, 3],
] as const) {
  test(`marks make no digest wider ${name}, and stay within it`, async ({ context, serve }) => {
    const titles = ['Hot Jupiters', 'Agent memory', 'A quiet one'];
    const papers = titles.map((title, at) => ({ id: `arxiv:2611.${50_001 + at}` as const, title }));
    serve({ [arxivUrl]: arxivPage(papers) });
    for (const url of [demoUrl, arxivUrl]) {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setDeviceMetricsOverride', {
        width,
        height: 400,
        deviceScaleFactor: scale,
        mobile: false,
      });
      await page.goto(url);
      await expect(page.locator('paperlight-paper').first()).toBeAttached();
      expect(await overhang(page), url).toBe(0);
      const strips = await page.locator('paperlight-paper').all();
      for (const strip of strips) {
        const box = (await strip.boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
      }
    }
  });
}

test('on a page from right to left, marks stand where lines begin and strips where they end', async ({
  context,
  serve,
}) => {
  const html = arxivPage([{ title: 'Hot Jupiters' }]).replace(
    '<html lang="en">',
    '<html lang="he" dir="rtl">',
  );
  serve({ [arxivUrl]: html });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator('paperlight-paper').first()).toBeAttached();
  expect(await overhang(page)).toBe(0);
  const listing = (await page.locator(`dt${flagged}`).boundingBox())!;
  const strip = (await page.locator('dt paperlight-paper').boundingBox())!;
  expect(strip.width).toBeGreaterThan(100);
  expect(strip.x).toBeCloseTo(listing.x, 0);
  const border = await page
    .locator(`dt${flagged}`)
    .evaluate((dt) => getComputedStyle(dt, '::before').borderRightWidth);
  expect(border).toBe('4px');
});
