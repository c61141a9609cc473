import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';

import { siteFor, sites } from '@/sites';
import { linkTo } from '@/sites/match-pages';
import { readDigest } from '@/sites/read-digest';
import { findPages } from '@/tools/find-pages';
import { openPage } from '@/tools/open-page';

// Each page lies beside the digest it must give: read it, do not only regenerate it (npx vitest run tests/sites -u).
const pages = findPages('tests/sites').map((page) => {
  const html = readFileSync(page, 'utf8');
  return { page, html, url: /^<!-- (\S+) -->/.exec(html)?.[1] ?? '' };
});

test.each(pages)('$page', async ({ page, html, url }) => {
  const digest = read(html, url);
  await expect(`${JSON.stringify(digest, null, 2)}\n`).toMatchFileSnapshot(
    resolve(dirname(page), 'digest.json'),
  );
});

test('every site in the list is proven by a page that lists papers', () => {
  const proven = new Set(pages.map(({ url }) => siteFor(url)));
  expect(sites.filter((site) => !proven.has(site))).toEqual([]);
});

function read(html: string, url: string): object {
  const site = siteFor(url);
  if (!site) return { site: null, papers: [], problems: [] }; // The content script stays silent here
  const { listings, problems } = readDigest(site, openPage(html), url);
  const papers = listings.map(({ paper, elements }) => ({
    ...paper,
    link: linkTo(paper.id, site),
    elements: elements.map(({ localName }) => localName).join(' '),
  }));
  return { site: site.name, papers, problems };
}
