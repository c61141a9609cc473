import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './extension';
import { atomOf, bibtexOf, fileOf, mailingOf, pageOf, rssOf } from './library-files';
import { choose, counts, rows } from './opened';
import { makePapers } from './papers';

// What is opened in the library from elsewhere: tabs, strangers, a page copied as text.

test('a hostile page is text: nothing runs, and nothing is fetched', async ({
  context,
  openExtensionPage,
  refused,
}) => {
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  const hostile = `<script>window.__ran = 1</script><img src="https://evil.example/x.png" onerror="window.__ran = 1">
<link rel="stylesheet" href="https://evil.example/x.css"><iframe src="https://evil.example/"></iframe>
<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">`;
  const [first, ...others] = makePapers(5);
  const title = '<img src=x onerror="window.__ran=1"> \u202Egnp.exe';
  const escaped = title.replaceAll('<', '&lt;');
  const library = await openExtensionPage('library', 'open');
  await choose(library, fileOf('evil.html', pageOf([{ ...first!, title: escaped }, ...others], hostile)));
  await expect(rows(library)).toHaveCount(5);
  await expect(rows(library).first()).toContainText('<img src=x');
  await choose(library, fileOf('<img src=x onerror="window.__ran=1">.bib', bibtexOf(others)));
  await library.getByRole('button', { name: 'onerror' }).click();
  await expect(library.getByRole('heading', { level: 2 })).toHaveText('BibTeX');
  await choose(library, [
    fileOf('deep.html', '<div>'.repeat(200_000)),
    fileOf('picture.png', '\x00\x01\x02'.repeat(500)),
    fileOf('bomb.xml', `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'x'.repeat(99)}">]><rss>&a;</rss>`),
    fileOf('empty.txt', ''),
  ]);
  for (const name of ['deep.html', 'picture.png', 'bomb.xml', 'empty.txt']) {
    await library.getByRole('button', { name }).click();
    await expect(library.getByRole('alert'), name).toContainText(`“${name}” could not be opened`);
  }
  expect(await library.evaluate(() => '__ran' in window)).toBe(false);
  expect(library.url()).toMatch(/library\.html#open$/);
  expect(refused).toEqual([]);
  expect(errors).toEqual([]);
});

test('a page in which nothing can be marked opens as a digest from the popup', async ({
  context,
  useSamples,
  pressOn,
}) => {
  await useSamples();
  const papers = makePapers(10);
  const pages: Record<string, [type: string, body: string, heading: string]> = {
    'https://lists.example/cs.txt': ['text/plain', mailingOf(papers), 'arXiv’s daily mailing'],
    'https://feeds.example/rss': ['application/rss+xml', rssOf(papers), 'Feed'],
    'https://feeds.example/atom.xml': ['application/xml; charset=utf-8', atomOf(papers), 'Feed'],
    'http://mail.example/': ['text/html', pageOf(papers), 'Web page'],
  };
  for (const [url, [contentType, body, heading]] of Object.entries(pages)) {
    await context.route(url, (route) => route.fulfill({ contentType, body }));
    const { page, popup } = await pressOn(url);
    const opened = () => context.pages().find((each) => each.url().includes('library.html'));
    await expect(async () => {
      await popup.press('Open as a digest'); // Again where it moved away meanwhile
      await expect.poll(opened, { timeout: 5_000 }).toBeDefined();
    }).toPass();
    const library = opened()!;
    await expect(library.getByRole('heading', { level: 2 }), url).toHaveText(heading);
    await expect(counts(library), url).toContainText('1 of 10 flagged');
    expect(library.url()).toMatch(/library\.html#open$/);
    await library.close();
    await page.close();
  }
});

const folder = '../shared/seed';
const copied = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : [];

if (copied.length === 0) test.skip('no copied page is opened: ../shared/seed is absent', () => {});
for (const name of copied)
  test(`${name}, a page copied as text, lists 109 papers`, async ({ openExtensionPage, useSamples }) => {
    await useSamples();
    const library = await openExtensionPage('library', 'open');
    await choose(library, { name, mimeType: 'text/plain', buffer: readFileSync(`${folder}/${name}`) });
    await expect(counts(library)).toContainText(/of 109 flagged · 109 new/);
    await expect(library.getByRole('alert')).toHaveCount(0);
  });
