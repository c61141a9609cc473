import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './extension';
import { learnNow } from './inside';
import { fileOf } from './library-files';
import { test } from './network';
import { choose, rows } from './opened';
import { makePapers } from './papers';
import { fillLibrary, noteField, pane, shelfRows } from './shelf';
import { lab, labPage } from './site-pages';
import { goThrough, unfoldAll } from './views';

// Nothing leaves without a press: every view there is, with papers in it, and everything that went out.

const settled = 350; // Milliseconds in which a view asks for what it needs

test('what leaves is seen, from wherever it leaves', async ({ context, worker, left, openExtensionPage }) => {
  const ask = (name: string) =>
    fetch(`http://127.0.0.1:23119/${name}`).then(
      () => 'answered',
      () => 'failed',
    );
  await worker.evaluate(ask, 'background');
  await (await openExtensionPage('library')).evaluate(ask, 'library');
  await (await openExtensionPage('backup-writer')).evaluate(ask, 'writer');
  await (await context.newPage()).evaluate(ask, 'page');
  for (const name of ['background', 'library', 'writer', 'page'])
    expect(left().join('\n')).toContain(`http://127.0.0.1:23119/${name}`);
});

test('our pages may ask nobody but themselves and Zotero', async ({ worker, left, openExtensionPage }) => {
  const page = await openExtensionPage('library');
  const ask = () =>
    fetch('https://example.com/').then(
      () => 'answered',
      () => 'failed',
    );
  expect([await page.evaluate(ask), await worker.evaluate(ask)]).toEqual(['failed', 'failed']);
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'https://example.com/x.png';
    const sheet = document.createElement('link');
    Object.assign(sheet, { rel: 'stylesheet', href: 'https://example.com/x.css' });
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(image, sheet, frame);
    navigator.sendBeacon('https://example.com/beacon');
  });
  await page.waitForTimeout(settled);
  expect(left()).toEqual([]);
});

test('no view asks for anything, and no digest', async ({
  context,
  extensionFolder,
  inside,
  left,
  openDemo,
  openExtensionPage,
  openPopup,
  pressOn,
  serve,
  stopWorker,
}) => {
  const blocked: string[] = [];
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) blocked.push(message.text());
  });
  const digest = await openDemo();
  for (const key of ['n', 's']) await digest.keyboard.press(key);
  await expect(digest.locator('[data-paperlight-saved]')).toHaveCount(1);
  for (const key of ['n', 'x', 'n', 'w', 'Escape', 'l', 'Escape', '?', 'Escape'])
    await digest.keyboard.press(key);
  await expect(digest.locator('[data-paperlight-verdict="dismissed"]')).toHaveCount(1);
  await fillLibrary(inside, 200);
  serve({ [lab]: labPage(12) });
  const { page, popup } = await pressOn(lab);
  await expect.poll(popup.text).toContain('12 papers');
  await page.close();

  const opened = new Set<string>();
  const open = async (name: string, width = 1280) => {
    opened.add(name);
    const view = await openExtensionPage(name);
    await view.setViewportSize({ width, height: 800 });
    return view;
  };
  await unfoldAll(await open('welcome'));
  await unfoldAll(await open('backup-writer'));
  await goThrough(await open('options'), 5);
  await lookAtPapers(await open('library'));
  await goThrough(await open('library', 380), 8); // As it stands beside a page
  opened.add('popup');
  const ours = await openPopup(digest);
  await expect(ours.getByRole('tab')).toHaveCount(3);
  for (const tab of await ours.getByRole('tab').all()) {
    await tab.click();
    await unfoldAll(ours);
  }
  const pages = readdirSync(extensionFolder).filter((file) => file.endsWith('.html'));
  expect([...opened].map((name) => `${name}.html`).sort()).toEqual(pages.sort());

  await stopWorker();
  await learnNow(inside); // Wakes it, and it learns
  await digest.reload();
  await expect(digest.locator('[data-paperlight-saved]')).toHaveCount(1);
  await digest.waitForTimeout(settled);
  expect(context.serviceWorkers()).toHaveLength(1);
  expect(left()).toEqual([]);
  expect(blocked).toEqual([]); // Nor does any try
});

/** A paper with a note that names pictures and links, what can be opened in the library, and what can be brought in. */
async function lookAtPapers(library: Page): Promise<void> {
  await shelfRows(library).first().click();
  await pane(library).getByRole('heading').first().waitFor();
  const note = await noteField(library);
  await note.fill('![p](https://example.com/p.png) [a](https://example.com/) https://example.com/b');
  await note.blur();
  await goThrough(library, 8);
  await library.getByRole('link', { name: 'Bring in papers' }).click();
  const papers = makePapers(3).map(
    ({ title }) => `@misc{a, title = {${title}}, url = {https://example.com/}}`,
  );
  await library
    .locator('[data-section="bring-in"] input[type="file"]')
    .setInputFiles(fileOf('a.bib', papers.join('\n')));
  await library.locator('[data-section="bring-in"] button.primary').first().waitFor();
  await library.locator('a[href="#open"]').click();
  await choose(
    library,
    fileOf(
      'papers.txt',
      makePapers(5)
        .map(({ title }) => title)
        .join('\n\n'),
    ),
  );
  await expect(rows(library)).not.toHaveCount(0);
  await unfoldAll(library);
}
