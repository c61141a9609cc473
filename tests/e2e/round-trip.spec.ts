import type { Page } from '@playwright/test';
import type { SavedPaper } from '@/domain/library';
import { expect, test } from './extension';
import { fileOf } from './library-files';
import { readMany } from './many-papers';
import { makeLibrary, openExport, putLibrary, saveAs } from './saved-papers';

// What leaves the library comes back into an empty one: all of it as JSON, what a format can hold in the others.

test.setTimeout(300_000);

const statuses = ['none', 'reading', 'read', 'not reading', undefined] as const;

/** Papers with something of the reader's own on each. */
function makeOwn(count: number): SavedPaper[] {
  return makeLibrary(count).map((paper, at) => {
    const status = paper.status ?? statuses[at % statuses.length];
    return {
      ...paper,
      from: { site: 'arXiv', url: 'https://arxiv.org/list/cs.LG/new' },
      date: `20${10 + (at % 16)}`,
      tags: ['to cite', `月 ${at % 7}`],
      note: `See 4 % of ${at}.`,
      ...(status && { status }),
    };
  });
}

/** What a format that holds no more than a citation keeps of a paper. */
function cited({ savedAt, favourite, ...paper }: Partial<SavedPaper>): Partial<SavedPaper> {
  return { ...paper, status: 'none' };
}

const whole = (paper: Partial<SavedPaper>) => paper;

async function takeOut(library: Page, label: string): Promise<Buffer> {
  await openExport(library, '.query-bar');
  return (await saveAs(library, label)).bytes;
}

async function deleteEverything(options: Page): Promise<void> {
  await options.getByRole('link', { name: 'Data', exact: true }).click();
  await options.getByLabel('Type “delete” to confirm').fill('delete');
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await expect(options.getByText('Everything is deleted.')).toBeVisible();
}

async function bringIn(library: Page, name: string, text: string): Promise<void> {
  await library.getByRole('link', { name: 'Bring in papers', exact: true }).click();
  await library.getByTestId('import-files').setInputFiles(fileOf(name, text));
  await library.getByRole('button', { name: /^Bring in [\d,]+ papers?$/ }).click();
  await library.getByText(/papers were brought in\./).waitFor({ timeout: 150_000 });
}

const byId = (rows: { id?: unknown }[]) =>
  rows.toSorted((one, other) => (String(one.id) < String(other.id) ? -1 : 1));

test('twenty thousand papers leave as JSON, are deleted, and come back as they were', async ({
  inside,
  openExtensionPage,
}) => {
  const papers = makeOwn(20_000);
  await putLibrary(inside, papers);
  const library = await openExtensionPage('library');
  await expect(library.locator('.query-bar').getByText('Export 20,002 papers')).toBeVisible();
  const file = await takeOut(library, 'Everything, as JSON');
  await deleteEverything(await openExtensionPage('options'));
  expect(await readMany(inside, 'library')).toEqual([]);
  await bringIn(library, 'papers.json', file.toString());
  const rows = (await readMany(inside, 'library')).map(({ changedAt, ...row }) => row);
  expect(byId(rows)).toEqual(byId(papers));
});

for (const [label, name, kept] of [
  ['BibTeX', 'papers.bib', cited],
  ['RIS', 'papers.ris', cited],
  ['CSL-JSON', 'papers.json', cited],
  ['CSV table', 'papers.csv', whole],
] as const) {
  test(`what leaves as ${label} comes back field by field`, async ({ inside, openExtensionPage }) => {
    const papers = makeOwn(2_000);
    await putLibrary(inside, papers);
    const library = await openExtensionPage('library');
    await expect(library.locator('.query-bar').getByText('Export 2,002 papers')).toBeVisible();
    const file = await takeOut(library, label);
    await deleteEverything(await openExtensionPage('options'));
    await bringIn(library, name, file.toString());
    const rows = (await readMany(inside, 'library')) as unknown as SavedPaper[];
    const from = { site: name, url: `opened:${name}` }; // Where it was seen is told by JSON alone
    const given = rows.map(({ changedAt, ...row }) =>
      kept === cited ? { ...cited(row), status: row.status } : row,
    );
    expect(byId(given)).toEqual(byId(papers.map((paper) => ({ ...kept(paper), from }))));
  });
}
