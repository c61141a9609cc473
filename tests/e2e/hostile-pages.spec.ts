import type { Paper } from '@/domain/paper';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { listenForHarm, noHarm } from './alarm';
import { expect, test } from './extension';
import { inJson, pageWithJson } from './hostile-papers';
import { readRows } from './inside';
import { arxivListing, arxivPage, arxivUrl } from './pages';
import { anInterest, restore } from './restore';

// Pages that are not built as they should be: by mistake, or to make us trip.

const patience = { timeout: 30_000 };

test.beforeEach(async ({ openExtensionPage }) => {
  const options = await openExtensionPage('options');
  await restore(options, { interests: [anInterest({ phrases: ['sentinel'] })] });
  await options.close();
});

const aPaper = (number: number, part: Partial<Paper> = {}): Paper => ({
  id: `arxiv:2611.${20_000 + number}`,
  title: `Sentinel ${number}`,
  authors: ['Ada Example'],
  ...part,
});

test('links, days and counts are what they should be, or unknown', async ({ context, serve, inside }) => {
  const odd = [
    { publishedAt: '9999-99-99', upvotes: '12k', githubRepo: 'javascript:window.__ran=1' },
    { publishedAt: '-1', upvotes: -1, githubRepo: 'https://user:word@github.com/a/b' },
    { publishedAt: '19 Nov 2026', upvotes: 2 ** 53, githubRepo: ' java\nscript:window.__ran=1' },
    { publishedAt: 1e21, upvotes: '1,234', githubRepo: `https://github.com/${'a'.repeat(100_000)}` },
    { publishedAt: {}, upvotes: null, githubRepo: '//evil.example/a' },
    { publishedAt: '2026-02-30', upvotes: 1e308, githubRepo: 'data:text/html,<script>' },
  ].map((part, number) => ({ ...inJson(aPaper(number)), ...part }));
  const good = { publishedAt: '2026-11-19T23:00:00.000Z', upvotes: 7, githubRepo: 'https://github.com/a/b' };
  const described = [...odd, { ...inJson(aPaper(6)), ...good }, { id: '__proto__', title: 'x' }, null];
  const json = JSON.stringify({ dailyPapers: described.map((paper) => ({ paper })) });
  const papers = Array.from({ length: 7 }, (_, number) => aPaper(number));
  serve({ [demoUrl]: pageWithJson(papers, json.replace('1e+308', '1e400')) }); // Infinity, once it is read
  const page = await context.newPage();
  await page.goto(demoUrl);
  await expect(page.locator('[data-paperlight]')).toHaveCount(7);
  const sightings = await readRows(inside, 'sightings');
  expect(sightings.map(({ paper }) => paper)).toEqual([
    ...papers.slice(0, 6),
    { ...aPaper(6), date: '2026-11-19', upvotes: 7, code: 'https://github.com/a/b' },
  ]);
});

test('an id is a known number or no id; the popup tells of the rest', async ({
  context,
  serve,
  openPopup,
}) => {
  const none = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', '../../x', '%2e%2e', '2611.20001.'];
  const numbers = [
    ...none,
    '２６１１.20001',
    'HEP-TH/9901001',
    '2611.20001v999999',
    '2611.20001',
    'hep-th/9901001',
  ];
  serve({ [demoUrl]: demoPage(numbers.map((number, at) => aPaper(at, { id: `arxiv:${number}` }))) });
  const page = await context.newPage();
  await page.goto(demoUrl);
  const marked = page.locator('[data-paperlight]');
  await expect(marked).toHaveCount(3);
  const ids = await marked.evaluateAll((all) => all.map((one) => one.getAttribute('data-paperlight')));
  expect(ids).toEqual(['arxiv:2611.20001', 'arxiv:2611.20001', 'arxiv:hep-th/9901001']);
  const popup = await openPopup(page);
  await expect(popup.getByTestId('paper-row')).toHaveCount(2);
  await popup.getByText('What could not be read').click();
  await expect(popup.getByText(/no id at .* \(9 listings\)/)).toBeVisible();
});

test('a link of ours leads to the home of an id, whatever is in it', async ({
  openExtensionPage,
  openPopup,
}) => {
  const id = 'doi:10.1000/<"{}>#?@evil.example/../%2e%2e';
  const options = await openExtensionPage('options');
  await restore(options, { library: [{ ...aPaper(1), id, savedAt: 1 }] });
  const popup = await openPopup();
  await popup.getByTestId('tab-saved').click();
  const href = await popup.locator('a.title').getAttribute('href');
  expect(href).toBe('https://doi.org/10.1000/%3C%22%7B%7D%3E%23%3F%40evil.example/../%252e%252e');
  expect(await popup.locator('a.title').evaluate((link) => (link as HTMLAnchorElement).host)).toBe('doi.org');
});

test('only the sites themselves are marked, not those that look like them', async ({ context, serve }) => {
  const strangers = [
    'https://arxiv.org.evil.example/list/cs.AI/new',
    'https://arxiv.org@evil.example/list/cs.AI/new',
    'https://xn--arxv-vpa.org/list/cs.AI/new',
    'https://arxiv.org:8443/list/cs.AI/new',
    'http://arxiv.org/list/cs.AI/new',
  ];
  const html = arxivPage([aPaper(1)]);
  serve(Object.fromEntries([...strangers, arxivUrl].map((url) => [url, html])));
  const pages = [];
  for (const url of strangers) {
    const page = await context.newPage();
    await page.goto(url);
    pages.push(page);
  }
  const home = await context.newPage();
  await home.goto(arxivUrl);
  await expect(home.locator('dt[data-paperlight]')).toHaveCount(1); // Those before had their time as well
  for (const page of pages) {
    await expect(page.locator('dt')).toHaveCount(1);
    await expect(page.locator('[data-paperlight], paperlight-page, paperlight-paper')).toHaveCount(0);
  }
});

test('a page of 1,500 cards, some of them twice, within each other or without a link', async ({
  context,
  serve,
  inside,
}) => {
  const harm = await listenForHarm(context);
  const many = Array.from({ length: 1_500 }, (_, number) => aPaper(number));
  const again = Array.from({ length: 50 }, () => aPaper(7));
  const nested =
    '<article>a card <article><h3><a href="/papers/2611.20003">in a card</a></h3></article></article>';
  const html = demoPage([...many, ...again]).replace('</main>', `${nested}<article>no link</article></main>`);
  serve({ [demoUrl]: html });
  const page = await context.newPage();
  await page.goto(demoUrl);
  const begun = Date.now();
  await expect(page.locator('[data-paperlight]')).toHaveCount(1_552, patience);
  test.info().annotations.push({ type: 'judged after, ms', description: String(Date.now() - begun) });
  const sightings = await readRows(inside, 'sightings');
  expect(sightings).toHaveLength(1_500);
  expect(await page.locator('paperlight-paper').count()).toBeLessThan(200); // Only near the view
  expect(await harm()).toEqual(noHarm);
});

test('abstracts and lists of authors without end are cut', async ({ context, serve, inside, openPopup }) => {
  const harm = await listenForHarm(context);
  const authors = Array.from({ length: 5_000 }, (_, number) => `Author ${number}`);
  const papers = [
    aPaper(1, { abstract: 'a sentinel '.repeat(900_000) }), // 10 MB
    aPaper(2, { abstract: 'a\n'.repeat(1_000_000) }),
    aPaper(3, { abstract: '<a href=//evil.example>a</a> '.repeat(100_000) }),
    aPaper(4, { authors }),
  ];
  // Hidden, so that it is our work that takes the time and not the browser's layout
  serve({ [arxivUrl]: arxivPage(papers, '<style>p.mathjax, .list-authors { display: none }</style>') });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator('dt[data-paperlight]')).toHaveCount(4, patience);
  const sightings = await readRows(inside, 'sightings');
  const kept = sightings.map(({ paper }) => paper as Paper);
  const lengths = kept.map(({ abstract = '', authors }) => [abstract.length, authors.length]);
  expect(lengths).toEqual([
    [50_000, 1],
    [49_999, 1],
    [49_999, 1],
    [0, 500],
  ]);
  expect(kept[3]?.moreAuthors).toBe(4_500);
  const popup = await openPopup(page);
  await expect(popup.getByText('and 4,997 more')).toBeVisible();
  expect(await harm()).toEqual(noHarm);
});

test('elements that take the names of properties stop nothing', async ({ context, serve }) => {
  const harm = await listenForHarm(context);
  const names = [
    'closest',
    'querySelectorAll',
    'matches',
    'append',
    'parentElement',
    'parentNode',
    'attributes',
  ];
  const more = [
    'textContent',
    'firstChild',
    'childNodes',
    'getAttribute',
    'setAttribute',
    'remove',
    'nodeName',
  ];
  const inputs = [...names, ...more].map((name) => `<input name=${name}><input id=${name}>`).join('');
  const images = [
    'querySelector',
    'querySelectorAll',
    'body',
    'head',
    'createElement',
    'documentElement',
    'defaultView',
  ];
  const listing = arxivListing(aPaper(1))
    .replace('<dd>', `<dd><form>${inputs}`)
    .replace('</dd>', '</form></dd>');
  const html = arxivPage([aPaper(2), aPaper(3)])
    .replace('</dl>', `${listing}</dl>`)
    .replace('<div id="dlpage">', `<form>${inputs}<div id="dlpage">`)
    .replace(
      '<h1>',
      `${images.map((name) => `<img name=${name}>`).join('')}<paperlight-page></paperlight-page><h1>`,
    );
  serve({ [arxivUrl]: html });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator('dt[data-paperlight-verdict="flagged"]')).toHaveCount(3);
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect(page.locator('dt[data-paperlight-saved]')).toHaveCount(1);
  expect(await harm()).toEqual(noHarm);
});
