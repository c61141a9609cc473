import { writeFileSync } from 'node:fs';
import type { GivenPaper } from '@/domain/library';
import { readPapers } from '@/exchange/in/read-papers';
import { readCopies, readRows } from '@/tests/e2e/inside';
import { bibtexOf } from '@/tests/e2e/library-files';
import { makePapers } from '@/tests/e2e/papers';
import { expect, test } from './firefox';
import { viewText } from './views';

// Papers come in from a file, and leave in every format: as downloads, from the library and from the toolbar's popup.

const tables = ['library', 'interests', 'judgements', 'sites', 'settings'] as const;
const readable = ['BibTeX', 'RIS', 'CSL-JSON', 'CSV table', 'Everything, as JSON'];
const linked = ['Markdown list', 'Web page', 'Links'];

function papersIn({ name, bytes }: { name: string; bytes: Buffer }): GivenPaper[] {
  const read = readPapers(name, bytes);
  if ('problem' in read) throw new Error(read.problem);
  expect(read.problems).toEqual([]);
  return read.papers;
}

const menu = '[data-testid="export-menu"] summary';

test('papers are brought in from BibTeX, leave in each format, and come back from a backup', async ({
  openExtensionPage,
  inside,
  download,
}, info) => {
  const papers = makePapers(3);
  const file = info.outputPath('mine.bib');
  writeFileSync(file, bibtexOf(papers));
  const library = await openExtensionPage('library');
  await library.click('a', 'Bring in papers');
  await library.setFiles('[data-testid="import-files"]', file);
  await expect.poll(() => library.texts('[data-testid="import-counts"] li')).toEqual(['3 new papers']);
  await library.fill('input[list]', 'from Zotero');
  await library.click('button', 'Bring in 3 papers');
  await expect.poll(() => library.text()).toContain('3 papers were brought in.');
  const rows = await readRows(inside, 'library');
  expect(rows.map(({ id, tags }) => [id, tags])).toEqual(papers.map(({ id }) => [id, ['from Zotero']]));

  await library.click('a', 'Saved');
  const take = (label: string) =>
    download(async () => {
      await library.click(`.query-bar ${menu}`);
      await library.click('.export-menu[open] button', label);
    });
  for (const label of readable) {
    const taken = papersIn(await take(label)).sort((one, other) => one.id.localeCompare(other.id));
    const parts = taken.map(({ id, title, authors, tags }) => ({ id, title, authors, tags }));
    expect(parts, label).toEqual(
      papers.map(({ id, title, authors }) => ({ id, title, authors, tags: ['from Zotero'] })),
    );
  }
  for (const label of linked)
    expect((await take(label)).bytes.toString(), label).toContain('https://arxiv.org/abs/2611.10002');
  expect((await take('Obsidian notes')).name).toMatch(/\.zip$/);

  const options = await openExtensionPage('options');
  await options.click('a', 'Data');
  const theirs = () => Promise.all(tables.map((table) => readRows(inside, table)));
  const before = await theirs();
  const backup = await download(() => options.click('[data-testid="download-backup"]'));
  await expect.poll(() => options.text()).toContain('rows written, read back and compared.');
  await options.fill('.confirm-by-word input', 'delete');
  await options.click('button', 'Delete everything');
  await expect.poll(() => options.text()).toContain('Everything is deleted.');
  expect(await readRows(inside, 'library')).toEqual([]);
  expect(JSON.stringify(await readCopies(inside))).not.toContain('arxiv:');
  const kept = info.outputPath(backup.name);
  writeFileSync(kept, backup.bytes);
  await options.setFiles('[data-testid="restore-file"]', kept);
  await options.click('button', 'Restore');
  await expect.poll(() => options.text()).toContain('Restored: 3 new, 0 newer, 0 already here.');
  expect(await theirs()).toEqual(before);
});

test('what is flagged leaves from the toolbar’s popup; a paper is copied', async ({
  openDemo,
  inside,
  chrome: browser,
  download,
  openExtensionPage,
}) => {
  const page = await openDemo();
  await page.press('n', 's');
  await expect.poll(() => page.count('[data-paperlight-saved]')).toBe(1);
  await browser.openPopup();
  await expect.poll(() => viewText(inside, 'popup')).toContain('7 of 40 flagged');
  const taken = await download(() =>
    inside.evaluate(() => {
      const popup: Window = chrome.extension.getViews({ type: 'popup' })[0]!;
      popup.document.querySelector<HTMLElement>('.export-menu summary')?.click();
      const buttons = [...popup.document.querySelectorAll('button')];
      buttons.find(({ innerText }) => innerText.trim() === 'CSV table')?.click();
    }),
  );
  expect(papersIn(taken)).toHaveLength(7);
  expect(await viewText(inside, 'popup')).toContain('7 papers saved as');

  const library = await openExtensionPage('library', 'saved');
  await library.click('[data-testid="shelf-row"] a');
  await library.click('[data-testid="paper-pane"] button', 'Copy Markdown link');
  await expect.poll(() => library.texts('.toast')).toEqual(['Markdown link copied']);
  await library.click('input[type="search"]');
  await library.press('Control+v');
  const searched = () =>
    library.evaluate(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.value);
  await expect.poll(searched).toMatch(/^\[MemSyco-Bench: .*\]\(https:\/\/arxiv\.org\/abs\/2607\.01071\)$/);
});
