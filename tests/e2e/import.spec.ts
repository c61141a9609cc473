import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { SavedPaper } from '@/domain/library';
import { writeBackup } from '@/exchange/backup';
import { alive } from './deaths';
import { expect, test } from './extension';
import { readCopies, readRows } from './inside';
import { bibtexOf, fileOf } from './library-files';
import { readMany } from './many-papers';
import { drop } from './opened';
import { arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';
import { anInterest } from './restore';

// Papers of files come into the library: shown first, all or nothing, and taken back with one press.

async function openImport(library: Page): Promise<Page> {
  await library.getByRole('link', { name: 'Bring in papers', exact: true }).click();
  return library;
}

const choose = (page: Page, name: string, text: string) =>
  page.getByTestId('import-files').setInputFiles(fileOf(name, text));

const counts = (page: Page) => page.getByTestId('import-counts').getByRole('listitem');
const bring = (page: Page) => page.getByRole('button', { name: /^Bring in [\d,]+ papers?$/ });

test('a file is shown, brought in, known on pages, and taken back', async ({
  context,
  serve,
  inside,
  openExtensionPage,
}) => {
  const papers = makePapers(3);
  const broken = `${bibtexOf(papers)}\n@article{untitled,\n  year = {2026}\n}\n@article{open,\n  title = {It never ends`;
  const library = await openImport(await openExtensionPage('library'));
  await choose(library, 'mine.bib', broken);
  await expect(counts(library)).toHaveText(['3 new papers', '2 entries could not be read']);
  await expect(library.getByRole('region', { name: 'mine.bib' })).toContainText('BibTeX');
  await expect(library.getByText('Paper 2 on tree rings')).toBeVisible();
  await library.locator('summary').getByText('2 entries could not be read').click();
  const problems = library.locator('.import-problems li');
  await expect(problems).toHaveText([
    /^Line \d+: This entry has no title/,
    /^Line \d+: This entry could not/,
  ]);
  const saving = library.waitForEvent('download');
  await library.getByRole('button', { name: 'Save this list as a file' }).click();
  const list = readFileSync(await (await saving).path(), 'utf8');
  expect(list.trim().split('\n')).toEqual(await problems.allTextContents());
  expect(await readRows(inside, 'library')).toEqual([]);

  await library.getByLabel('Add a tag to all').fill('from Zotero');
  await library.getByLabel('Status of all').selectOption('Read');
  await bring(library).click();
  await expect(library.getByText('3 papers were brought in.')).toBeVisible();
  const rows = await readRows(inside, 'library');
  expect(rows).toHaveLength(3);
  for (const row of rows)
    expect(row).toMatchObject({
      tags: ['from Zotero'],
      status: 'read',
      from: { site: 'mine.bib', url: 'opened:mine.bib' },
    });
  expect(await readRows(inside, 'judgements')).toEqual([]);

  serve({ [arxivUrl]: arxivPage(makePapers(5)) });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(6); // Two elements for each paper
  await library.bringToFront();
  await library.getByRole('button', { name: 'Bring in another file' }).click();
  await choose(library, 'mine.bib', bibtexOf(papers));
  await expect(library.getByText('Your library holds all of this already.')).toBeVisible();
  await expect(bring(library)).toHaveCount(0);
  await library.getByLabel('Add a tag to all').fill('again');
  await expect(counts(library)).toHaveText([
    '0 new papers',
    '3 are in your library already',
    /^3 of these gain something/,
  ]);
  await bring(library).click();
  await expect(library.getByText('3 of them were there and have gained something.')).toBeVisible();
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(library.getByTestId('import-files')).toBeAttached();
  expect((await readRows(inside, 'library')).map(({ tags }) => tags)).toEqual(rows.map(({ tags }) => tags));
});

test('what is dropped there is for the library; a whole backup is told as one and restored if wished', async ({
  inside,
  openExtensionPage,
}) => {
  const library = await openImport(await openExtensionPage('library'));
  await drop(library, 'ids.txt', 'arXiv:2611.10000\narXiv:2611.10001');
  await expect(counts(library)).toHaveText(['2 new papers']);
  await library.getByRole('button', { name: 'Cancel' }).click();

  const saved = makePapers(2).map((paper): SavedPaper => ({ ...paper, savedAt: 1 }));
  const whole = {
    library: saved,
    interests: [anInterest({})],
    judgements: [],
    sites: [],
    settings: undefined,
  };
  await drop(library, 'mine.json', writeBackup(whole, new Date()));
  await expect(library.getByText(/^This is a whole backup/)).toBeVisible();
  await expect(bring(library)).toHaveText('Bring in 2 papers');
  await library.getByText('Restore everything instead').click();
  await library.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(library.getByText('Restored: 3 new, 0 newer, 0 already here.')).toBeVisible();
  expect(await readRows(inside, 'library')).toEqual(saved);
  expect(await readRows(inside, 'interests')).toHaveLength(1);

  await drop(library, 'picture.png', '\u0000\u0001PNG');
  await expect(library.getByRole('alert')).toContainText('“picture.png” could not be read');
});

// Until it has the worker die itself
test(
  'twenty thousand papers are brought in with progress, stopped, and never by halves, whatever dies',
  alive,
  async ({ context, inside, openExtensionPage, stopWorker, bootOf }) => {
    test.setTimeout(400_000);
    const all = 20_000;
    const many = bibtexOf(makePapers(all));
    const library = await openImport(await openExtensionPage('library'));
    await choose(library, 'many.bib', many);
    await expect(library.getByRole('progressbar')).toBeVisible();
    await library.getByRole('button', { name: 'Cancel' }).click();
    await expect(library.getByTestId('import-files')).toBeAttached();

    await choose(library, 'many.bib', many);
    await bring(library).click();
    await library.getByText('Keeping the papers…').waitFor();
    await expect(library.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
    await library.close(); // As a reader does who does not wait
    expect([0, all]).toContain((await readMany(inside, 'library')).length);

    const [one, other] = await Promise.all([openExtensionPage('library'), openExtensionPage('library')]);
    for (const tab of [one, other]) {
      await openImport(tab);
      await choose(tab, 'many.bib', many);
      await counts(tab).first().waitFor();
    }
    const boots = new Set([await bootOf()]);
    for (const tab of [one, other]) if ((await bring(tab).count()) > 0) await bring(tab).click();
    const done = (tab: Page) => tab.getByText(/brought in\.|holds all of this/);
    while (!(await done(one).isVisible())) {
      await inside.evaluate(() => chrome.runtime.sendMessage({ name: 'learn', question: {} })); // Wakes it
      boots.add(await bootOf());
      await stopWorker();
    }
    expect(boots.size).toBeGreaterThan(2); // Or it was not killed while papers were kept, which quick machines do in a few seconds
    for (const tab of [one, other]) {
      await expect(done(tab)).toBeVisible({ timeout: 120_000 });
      await expect(tab.getByRole('alert')).toHaveCount(0);
    }
    const rows = await readMany(inside, 'library');
    expect(rows).toHaveLength(all);
    const copies = await readCopies(inside);
    expect(rows.filter(({ id }) => !copies[`copy/library/${id}`])).toEqual([]);
    expect(context.pages().length).toBeGreaterThan(1);
  },
);
