import { pressInRoot } from './closed-root';
import { expect, test } from './extension';
import { enterOurWorld } from './our-world';
import { arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';
import { pageOf } from './site-pages';

test('marks are drawn near the view, and on paper everywhere', async ({ context, serve }) => {
  serve({ [arxivUrl]: arxivPage(makePapers(200)) });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator('[data-paperlight-verdict]')).toHaveCount(400);
  const [first, last] = [page.locator('dt').first(), page.locator('dt').last()];
  const near = 'data-paperlight-near';
  await expect(first).toHaveAttribute(near, '');
  await expect(last).not.toHaveAttribute(near);
  await last.scrollIntoViewIfNeeded();
  await expect(last).toHaveAttribute(near, '');
  await expect(first).not.toHaveAttribute(near);
  await expect(first.locator('paperlight-paper')).toHaveCount(0);
  expect(await page.locator(`[${near}]`).count()).toBeLessThan(200);
  for (let time = 0; time < 12; time++) {
    await first.scrollIntoViewIfNeeded();
    await expect(first.locator('paperlight-paper')).toHaveCount(1);
    await last.scrollIntoViewIfNeeded();
    await expect(first.locator('paperlight-paper')).toHaveCount(0);
  }
  await page.pdf();
  await expect(page.locator(`[${near}]`)).toHaveCount(400);
});

test('scrolling by reads nothing anew', async ({ context, serve, extensionId }) => {
  await serve({ [arxivUrl]: arxivPage(makePapers(100)) });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator('dt:not([data-paperlight-verdict])')).toHaveCount(0);
  const { run } = await enterOurWorld(page, extensionId);
  await run(`{
    globalThis.searches = 0;
    const { querySelectorAll } = Document.prototype;
    Document.prototype.querySelectorAll = function (selector) {
      searches += Number(selector === 'dl > dt');
      return querySelectorAll.call(this, selector);
    };
  }`);
  const strips = page.locator('dt:first-of-type > paperlight-paper');
  await page.mouse.wheel(0, 100_000);
  await expect(strips).toHaveCount(0);
  await page.mouse.wheel(0, -100_000);
  await expect(strips).toHaveCount(1);
  await page.waitForTimeout(1_000); // Longer than a look waits
  expect(await run('searches')).toBe(0);
  await page.evaluate(() => document.querySelector('paperlight-paper')?.remove());
  await expect(strips).toHaveCount(1); // What the page takes out comes back, and has it read
  await expect.poll(() => run('searches')).toBeGreaterThan(0);
});

test('a paper that is listed twice can be judged and reached where it is shown', async ({
  serve,
  useSamples,
  pressOn,
}) => {
  const url = 'https://openreview.net/group?id=ICML.cc/2026/Conference';
  const tabs = '<style>.tab-pane:not(.active) { display: none }</style>';
  const html = pageOf('openreview/venue')
    .replace(' active in', '')
    .replace('"accept-all" class="', '$&active ');
  serve({ [url]: html.replace('</head>', `${tabs}$&`) });
  await useSamples();
  const { page } = await pressOn(url);
  const shown = page.locator('#accept-all .note');
  await expect(shown.locator('paperlight-paper')).toHaveCount(1);
  await expect(page.locator('paperlight-paper')).toHaveCount(1);
  await expect(page.locator('[data-paperlight-near]')).toHaveCount(1);
  await expect(shown).toHaveAttribute('data-paperlight-near', '');
  await page.keyboard.press('j');
  await expect(shown).toHaveAttribute('data-paperlight-current', '');
  await expect(shown).toBeInViewport();
  await page.keyboard.press('s');
  await expect(shown).toHaveAttribute('data-paperlight-saved', '');
  await pressInRoot(page, '#accept-all paperlight-paper', 'Remove from library (s)');
  await expect(shown).not.toHaveAttribute('data-paperlight-saved');
});
