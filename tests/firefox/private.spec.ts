import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { expect, test } from './firefox';

// A Firefox that never remembers anything, as some readers set it: all its windows are private.

test.use({ prefs: { 'browser.privatebrowsing.autostart': true } });

test('in private windows Firefox keeps it out: pages stay as they are, and no view opens', async ({
  host,
  open,
  serve,
  firefox: { bidi },
  chrome: browser,
}) => {
  serve({ [demoUrl]: demoPage() });
  const page = await open(demoUrl);
  expect(await page.count('article')).toBe(40);
  await new Promise((resume) => setTimeout(resume, 2_000)); // Long enough for marks to appear
  expect(await page.count('[data-paperlight], paperlight-page')).toBe(0);
  const { contexts } = await bidi.send<{ contexts: { url: string }[] }>('browsingContext.getTree');
  expect(contexts.filter(({ url }) => url.includes(host))).toEqual([]); // Nor the welcome page
  expect(await browser.troubles()).toEqual([]);
});
