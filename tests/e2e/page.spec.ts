import type { Page } from '@playwright/test';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { pressInRoot, readRoot } from './closed-root';
import { expect, test } from './extension';
import { arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';

// What docs/page-marks.md promises to pages, and to everybody's user style sheets.

const pages: Record<string, string> = { [demoUrl]: demoPage(), [arxivUrl]: arxivPage(makePapers(20)) };
const listing = (id: string) => `[data-paperlight="${id}"]`;

test.beforeEach(async ({ useSamples }) => {
  await useSamples();
});

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.locator('paperlight-page')).toHaveCount(1);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40); // Articles, or pairs of dt and dd
}

/** The attributes of ours on an element. */
function marksOf(page: Page, selector: string): Promise<Record<string, string>[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const names = element.getAttributeNames().filter((name) => name.startsWith('data-paperlight'));
      return Object.fromEntries(names.map((name) => [name, element.getAttribute(name) ?? '']));
    }),
  );
}

test('every element of a listing carries the attributes of the contract', async ({ context, serve }) => {
  serve(pages);
  const page = await context.newPage();
  await open(page, arxivUrl);
  const flagged = listing('arxiv:2611.10000');
  const quiet = listing('arxiv:2611.10001');
  const marks = {
    'data-paperlight': 'arxiv:2611.10000',
    'data-paperlight-verdict': 'flagged',
    'data-paperlight-seen': 'new',
    'data-paperlight-colour': 'teal',
    'data-paperlight-near': '',
  };
  const plain = {
    'data-paperlight': 'arxiv:2611.10001',
    'data-paperlight-verdict': 'quiet',
    'data-paperlight-seen': 'new',
    'data-paperlight-near': '',
  };
  await expect(page.locator(`${quiet}[data-paperlight-near]`)).toHaveCount(2);
  expect(await marksOf(page, flagged)).toEqual([marks, marks]);
  expect(await marksOf(page, quiet)).toEqual([plain, plain]);
  expect(await page.locator(flagged).evaluateAll((all) => all.map((one) => one.localName))).toEqual([
    'dt',
    'dd',
  ]);

  await page.keyboard.press('j');
  await page.keyboard.press('s');
  const saved = { ...marks, 'data-paperlight-saved': '', 'data-paperlight-current': '' };
  await expect(page.locator(`${flagged}[data-paperlight-saved]`)).toHaveCount(2);
  expect(await marksOf(page, flagged)).toEqual([saved, saved]);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.locator(`${quiet}[data-paperlight-verdict="dismissed"]`)).toHaveCount(2);

  expect(await marksOf(page, ':root')).toEqual([{ 'data-paperlight-scheme': 'light' }]);
  await pressInRoot(page, 'paperlight-page', 'Flagged');
  await pressInRoot(page, 'paperlight-page', 'Dim the rest');
  expect(await marksOf(page, ':root')).toEqual([
    { 'data-paperlight-scheme': 'light', 'data-paperlight-filter': 'flagged', 'data-paperlight-dim': '' },
  ]);
});

test('but for our marks, the page stays as it was written', async ({ context, serve }) => {
  serve(pages);
  const page = await context.newPage();
  for (const url of Object.keys(pages)) {
    await open(page, url);
    for (const key of ['n', 's', 'n', 'x', 'w']) await page.keyboard.press(key);
    await expect(page.locator('[data-paperlight-verdict="dismissed"]').first()).toBeAttached();
    await pressInRoot(page, 'paperlight-page', 'Dim the rest');
    await expect(page.locator('paperlight-paper').first()).toBeAttached();
    const { now, written } = await page.evaluate((html) => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      for (const own of copy.querySelectorAll('paperlight-page, paperlight-paper')) own.remove();
      for (const element of [copy, ...copy.querySelectorAll('*')])
        for (const name of element.getAttributeNames())
          if (name.startsWith('data-paperlight')) element.removeAttribute(name);
      const textsIn = (root: Node) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        let count = 0;
        while (walker.nextNode()) count++;
        return count;
      };
      const original = new DOMParser().parseFromString(html, 'text/html').documentElement;
      return {
        now: { html: copy.outerHTML, texts: textsIn(copy) },
        written: { html: original.outerHTML, texts: textsIn(original) },
      };
    }, pages[url] ?? '');
    expect(now).toEqual(written);
  }
});

test('nothing is touched before a framework has taken the page over', async ({ context, serve }) => {
  const island = '<div class="SVELTE_HYDRATER';
  const script = `<script>
const root = document.querySelector('.SVELTE_HYDRATER');
const written = root.outerHTML;
let touches = 0;
const observer = new MutationObserver((changes) => { touches += changes.length });
observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
setTimeout(() => {
  observer.disconnect();
  window.found = { touches, same: root.outerHTML === written };
  for (const comment of [...root.childNodes].filter(({ nodeType }) => nodeType === Node.COMMENT_NODE)) comment.remove();
}, 1500);
</script>`;
  const html = demoPage()
    .replace(new RegExp(`${island}[^>]*>`), '$&<!--[-->')
    .replace('</body>', `${script}</body>`);
  serve({ [demoUrl]: html });
  const page = await context.newPage();
  await page.goto(demoUrl);
  await page.waitForFunction('window.found');
  expect(await page.evaluate('window.found')).toEqual({ touches: 0, same: true });
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('7 of 40 flagged'); // It was read all along
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  await expect(page.locator('[data-paperlight-verdict="flagged"]')).toHaveCount(7);
});

test('our own parts are dark on a dark page, whatever the system prefers', async ({ context, serve }) => {
  serve({ [arxivUrl]: arxivPage(makePapers(20), '<style>body { background: #111; color: #eee }</style>') });
  const page = await context.newPage();
  await open(page, arxivUrl);
  await expect(page.locator(':root')).toHaveAttribute('data-paperlight-scheme', 'dark');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paperlight-paper'));
  expect((await paper()).trim()).toBe('#24221e');
});

test('a page that should list papers and does not is reported in the popup, not on the page', async ({
  context,
  serve,
  openPopup,
}) => {
  serve({ [arxivUrl]: '<!doctype html><title>New</title><main><p>Now everything is different.</p></main>' });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  const popup = await openPopup(page);
  await expect(popup.getByRole('alert')).toContainText('arXiv seems to have changed');
  await expect(popup.getByRole('alert')).toContainText('arXiv: no papers at "dl > dt"');
  await expect(page.locator('paperlight-page')).toHaveCount(0);
});

test('pages that list nothing stay as they are', async ({ context, serve, openPopup }) => {
  const link = '<h3><a href="/abs/2611.10000">A paper on exoplanets</a></h3>';
  const card = '<article><h3><a href="/papers/2611.10000">A paper on exoplanets</a></h3></article>';
  const silent = {
    'https://arxiv.org/abs/2611.10000': `<!doctype html><h1>A paper on exoplanets</h1>${link}`,
    'https://arxiv.org/search/': '<!doctype html><h1>Search</h1><form><input name="query"></form>',
    'https://arxiv.org/search/advanced': '<!doctype html><h1>Advanced Search</h1><form></form>',
    'https://arxiv.org/search/?query=zzz&searchtype=all':
      '<!doctype html><h1>Sorry, your query for all: zzz produced no results</h1>',
    'https://huggingface.co/papers/2611.10000': `<!doctype html><h1>A paper on exoplanets</h1><main>${card}</main>`,
    'https://huggingface.co/models': `<!doctype html><h1>Models</h1><main>${card}</main>`,
  };
  serve(silent);
  const opened = await Promise.all(
    Object.entries(silent).map(async ([url, html]) => {
      const page = await context.newPage();
      await page.goto(url);
      return { page, html };
    }),
  );
  await opened[0]?.page.waitForTimeout(1_500); // Long enough for marks to appear
  for (const { page, html } of opened) {
    const [written, now] = await page.evaluate((text) => {
      const original = new DOMParser().parseFromString(text, 'text/html');
      return [original, document].map(({ documentElement }) => documentElement.outerHTML);
    }, html);
    expect(now).toBe(written);
  }
  const popup = await openPopup(opened.at(-1)?.page);
  await expect(popup.getByTestId('tab-page')).toHaveAttribute('aria-selected', 'true');
  await expect(popup.getByText('fewer than three papers')).toBeVisible(); // It was read since the reader asked
  await expect(popup.getByRole('alert')).toHaveCount(0);
});
