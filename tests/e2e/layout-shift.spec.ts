import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { readRoot } from './closed-root';
import { expect, test } from './extension';
import { arxivListing, arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';

// Nothing of a page moves, and nothing of ours on it, while its papers are found and judged.

const pages: Record<string, string> = { [demoUrl]: demoPage(), [arxivUrl]: arxivPage(makePapers(20)) };

test.beforeEach(async ({ useSamples }) => {
  await useSamples();
});

/** The page, which notes where its listings stand before anything of ours can be there, and what shifts. */
function measured(html: string): string {
  return html.replace(
    '</body>',
    `<script>
const boxes = () => [...document.querySelectorAll('article, article *, dt, dt *, dd, dd *')]
  .filter((element) => !element.localName.startsWith('paperlight-'))
  .map((element) => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y, width, height].join() });
const before = boxes();
let shift = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value })
  .observe({ type: 'layout-shift', buffered: true });
</script></body>`,
  );
}

declare const boxes: () => string[];
declare const before: string[];
declare const shift: number;

test('nothing moves as marks appear', async ({ context, serve }) => {
  for (const [url, html] of Object.entries(pages)) serve({ [url]: measured(html) });
  const page = await context.newPage();
  for (const width of [1280, 400]) {
    for (const url of Object.keys(pages)) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(url);
      await expect(page.locator('[data-paperlight]')).toHaveCount(40); // Articles, or pairs of dt and dd
      await expect(page.locator('paperlight-paper').first()).toBeAttached();
      const now = await page.evaluate(() => ({ before, after: boxes(), shift }));
      expect(now.before.length).toBeGreaterThan(200);
      expect(now.after).toEqual(now.before);
      expect(now.shift).toBe(0);
      await page.evaluate(() => document.body.prepend(document.createElement('hr'))); // Proves that a shift would show
      await expect.poll(() => page.evaluate(() => shift)).toBeGreaterThan(0);
    }
  }
});

test('nothing moves as more papers come', async ({ context, serve }) => {
  serve({ [arxivUrl]: measured(arxivPage(makePapers(20))) });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator('dt[data-paperlight]')).toHaveCount(20);
  const more = makePapers(79, 20).map(arxivListing).join('');
  await page.evaluate((html) => document.querySelector('dl')?.insertAdjacentHTML('beforeend', html), more);
  await expect(page.locator('dt[data-paperlight]')).toHaveCount(99);
  expect(await readRoot(page, 'paperlight-page')).toContain('10 of 99');
  expect(await page.evaluate(() => shift)).toBe(0);
});

test('nothing moves while the papers of a long page are judged, some at a time', async ({
  context,
  serve,
}) => {
  serve({ [arxivUrl]: measured(arxivPage(makePapers(1_010))) });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator('dt[data-paperlight]')).toHaveCount(1_010);
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('101 of 1010');
  expect(await page.evaluate(() => shift)).toBe(0);
});
