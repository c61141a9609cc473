import type { Page } from '@playwright/test';
import type { PaperId } from '@/domain/paper';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { pressInRoot, readRoot } from './closed-root';
import { expect, test } from './extension';
import { hearQuestions, readRows } from './inside';
import { arxivPage, arxivUrl } from './pages';

// One reader's story, told from the outside: pages in, clicks and keys, what the database and the windows show.

const flagged = [
  'arxiv:2607.01071',
  'arxiv:2602.04104',
  'arxiv:2303.01496',
  'arxiv:2602.13530',
  'arxiv:1601.00069',
  'arxiv:2602.04458',
  'arxiv:2602.07127',
];
const [first = '', second = ''] = flagged;

test.beforeEach(async ({ serve, useSamples }) => {
  serve({ [demoUrl]: demoPage() });
  await useSamples();
});

async function openDigest(page: Page): Promise<Page> {
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  return page;
}

const listing = (id: string) => `[data-paperlight="${id}"]`;

test('flags the papers of the interests and no others', async ({ context }) => {
  const page = await openDigest(await context.newPage());
  const ids = page.locator('[data-paperlight-verdict="flagged"]');
  expect(await ids.evaluateAll((all) => all.map((one) => one.getAttribute('data-paperlight')))).toEqual(
    flagged,
  );
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('7 of 40 flagged · 40 new');
  await expect
    .poll(() => readRoot(page, `${listing(first)} paperlight-paper`))
    .toContain('Agent memory title: Agent Memory');
});

test('saves by a click and by a key; popup and a second tab show both', async ({ context, openPopup }) => {
  const page = await openDigest(await context.newPage());
  await pressInRoot(page, `${listing(first)} paperlight-paper`, 'Save (s)');
  await expect(page.locator(`${listing(first)}[data-paperlight-saved]`)).toHaveCount(1);
  await page.keyboard.press('n');
  await expect(page.locator('[data-paperlight-current]')).toHaveAttribute('data-paperlight', first);
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect(page.locator(`${listing(second)}[data-paperlight-saved]`)).toHaveCount(1);
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('Saved: ');

  const popup = await openPopup();
  await popup.getByTestId('tab-saved').click();
  await expect(popup.getByTestId('paper-row')).toHaveCount(2);
  await expect(popup.getByRole('link', { name: 'MemSyco-Bench' })).toHaveAttribute(
    'href',
    'https://arxiv.org/abs/2607.01071',
  );
  const other = await openDigest(await context.newPage());
  await expect(other.locator('[data-paperlight-saved]')).toHaveCount(2);
});

test('what is removed in the popup is unmarked when the reader comes back to the page', async ({
  context,
  openPopup,
  comeBack,
}) => {
  const page = await openDigest(await context.newPage());
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(1);
  const popup = await openPopup();
  await popup.getByTestId('tab-saved').click();
  const rows = popup.getByTestId('paper-row');
  const remove = rows.getByRole('button', { name: 'Remove from saved' });
  await remove.click();
  await expect(rows).toHaveCount(0);
  await popup.getByTestId('toast-undo').click();
  await expect(rows).toHaveCount(1);
  await remove.click();
  await expect(rows).toHaveCount(0);
  await comeBack(page);
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(0);
});

test('listings that come later are flagged', async ({ context }) => {
  const page = await openDigest(await context.newPage());
  await page.evaluate(() => {
    const late = document.querySelector('article')!.cloneNode(true) as HTMLElement;
    for (const own of late.querySelectorAll('paperlight-paper')) own.remove();
    for (const link of late.querySelectorAll('a')) link.href = '/papers/2611.12345';
    late.querySelector('h3 a')!.textContent = 'A late look at hot Jupiters';
    document.querySelector('.grid')!.append(late);
  });
  await expect(page.locator(listing('arxiv:2611.12345'))).toHaveAttribute(
    'data-paperlight-verdict',
    'flagged',
  );
});

test('goes on after the worker was stopped: dismiss, undo', async ({ context, stopWorker, bootOf }) => {
  const page = await openDigest(await context.newPage());
  const before = await bootOf();
  await stopWorker();
  await page.bringToFront();
  await page.keyboard.press('n');
  await page.keyboard.press('x');
  await expect(page.locator(listing(first))).toHaveAttribute('data-paperlight-verdict', 'dismissed');
  await expect.poll(bootOf).toBeDefined();
  expect(await bootOf()).not.toBe(before);
  await page.keyboard.press('u');
  await expect(page.locator(listing(first))).toHaveAttribute('data-paperlight-verdict', 'flagged');
});

test('after a reload what was new is seen', async ({ context }) => {
  const page = await openDigest(await context.newPage());
  await expect(page.locator('[data-paperlight-seen="new"]')).toHaveCount(40);
  await openDigest(page);
  await expect(page.locator('[data-paperlight-seen="seen"]')).toHaveCount(40);
  await expect.poll(() => readRoot(page, 'paperlight-page')).not.toMatch(/\d+ new/);
});

test('the same paper on Hugging Face and on arXiv is one paper', async ({ context, serve }) => {
  serve({ [arxivUrl]: arxivPage([{ id: 'arxiv:2607.01071', title: 'MemSyco-Bench' }]) });
  const page = await openDigest(await context.newPage());
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(1);
  await page.goto(arxivUrl);
  const met = page.locator(`dt${listing(first)}`);
  await expect(met).toHaveAttribute('data-paperlight-saved', '');
  await expect(met).toHaveAttribute('data-paperlight-seen', 'seen');
  await pressInRoot(page, `dt${listing(first)} paperlight-paper`, 'Why, with the abstract (w)');
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('Hugging Face · ');
});

test('after an update of the extension the page asks to be reloaded, and stops', async ({
  context,
  update,
}) => {
  const page = await openDigest(await context.newPage());
  await page.keyboard.press('n'); // What a key needs of the browser is there, and outdated then
  await update();
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('Paperlight was updated');
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(0);
  await openDigest(page);
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(1);
});

test('a switched-off site is left alone, and only that', async ({
  context,
  openExtensionPage,
  comeBack,
  inside,
}) => {
  const sitesOff = async () => (await readRows(inside, 'settings'))[0]?.sitesOff;
  const options = await openExtensionPage('options');
  await options.getByRole('link', { name: 'Sites', exact: true }).click();
  await options.getByRole('checkbox', { name: /Hugging Face/ }).click();
  await expect.poll(sitesOff).toEqual(['Hugging Face']);
  const page = await context.newPage();
  await page.goto(demoUrl);
  await page.waitForTimeout(1_500); // Long enough for marks to appear
  await expect(page.locator('[data-paperlight], paperlight-page')).toHaveCount(0);
  await options.bringToFront();
  await options.getByRole('checkbox', { name: /Hugging Face/ }).click();
  await expect.poll(sitesOff).toEqual([]);
  await comeBack(page);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
});

test('the bar filters, dims, hides, and remembers', async ({ context, inside }) => {
  const page = await openDigest(await context.newPage());
  await pressInRoot(page, 'paperlight-page', 'Flagged');
  await expect(page.locator('article:visible')).toHaveCount(7);
  await pressInRoot(page, 'paperlight-page', 'All');
  await pressInRoot(page, 'paperlight-page', 'Dim the rest');
  const quiet = page.locator('[data-paperlight-verdict="quiet"]').last();
  await expect(quiet).toHaveCSS('opacity', '0.45');
  await pressInRoot(page, 'paperlight-page', 'Hide the bar');
  await expect
    .poll(() => readRows(inside, 'settings'))
    .toMatchObject([{ bars: { 'Hugging Face': { filter: 'all', dim: true, hidden: true } } }]);
  await openDigest(page);
  await expect(quiet).toHaveCSS('opacity', '0.45');
  await expect.poll(() => readRoot(page, 'paperlight-page')).not.toContain('of 40 flagged');
  await pressInRoot(page, 'paperlight-page', 'Show Paperlight’s bar');
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('7 of 40 flagged');
});

test('the badge counts flagged papers that wait, on a page that is come back to as well', async ({
  context,
  serve,
  inside,
}) => {
  const page = await openDigest(await context.newPage());
  const badge = () =>
    inside.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      const texts = await Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id! })));
      return texts.filter((text) => text !== '').join() || url;
    }, '');
  await expect.poll(badge).toBe('7');
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect.poll(badge).toBe('6');
  serve({ 'https://elsewhere.example/': '<!doctype html><title>Elsewhere</title>' });
  await page.evaluate(() => {
    document.title = 'kept';
    location.href = 'https://elsewhere.example/';
  });
  await expect(page).toHaveTitle('Elsewhere');
  await expect.poll(badge).toBe('');
  await page.evaluate(() => setTimeout(() => history.back()));
  await expect(page).toHaveTitle('kept'); // It was not loaded anew
  await expect.poll(badge).toBe('6');
});

test('a link that is followed is noted, and no press on a strip that stands in one', async ({
  context,
  serve,
  inside,
}) => {
  serve({ [arxivUrl]: arxivPage([{ id: first as PaperId }]) });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await page.evaluate(() => {
    const card = Object.assign(document.createElement('a'), { href: '#paper' });
    const list = document.querySelector('dl')!;
    list.replaceWith(card);
    card.append(list);
  });
  const asked = await hearQuestions(inside);
  await pressInRoot(page, `${listing(first)} paperlight-paper`, 'Save (s)');
  await expect(page.locator('[data-paperlight-saved]').first()).toBeVisible();
  expect((await asked()).opened).toBeUndefined();
  await page.locator('.list-title').click();
  await expect.poll(async () => (await asked()).opened).toBe(1);
});
