import { tmpdir } from 'node:os';
import path from 'node:path';
import { emptyTable, readCopies, readRows, readTally } from '@/tests/e2e/inside';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { tempFolder } from '@/tools/temp-folder.mjs';
import { startFirefox } from './browser';
import { chromeOf } from './chrome';
import { answerRequests, expect, install, openTab, test } from './firefox';
import type { FoxPage } from './page';

// What the reader keeps is lost neither with a stopped background, nor with a table, nor with the whole browser.

const saved = '[data-paperlight-saved]';
const patient = { timeout: 90_000 }; // A question to a background that was ended is asked again after five seconds, nine times
const savedOn = (page: FoxPage) =>
  page.evaluate(
    (css) =>
      [...document.querySelectorAll(css)].map((element) => element.getAttribute('data-paperlight') ?? ''),
    saved,
  );
const idsOf = async (inside: FoxPage) => (await readRows(inside, 'library')).map(({ id }) => id);

test('papers are saved while the background is stopped again and again; an emptied table is told and restored', async ({
  openDemo,
  openExtensionPage,
  inside,
  chrome: browser,
}) => {
  const page = await openDemo();
  const boots = new Set<string>();
  const bootOf = () =>
    inside.evaluate(async () => {
      const kind = 'BACKGROUND' as chrome.runtime.ContextType;
      return (await chrome.runtime.getContexts({ contextTypes: [kind] }))[0]?.contextId;
    });
  for (let round = 0; round < 4; round++) {
    boots.add((await bootOf()) ?? '');
    await page.press('j', 's', 'j', 's', 'j', 's');
    await browser.stopBackground();
    const shown = await savedOn(page);
    expect(await idsOf(inside)).toEqual(expect.arrayContaining(shown)); // Never shown too early
    await expect.poll(() => page.count(saved), patient).toBeGreaterThanOrEqual(round * 3);
  }
  await expect.poll(() => page.count(saved), patient).toBe(12);
  expect(boots.size).toBeGreaterThan(2);
  const library = await readRows(inside, 'library');
  expect(library.map(({ id }) => id)).toEqual((await savedOn(page)).sort());
  const copies = await readCopies(inside);
  expect(library.map(({ id }) => copies[`copy/library/${id}`])).toEqual(library);
  expect(copies['copy/counts']).toMatchObject({ library: 12, judgements: 12, interests: 3 });
  const { at, counts } = await readTally(inside);
  expect({ ...(counts as object), at }).toEqual(copies['copy/counts']);

  await emptyTable(inside, 'library');
  await page.press('j', 's');
  await expect.poll(() => page.rootText('paperlight-page')).toContain('holds less than it should');
  expect(await page.count(saved)).toBe(0);
  expect(await readCopies(inside)).toEqual(copies);
  const popup = await openExtensionPage('popup');
  await expect.poll(() => popup.text()).toContain('Some of your data is missing');
  await expect.poll(() => popup.texts('[data-kind="library"]')).toEqual(['Saved papers\t0\t12\t12\t12']);
  await popup.click('button', 'Restore everything');
  await expect.poll(() => popup.text()).not.toContain('Some of your data is missing');
  expect(await readRows(inside, 'library')).toEqual(library);
});

/** A browser of its own on a profile, with the extension installed anew, as a reader must do after every start. */
async function begin(profile: string) {
  const firefox = await startFirefox(profile);
  const { bidi } = firefox;
  await install(bidi);
  const host = await (await chromeOf(bidi)).host();
  const inside = await openTab(bidi, `moz-extension://${host}/manifest.json`);
  const { pages } = await answerRequests(bidi, []);
  pages.set(demoUrl, demoPage());
  const page = await openTab(bidi, demoUrl);
  await expect.poll(() => page.count('[data-paperlight]')).toBe(40);
  return { firefox, inside, page };
}

test('what was saved is there after the browser was closed, and after it was killed', async () => {
  const profile = tempFolder(path.join(tmpdir(), 'paperlight-'));
  const first = await begin(profile);
  await first.page.press('j', 's');
  await expect.poll(() => first.page.count(saved)).toBe(1);
  await first.firefox.close();

  const second = await begin(profile);
  expect(await savedOn(second.page)).toHaveLength(1);
  await second.page.press('j', 'j', 's');
  await expect.poll(() => second.page.count(saved)).toBe(2);
  const rows = await readRows(second.inside, 'library');
  await second.firefox.kill();

  const third = await begin(profile);
  await expect.poll(() => third.page.count(saved)).toBe(2);
  expect(await readRows(third.inside, 'library')).toEqual(rows);
  const copies = await readCopies(third.inside);
  expect(rows.map(({ id }) => copies[`copy/library/${id}`])).toEqual(rows);
  await third.firefox.close();
});
