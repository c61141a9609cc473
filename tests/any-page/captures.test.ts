import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAnyPage } from '@/sites/any-page/read-any-page';
import { findPages } from '@/tools/find-pages';
import { openPage } from '@/tools/open-page';

// Real pages with the papers on them, read as if no site were known. They belong to others, so they lie beside the
// project, not in it.
const captures = findPages('../shared/captures');

interface Truth {
  url: string;
  papers: { id?: string; title: string; abstract?: string }[];
}

if (captures.length === 0) test.skip('captured pages are not read: ../shared/captures is absent', () => {});

test.each(captures)('%s is read without its site', (capture) => {
  const { url, papers } = JSON.parse(readFileSync(capture.replace(/html$/, 'json'), 'utf8')) as Truth;
  const reading = readAnyPage(openPage(readFileSync(capture, 'utf8')), url);
  if (papers.length === 0) return expect(reading).toHaveProperty('silent');
  const read = 'silent' in reading ? [] : reading.digest.listings.map(({ paper }) => paper);
  const right = papers.filter(({ id, title }) => {
    const at = read.findIndex((paper) => paper.title === collapsed(title) && (!id || paper.id === id));
    return at >= 0 && read.splice(at, 1).length > 0; // Two papers may share a title
  });
  expect(right.length / papers.length, 'recall').toBeGreaterThanOrEqual(0.9);
  expect(right.length / (right.length + read.length), 'precision').toBeGreaterThanOrEqual(0.95);
});

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
