import type { Page } from '@playwright/test';
import type { Paper } from '@/domain/paper';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { readRoot } from './closed-root';
import { expect, test } from './extension';
import { hearQuestions, readRows } from './inside';
import { arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';

// Pages that fight us, never rest, or are worked on by others. We stay correct, give up politely, and cost little.

test.beforeEach(async ({ useSamples }) => {
  await useSamples();
});

/** Runs in the page before any of its own scripts, as if it were one. */
function withScript(html: string, script: string): string {
  return html.replace('</body>', `<script>${script}</script></body>`);
}

declare const taken: number;

test('a page that takes our parts out wins, and the popup still works', async ({
  context,
  serve,
  openPopup,
}) => {
  const hostile = `
let taken = 0;
new MutationObserver(() => {
  for (const own of document.querySelectorAll('paperlight-page, paperlight-paper')) { taken++; own.remove() }
}).observe(document, { childList: true, subtree: true });`;
  serve({ [arxivUrl]: withScript(arxivPage(makePapers(10)), hostile) });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(20);
  await page.waitForTimeout(3_000); // Rounds of the fight take a tenth of a second each
  const early = await page.evaluate(() => taken);
  const late = await page.evaluate(
    () => new Promise((resume) => setTimeout(() => resume(taken), 1_500)), // At most one more round
  );
  expect(early).toBeGreaterThan(10);
  expect(early).toBeLessThanOrEqual(11 * 10);
  expect(Number(late) - early).toBeLessThanOrEqual(11);
  const popup = await openPopup(page);
  await expect(popup.getByText('1 of 10 flagged')).toBeVisible();
  await expect(popup.getByTestId('paper-row')).toHaveCount(1);
});

test('a page that never rests is read less and less often', async ({ context, serve, inside }) => {
  const restless = `
let turn = 0;
setInterval(() => { document.querySelector('.list-title').lastChild.nodeValue = 'A title, version ' + turn++ }, 150);`;
  serve({ [arxivUrl]: withScript(arxivPage(makePapers(40)), restless) });
  const asked = await hearQuestions(inside);
  const page = await context.newPage();
  const begun = performance.now();
  await page.goto(arxivUrl);
  await expect(page.locator('dt[data-paperlight]')).toHaveCount(40);
  const reads = async () => (await asked()).classify ?? 0;
  await page.waitForTimeout(10_000); // Some sixty changes, each with time to be read
  const soon = await reads();
  const seconds = (performance.now() - begun) / 1_000;
  expect(soon).toBeLessThanOrEqual(10 + seconds / 2); // Ten at once, then one every two seconds
  await expect.poll(reads).toBeGreaterThan(soon + 2); // It is followed all the same
  expect(await page.evaluate(() => document.querySelectorAll('paperlight-page').length)).toBe(1);
});

/** The words that are highlighted, as the page itself can see them. */
function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      name.startsWith('paperlight-') ? [...ranges].map((range) => range.toString().toLowerCase()) : [],
    ),
  );
}

test('highlights that the page clears come back with its next change', async ({ context, serve }) => {
  serve({ [demoUrl]: demoPage() });
  const page = await context.newPage();
  await page.goto(demoUrl);
  await expect.poll(() => wordsOn(page)).not.toEqual([]);
  const words = await wordsOn(page);
  const left = await page.evaluate(() => {
    CSS.highlights.clear();
    const { size } = CSS.highlights; // Before anything else has its turn
    document.body.append('x');
    return size;
  });
  expect(left).toBe(0);
  await expect.poll(() => wordsOn(page)).toEqual(words);
});

test('words are highlighted near the view, and on paper everywhere', async ({ context, serve }) => {
  serve({ [arxivUrl]: arxivPage(makePapers(200)) });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator('dt[data-paperlight]')).toHaveCount(200);
  await expect.poll(() => wordsOn(page)).toEqual(['exoplanets']);
  await page.locator('dt').nth(100).scrollIntoViewIfNeeded();
  await expect(page.locator('dt').nth(100)).toHaveAttribute('data-paperlight-near');
  await expect.poll(async () => (await wordsOn(page)).length).toBeGreaterThan(0);
  expect((await wordsOn(page)).length).toBeLessThan(5);
  const printed = page.evaluate(
    () =>
      new Promise((resume) => {
        const count = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
        window.addEventListener('beforeprint', () => resume(count()));
      }),
  );
  await page.pdf();
  expect(await printed).toBe(20);
});

test('a page that is being translated keeps its papers', async ({ context, serve, inside }) => {
  serve({ [arxivUrl]: arxivPage(makePapers(20)) });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1_280, height: 3_000 });
  await page.goto(arxivUrl);
  await expect(page.locator('dt[data-paperlight]')).toHaveCount(20);
  await expect.poll(() => wordsOn(page)).toEqual(['exoplanets', 'exoplanets']);
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect(page.locator('dt[data-paperlight-saved]')).toHaveCount(1);
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('dl')!, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode())
      if (walker.currentNode.nodeValue?.trim()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(document.createElement('font'));
      font.firstElementChild!.append(text.data.replace('Paper', 'Aufsatz'));
    }
  });
  await expect
    .poll(async () => (await readRows(inside, 'sightings')).map(({ paper }) => (paper as Paper).title))
    .toContain('Aufsatz 1 on tree rings'); // It was read again
  const isPhrase = (word: string) => word === 'exoplanets'; // Words that the save taught may be there, too
  await expect.poll(async () => (await wordsOn(page)).filter(isPhrase).length).toBeGreaterThanOrEqual(2);
  await expect(page.locator('dt[data-paperlight]')).toHaveCount(20);
  await expect(page.locator('dt[data-paperlight-saved]')).toHaveCount(1);
  expect(await readRows(inside, 'sightings')).toHaveLength(20);
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('2 of 20 flagged · 20 new');
});
