import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { titleWords } from '@/domain/title-id';
import { taughtSite } from '@/exchange/site-schema';
import { readDigest } from '@/sites/read-digest';
import { teachSite } from '@/sites/teach/teach-site';
import { findPages } from '@/tools/find-pages';
import { openPage } from '@/tools/open-page';

// Real pages, taught by one press on the title of their second paper. They lie beside the project, not in it.

interface Truth {
  url: string;
  papers: { id?: string; title: string }[];
}

const captures = findPages('../shared/captures')
  .map((capture) => ({
    capture,
    truth: JSON.parse(readFileSync(capture.replace(/html$/, 'json'), 'utf8')) as Truth,
  }))
  .filter(({ truth }) => truth.papers.length > 1);

if (captures.length === 0) test.skip('captured pages are not taught: ../shared/captures is absent', () => {});

test.each(captures)('$capture is taught by one title', ({ capture, truth: { url, papers } }) => {
  const page = openPage(readFileSync(capture, 'utf8'));
  const shown = elementThatSays(page, papers[1]!.title);
  const begun = { name: 'Taught', pages: [`${new URL(url).origin}/*`], checked: '2026-11-26' };
  const site = teachSite(page, url, begun, [shown])!;
  expect(taughtSite.safeParse(site).success).toBe(true);
  const { listings, problems } = readDigest(site, page, url);
  const read = listings.map(({ paper: { id, aliases = [], title } }) => ({ ids: [id, ...aliases], title }));
  expect({ titles: read.map(({ title }) => title), problems }).toEqual({
    titles: papers.map(({ title }) => title),
    problems: [],
  });
  for (const [at, { id }] of papers.entries()) if (id) expect(read[at]!.ids).toContain(id);
});

/** The innermost element that says this, as a reader would press it. */
function elementThatSays(page: Document, title: string): HTMLElement {
  const words = titleWords(title).slice(0, 40);
  const says = (element: Element) => titleWords((element.textContent ?? '').slice(0, 2_000)).includes(words);
  const hits = [...page.querySelectorAll<HTMLElement>('body *:not(script, style)')].filter(
    (element) => (element.textContent ?? '').length < 2_000 && says(element),
  );
  return hits.find((element) => ![...element.children].some(says))!;
}
