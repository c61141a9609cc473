import type { Page } from '@playwright/test';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { readRoot } from './closed-root';
import { expect, test } from './extension';
import { readRows } from './inside';
import { arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';
import { isCurrent, judgements, openPapers } from './triage';

// Everything without a pointer, and nothing that a reader at the keyboard would not expect.

const flagged = '[data-paperlight-verdict="flagged"]';

/** Goes on with Tab until this has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const found = await page.evaluate(() => {
      const { activeElement: element } = document;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent?.trim();
    });
    if (found === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to "${name}"`);
}

test('an interest is written by keyboard alone', async ({ openExtensionPage }) => {
  const options = await openExtensionPage('options');
  await options.getByText('No interests yet').waitFor();
  await tabTo(options, 'Add interest');
  await options.keyboard.press('Enter');
  await options.keyboard.type('Exoplanets'); // The name has the focus
  await tabTo(options, 'Phrases');
  await options.keyboard.type('hot jupiter*');
  await options.keyboard.press('Enter');
  await tabTo(options, 'Save interest');
  await options.keyboard.press('Enter');
  await expect(options.getByRole('heading', { name: 'Exoplanets' })).toBeVisible();
  await expect(options.getByRole('button', { name: 'Edit Exoplanets' })).toBeFocused();
});

test('the popup by keyboard: from tab to tab, and what a row can do', async ({ openDemo, openPopup }) => {
  const page = await openDemo();
  const popup = await openPopup(page);
  await expect(popup.getByTestId('paper-row')).toHaveCount(7);
  await tabTo(popup, 'This page');
  await popup.keyboard.press('ArrowLeft');
  await expect(popup.getByTestId('tab-saved')).toBeFocused();
  await popup.keyboard.press('Home');
  await expect(popup.getByTestId('tab-page')).toHaveAttribute('aria-selected', 'true');
  await expect(popup.getByTestId('paper-row')).toHaveCount(7);
  await tabTo(popup, 'Save');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: 'Remove from saved' })).toHaveCount(1);
  await tabTo(popup, 'Dismiss');
  await popup.keyboard.press('Space');
  await expect(popup.getByTestId('paper-row')).toHaveCount(6);
  expect(await popup.evaluate(() => document.activeElement?.className)).toBe('title'); // Of the row that took its place
});

test('single keys rest in fields and beside other keys, and when they are switched off', async ({
  context,
  serve,
  useSamples,
  openExtensionPage,
  inside,
  comeBack,
}) => {
  const field = '<textarea id="long"></textarea><div id="rich" contenteditable>x</div><h1>';
  serve({ [arxivUrl]: arxivPage([{ title: 'Hot Jupiters' }]).replace('<h1>', field) });
  await useSamples();
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator(`dt${flagged}`)).toHaveCount(1);
  const current = page.locator('dt[data-paperlight-current]');
  await page.keyboard.press('n'); // Brings what carries out keys
  await expect(current).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(current).toHaveCount(0);
  for (const id of ['own', 'long', 'rich']) {
    await page.locator(`#${id}`).focus();
    await page.keyboard.type('nsx');
    await expect(page.locator(`#${id}`)).toBeFocused();
  }
  for (const id of ['own', 'long']) await expect(page.locator(`#${id}`)).toHaveValue('nsx');
  await expect(page.locator('#rich')).toContainText('nsx');
  await page.locator('#rich').blur();
  for (const keys of ['Control+j', 'Alt+n', 'Meta+s']) await page.keyboard.press(keys);
  await expect(current).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(current).toHaveCount(1);
  await page.keyboard.press('Escape');

  const options = await openExtensionPage('options');
  await options.getByRole('link', { name: 'Keys', exact: true }).click();
  await options.getByRole('checkbox', { name: /Single keys/ }).click();
  await expect.poll(() => readRows(inside, 'settings')).toMatchObject([{ keys: false }]);
  await comeBack(page);
  await expect
    .poll(async () => {
      await page.keyboard.press('n');
      const was = await current.count();
      await page.keyboard.press('Escape');
      return was;
    })
    .toBe(0);
  await expect(page.locator('dt[data-paperlight-saved]')).toHaveCount(0);
});

test('a key that is held down walks on, and judges and takes back once', async ({
  context,
  serve,
  useSamples,
  inside,
}) => {
  await useSamples();
  serve({ [arxivUrl]: arxivPage(makePapers(6)) });
  const page = await openPapers(await context.newPage(), 6);
  const hold = async (key: string) => {
    for (let times = 0; times < 4; times++) await page.keyboard.down(key);
    await page.keyboard.up(key);
  };
  await hold('j');
  await isCurrent(page, 3);
  await hold('k');
  await isCurrent(page, 0);
  await hold('x');
  await isCurrent(page, 1);
  await expect(page.locator('dt[data-paperlight-verdict="dismissed"]')).toHaveCount(1);
  await page.keyboard.press('s');
  await expect.poll(() => judgements(inside)).toHaveLength(2);
  await hold('u');
  await expect.poll(() => judgements(inside)).toEqual(['dismissed arxiv:2611.10000']);
  await page.keyboard.press('l');
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('By score');
  await hold('j');
  await hold('x');
  await expect.poll(() => judgements(inside)).toHaveLength(2);
  await page.keyboard.press('u');
  await expect.poll(() => judgements(inside)).toEqual(['dismissed arxiv:2611.10000']);
});

test('single keys rest in fields that stand in closed roots, and work beside them', async ({
  context,
  serve,
  useSamples,
}) => {
  await useSamples();
  const parts = '<input><textarea></textarea><p contenteditable></p><button>Press</button>';
  const panel = `<script>
    const rootIn = (parent) => parent.appendChild(document.createElement('x-panel')).attachShadow({ mode: 'closed' });
    addEventListener('load', () => {
      const root = rootIn(rootIn(document.body));
      root.innerHTML = '${parts}';
      window.focusOn = (name) => root.querySelector(name).focus();
      window.written = (name) => root.querySelector(name).value ?? root.querySelector(name).textContent;
    });
  </script>`;
  serve({ [arxivUrl]: arxivPage([{ title: 'Hot Jupiters' }], panel) });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator(`dt${flagged}`)).toHaveCount(1);
  for (const name of ['input', 'textarea', 'p']) {
    await page.evaluate(`focusOn('${name}')`);
    await page.keyboard.type('nsx');
    expect(await page.evaluate(`written('${name}')`)).toBe('nsx');
  }
  const current = page.locator('dt[data-paperlight-current]');
  await expect(current).toHaveCount(0);
  await page.evaluate(`focusOn('button')`);
  await page.keyboard.press('n');
  await expect(current).toHaveCount(1);
  await expect(page.locator('paperlight-paper')).toBeFocused(); // A closed root of ours
  await page.keyboard.press('s');
  await expect(page.locator('dt[data-paperlight-saved]')).toHaveCount(1);
});

test('the first presses wait for the background to wake, in their order', async ({
  context,
  serve,
  useSamples,
  stopWorker,
}) => {
  const listening =
    '<script>let escapes = 0; addEventListener("keydown", ({ key }) => escapes += key === "Escape")</script>';
  serve({ [arxivUrl]: arxivPage([{ title: 'Hot Jupiters', abstract: 'They are warm.' }], listening) });
  await useSamples();
  const page = await context.newPage();
  const pressAtOnce = async (keys: string[]) => {
    await page.goto(arxivUrl);
    await expect(page.locator(`dt${flagged}`)).toHaveCount(1);
    await stopWorker();
    await page.bringToFront();
    for (const key of keys) await page.keyboard.press(key);
    await expect(page.locator('dt[data-paperlight-current]')).toHaveCount(1);
  };
  const why = () => readRoot(page, 'paperlight-page');
  await pressAtOnce(['n', 'w', 'w', 'w']);
  await expect.poll(why).toContain('They are warm.');
  await pressAtOnce(['n', 'w', 'Escape']);
  expect(await why()).not.toContain('They are warm.');
  await page.keyboard.press('w');
  await expect.poll(why).toContain('They are warm.');
  for (const _ of ['the panel', 'the current paper', 'the page’s own']) await page.keyboard.press('Escape');
  expect(await why()).not.toContain('They are warm.');
  expect(await page.evaluate('escapes')).toBe(1);
});

test('neither the focus nor the view moves when marks appear', async ({ context, serve, useSamples }) => {
  serve({
    [demoUrl]: demoPage().replace('</h1>', '</h1><input id="own" autofocus style="position: fixed">'),
  });
  await useSamples();
  const page = await context.newPage();
  await page.goto(demoUrl);
  const layout = () =>
    page.evaluate(() => [
      scrollY,
      document.documentElement.scrollWidth,
      document.documentElement.scrollHeight,
      ...[...document.querySelectorAll('article')].map((card) => card.getBoundingClientRect().top),
    ]);
  await page.evaluate(() => scrollTo(0, 300));
  const before = await layout();
  await page.keyboard.type('query');
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('7 of 40');
  await expect(page.locator('#own')).toBeFocused();
  await expect(page.locator('#own')).toHaveValue('query');
  expect(await layout()).toEqual(before);
});
