import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { idOfLink, webId } from '@/domain/paper-link';
import { siteFor } from '@/sites';
import { readDigest } from '@/sites/read-digest';
import { findPages } from '@/tools/find-pages';
import { openPage } from '@/tools/open-page';

// Real pages with the papers on them. They belong to others, so they lie beside the project, not in it.
const captures = findPages('../shared/captures');

interface Truth {
  url: string;
  papers: { id?: string; title: string; link: string; authors?: string[]; abstract?: string }[];
}

if (captures.length === 0) test.skip('captured pages are not read: ../shared/captures is absent', () => {});

test.each(captures)('%s is read as its truth says', (capture) => {
  const truth = JSON.parse(readFileSync(capture.replace(/html$/, 'json'), 'utf8')) as Truth;
  const site = siteFor(truth.url);
  if (!site) return expect(truth.papers).toEqual([]);
  const { listings, problems } = readDigest(site, openPage(readFileSync(capture, 'utf8')), truth.url);
  const read = listings.map(({ paper: { id, title, authors, abstract = '' } }) => ({
    id,
    title,
    authors,
    abstract,
  }));
  // Some truths know less than we read
  const expected = truth.papers.map(({ link, ...paper }, row) => ({
    ...read[row],
    id: idAt(link),
    ...paper,
  }));
  expect({ read, problems }).toEqual({ read: expected, problems: [] });
});

function idAt(link: string): string | undefined {
  return idOfLink(new URL(link)) ?? webId(new URL(link));
}
