import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findPages } from '@/tools/find-pages';
import { readPage } from './read-page';

// Each page lies beside what generic reading must make of it: read it, do not only regenerate it
// (npx vitest run tests/any-page -u).
const pages = findPages('tests/any-page').map((page) => {
  const html = readFileSync(page, 'utf8');
  return { page, html, url: /^<!-- (\S+) -->/.exec(html)?.[1] ?? '' };
});

test.each(pages)('$page', async ({ page, html, url }) => {
  await expect(`${JSON.stringify(readPage(html, url), null, 2)}\n`).toMatchFileSnapshot(
    resolve(dirname(page), 'digest.json'),
  );
});
