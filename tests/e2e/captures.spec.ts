import { readFileSync } from 'node:fs';
import { siteFor } from '@/sites';
import { findPages } from '@/tools/find-pages';
import { expect, test } from './extension';

// Real pages, at their true addresses, in a real browser. They belong to others, so they lie beside the project.

interface Truth {
  url: string;
  papers: { id: string }[];
}

const captures = ['huggingface', 'arxiv']
  .flatMap((site) => findPages(`../shared/captures/${site}`))
  .map((file) => ({
    file,
    html: readFileSync(file, 'utf8'),
    truth: JSON.parse(readFileSync(file.replace(/html$/, 'json'), 'utf8')) as Truth,
  }));

test('captured pages are marked as their truth says', async ({ context, serve }) => {
  test.skip(captures.length === 0, 'captured pages are not read: ../shared/captures is absent');
  serve(Object.fromEntries(captures.map(({ truth, html }) => [truth.url, html])));
  for (const { file, truth } of captures) {
    const page = await context.newPage();
    await page.goto(truth.url);
    const isDigest = siteFor(truth.url) !== undefined;
    // Pages that no script takes over keep us waiting for five seconds
    if (isDigest) await page.locator('[data-paperlight]').first().waitFor({ timeout: 15_000 });
    else await page.waitForTimeout(500); // Long enough for marks to appear
    const marked = await page
      .locator('dt[data-paperlight], article[data-paperlight], li[data-paperlight]')
      .evaluateAll((all) => all.map((element) => element.getAttribute('data-paperlight')));
    expect({ file, marked }).toEqual({ file, marked: truth.papers.map(({ id }) => id) });
    await page.close();
  }
});
