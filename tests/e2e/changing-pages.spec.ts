import type { Page } from '@playwright/test';
import { batchSize } from '@/messages/batch';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { readRoot } from './closed-root';
import { expect, test } from './extension';
import { hearQuestions, readRows } from './inside';
import { arxivListing, arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';

// Pages that go on living after they were read: they grow, turn into other pages, and are open twice.

const listing = (id: string) => `[data-paperlight="${id}"]`;

test.beforeEach(async ({ useSamples }) => {
  await useSamples();
});

async function openDemo(page: Page): Promise<Page> {
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(40);
  return page;
}

/** The titles of cards, in the page's own world, given to other papers. */
function reuseCards(papers: { number: string; title: string }[]): void {
  const cards = [...document.querySelectorAll('article')];
  for (const card of cards.slice(papers.length)) card.remove();
  papers.forEach(({ number, title }, index) => {
    const card = cards[index]!;
    for (const link of card.querySelectorAll('a')) link.setAttribute('href', `/papers/${number}`);
    card.querySelector('h3 a')!.firstChild!.nodeValue = title;
  });
}

test('marks follow when elements are given to other papers', async ({ context, serve }) => {
  serve({ [demoUrl]: demoPage() });
  const page = await openDemo(await context.newPage());
  const first = page.locator('article').first();
  await page.evaluate(() =>
    document.querySelector('article')!.before(document.querySelectorAll('article')[1]!),
  );
  await expect(first).toHaveAttribute('data-paperlight-verdict', 'flagged');
  await page.keyboard.press('n');
  await expect(first).toHaveAttribute('data-paperlight-current', '');

  await page.evaluate(reuseCards, [{ number: '2611.20000', title: 'A dull paper' }]);
  await expect(first).toHaveAttribute('data-paperlight', 'arxiv:2611.20000');
  await expect(first).toHaveAttribute('data-paperlight-verdict', 'quiet');
  await expect(first).not.toHaveAttribute('data-paperlight-colour');
  await expect(first).not.toHaveAttribute('data-paperlight-current');
  await expect(page.locator('paperlight-paper')).toHaveCount(1);
  await expect.poll(() => readRoot(page, 'article paperlight-paper')).not.toContain('Agent memory');
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('0 of 1 flagged');
});

test('a key never acts on a paper that has left the page', async ({ context, serve, inside }) => {
  serve({ [demoUrl]: demoPage() });
  const page = await openDemo(await context.newPage());
  await page.keyboard.press('n');
  await expect(page.locator('[data-paperlight-current]')).toHaveCount(1);
  await page.evaluate(reuseCards, [{ number: '2611.20000', title: 'A dull paper' }]);
  await expect(page.locator(listing('arxiv:2611.20000'))).toHaveCount(1);
  await page.keyboard.press('s');
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(1);
  expect((await readRows(inside, 'library')).map(({ id }) => id)).toEqual(['arxiv:2611.20000']);

  await page.evaluate(() => {
    const article = document.querySelector('article')!;
    article.replaceWith(article.cloneNode(true)); // As frameworks do
  });
  await expect(page.locator('[data-paperlight-current]')).toHaveAttribute('data-paperlight-saved', '');
  await expect(page.locator('paperlight-paper')).toHaveCount(1);
  await expect.poll(() => readRoot(page, 'article paperlight-paper')).not.toBe(''); // The clone's own is empty
  await page.keyboard.press('s');
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(0);
});

test('soft navigation: papers belong to the new address, with what the page says of them', async ({
  context,
  serve,
  inside,
  comeBack,
}) => {
  serve({ [demoUrl]: demoPage() });
  const page = await openDemo(await context.newPage());
  await page.evaluate(() => {
    location.hash = 'community'; // A jump within the page is no other page
  });
  const asked = await hearQuestions(inside);
  await comeBack(page);
  await expect.poll(async () => (await asked()).classify).toBe(1);
  const next = 'https://huggingface.co/papers/date/2026-11-19';
  await page.evaluate((url) => history.pushState({}, '', url), next);
  await page.evaluate(reuseCards, [
    { number: '2611.20001', title: 'A look at hot Jupiters' },
    { number: '2602.04104', title: 'A title that the embedded data know better' },
    { number: '2611.20002', title: 'A dull paper' },
  ]);
  await expect(page.locator(listing('arxiv:2611.20001'))).toHaveAttribute(
    'data-paperlight-verdict',
    'flagged',
  );
  await expect(page.locator('[data-paperlight]')).toHaveCount(3);
  const sightings = await readRows(inside, 'sightings');
  const find = (id: string) => sightings.find((row) => row.id === id);
  const origins = (id: string) => (find(id)?.origins as { url: string }[] | undefined)?.map(({ url }) => url);
  expect(origins('arxiv:2611.20001')).toEqual([next]);
  expect(origins('arxiv:2611.20002')).toEqual([next]);
  expect(origins('arxiv:2602.04104')).toEqual([next, demoUrl]); // Listed on both days
  expect(origins('arxiv:2607.01071')).toEqual([demoUrl]); // Gone before
  expect(find('arxiv:2611.20001')?.paper).toEqual({
    id: 'arxiv:2611.20001',
    title: 'A look at hot Jupiters',
    authors: [],
  });

  await page.evaluate(() => {
    history.pushState({}, '', '/papers/2611.20001');
    document.querySelector('.grid')!.remove();
  });
  await expect.poll(() => readRoot(page, 'paperlight-page')).toBe('');
  await expect(page.locator('[data-paperlight], paperlight-paper')).toHaveCount(0);
});

test('an endless page is followed, a batch at a time', async ({ context, serve, inside }) => {
  serve({ [arxivUrl]: arxivPage(makePapers(40)) });
  const asked = await hearQuestions(inside);
  const page = await context.newPage();
  await page.goto(arxivUrl);
  for (let batch = 1; batch <= 5; batch++) {
    await expect(page.locator('dt[data-paperlight]')).toHaveCount(40 * batch);
    if (batch === 5) break;
    const more = makePapers(40, 40 * batch)
      .map(arxivListing)
      .join('');
    await page.evaluate(
      (html) => document.querySelector('dl')!.append(document.createRange().createContextualFragment(html)),
      more,
    );
  }
  await expect(page.locator('dt[data-paperlight-verdict="flagged"]')).toHaveCount(20);
  await expect.poll(() => readRoot(page, 'paperlight-page')).toContain('20 of 200 flagged · 200 new');
  expect((await asked()).classify).toBeLessThanOrEqual(10); // One a batch, and one for what each taught
  expect(await readRows(inside, 'sightings')).toHaveLength(200);
});

test('two thousand papers are marked with few questions', async ({ context, serve, inside }) => {
  serve({ [arxivUrl]: arxivPage(makePapers(2_000)) });
  const asked = await hearQuestions(inside);
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator('dt[data-paperlight-verdict]')).toHaveCount(2_000);
  await expect(page.locator('dd[data-paperlight-verdict="flagged"]')).toHaveCount(200);
  await expect.poll(() => readRoot(page, 'paperlight-page')).toMatch(/200 of 2,?000 flagged · 2,?000 new/);
  expect((await asked()).classify).toBeLessThanOrEqual(2_000 / batchSize + 2);
  expect(await page.locator('paperlight-paper').count()).toBeLessThan(100); // Only near the view
});

test('two tabs with the same papers agree in the end', async ({ context, serve, inside, comeBack }) => {
  serve({ [demoUrl]: demoPage() });
  const one = await openDemo(await context.newPage());
  const other = await openDemo(await context.newPage());
  const judge = async (page: Page, keys: string) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await Promise.all([judge(one, 'jsjsjxs'), judge(other, 'jsjxsjs')]);
  const settled = (page: Page) =>
    expect(page.locator('[data-paperlight-saved], [data-paperlight-verdict="dismissed"]')).toHaveCount(4);
  await Promise.all([settled(one), settled(other)]);
  await comeBack(one);
  await comeBack(other);

  const library = (await readRows(inside, 'library')).map(({ id }) => id);
  const judgements = await readRows(inside, 'judgements');
  expect(judgements).toHaveLength(4);
  expect(judgements.filter(({ judged }) => judged === 'saved').map(({ paperId }) => paperId)).toEqual(
    library,
  );
  for (const page of [one, other]) {
    await expect
      .poll(() =>
        page
          .locator('[data-paperlight-saved]')
          .evaluateAll((all) => all.map((element) => element.getAttribute('data-paperlight')).sort()),
      )
      .toEqual(library);
    await expect(page.locator('[data-paperlight-verdict="dismissed"]')).toHaveCount(4 - library.length);
  }
});

test('a page that comes back from the browser’s cache is brought up to date', async ({
  context,
  serve,
  inside,
  openPopup,
}) => {
  serve({ [demoUrl]: demoPage(), [arxivUrl]: arxivPage(makePapers(3)) });
  const page = await openDemo(await context.newPage());
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(1);
  await page.evaluate((url) => {
    document.title = 'kept';
    location.href = url;
  }, arxivUrl);
  await expect(page.locator('dt[data-paperlight]')).toHaveCount(3);
  const popup = await openPopup();
  await popup.getByTestId('tab-saved').click();
  await popup.getByRole('button', { name: 'Remove from saved' }).click();
  await expect.poll(() => readRows(inside, 'library')).toEqual([]);
  await page.evaluate(() => setTimeout(() => history.back()));
  await expect(page).toHaveTitle('kept'); // It was not loaded anew
  await expect(page.locator('article[data-paperlight]')).toHaveCount(40);
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(0);
  await page.keyboard.press('s');
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(1);
});
