import { unzipSync } from 'fflate';
import type { FormatName } from '@/domain/format';
import type { GivenPaper, SavedPaper } from '@/domain/library';
import { readPapers } from '@/exchange/in/read-papers';
import { findBarriers } from './axe';
import { expect, test } from './extension';
import { makePapers } from './papers';
import { makeLibrary, openExport, putLibrary, type Saved, saveAs } from './saved-papers';

function papersIn({ name, bytes }: Saved): GivenPaper[] {
  const read = readPapers(name, bytes);
  if ('problem' in read) throw new Error(read.problem);
  expect(read.problems).toEqual([]);
  return read.papers;
}

const formats: [FormatName, label: string, name: RegExp][] = [
  ['bibtex', 'BibTeX', /^paperlight-\d{4}-\d\d-\d\d\.bib$/],
  ['ris', 'RIS', /\.ris$/],
  ['csl', 'CSL-JSON', /\.json$/],
  ['csv', 'CSV table', /\.csv$/],
  ['json', 'Everything, as JSON', /\.json$/],
];

test('what a search finds leaves in each format, and is read again as it was', async ({
  inside,
  openExtensionPage,
}) => {
  const papers = makeLibrary(30);
  await putLibrary(inside, papers);
  const library = await openExtensionPage('library');
  await expect(library.locator('.query-bar').getByText('Export 32 papers')).toBeVisible();
  await library.getByRole('searchbox').fill('lamps');
  await expect(library.locator('.query-bar').getByText('Export 2 papers')).toBeVisible();
  const wanted = papers.slice(0, 2);
  for (const [format, label, name] of formats) {
    await openExport(library, '.query-bar');
    const saved = await saveAs(library, label);
    expect(saved.name).toMatch(name);
    await expect(library.locator('.toast')).toHaveText(`2 papers saved as ${saved.name}`);
    const found = papersIn(saved).sort((one, other) => one.id.localeCompare(other.id));
    expect(
      found.map(({ id, title, authors }) => ({ id, title, authors })),
      format,
    ).toEqual(wanted.map(({ id, title, authors }) => ({ id, title, authors })));
    expect(found[0], format).toMatchObject({ tags: ['to cite'], note: 'Bright.' });
    expect(found[0]?.abstract, format).toBe(wanted[0]?.abstract);
  }
  for (const label of ['Markdown list', 'Web page', 'Links']) {
    await openExport(library, '.query-bar');
    expect((await saveAs(library, label)).bytes.toString()).toContain('https://arxiv.org/abs/1706.03762');
  }
  await openExport(library, '.query-bar');
  const notes = await saveAs(library, 'Obsidian notes');
  expect(notes.name).toMatch(/\.zip$/);
  expect(Object.keys(unzipSync(notes.bytes)).sort()).toEqual([
    'Hopper 2026 Lamps on the moon 月.md',
    'Lovelace 2017 On {lamps} & 50 of light.md',
  ]);
});

test('a selection leaves by the reader’s keys and names, without what is left out', async ({
  inside,
  openExtensionPage,
}) => {
  await putLibrary(inside, makeLibrary(3));
  const options = await openExtensionPage('options');
  await options.getByRole('link', { name: 'Data' }).click();
  const keys = options.getByLabel('Keys of citations');
  await keys.fill('{autor}');
  await expect(options.getByText('It names {autor}')).toBeVisible();
  await keys.fill('{Author}:{year}');
  await expect(options.getByText('For example Vaswani:2017')).toBeVisible();
  await keys.blur();
  await options.getByLabel('Names of Obsidian notes').fill('{title} ({year})');
  await options.getByLabel('Names of Obsidian notes').blur();

  const library = await openExtensionPage('library');
  await library.getByRole('checkbox', { name: 'lamps' }).first().check();
  await library.getByRole('checkbox', { name: 'moon' }).check();
  const pane = '[data-testid="selection-pane"]';
  await openExport(library, pane);
  expect(await findBarriers(library)).toEqual([]);
  await library.locator(pane).getByLabel('With abstracts').uncheck();
  await library.locator(pane).getByLabel('With tags, status and notes').uncheck();
  const saved = await saveAs(library, 'BibTeX');
  expect(saved.bytes.toString()).toContain('{Lovelace:2017,');
  expect(saved.bytes.toString()).toContain('{Hopper:2026,');
  for (const paper of papersIn(saved)) {
    expect(paper).not.toHaveProperty('abstract');
    expect(paper).not.toHaveProperty('note');
    expect(paper).not.toHaveProperty('tags');
  }
  await library.getByRole('checkbox', { name: 'lamps' }).first().uncheck();
  await openExport(library, pane);
  expect((await saveAs(library, 'Obsidian notes')).name).toBe('Lamps on the moon 月 (2026).md');
});

test('one paper is copied as BibTeX, as Markdown, and as a link by a key', async ({
  context,
  inside,
  openExtensionPage,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await putLibrary(inside, makeLibrary());
  const library = await openExtensionPage('library');
  const copied = () => library.evaluate(() => navigator.clipboard.readText());
  const moon = library.getByTestId('shelf-row').getByRole('link', { name: 'Lamps on the moon' });
  await moon.focus();
  const pane = '[data-testid="paper-pane"]';
  await openExport(library, pane);
  await library.locator(pane).getByRole('button', { name: 'Copy as BibTeX' }).click();
  await expect(library.locator('.toast')).toHaveText('1 paper copied: BibTeX');
  expect(await copied()).toContain('@article{hopper2026lamps,');
  await openExport(library, pane);
  await library.locator(pane).getByRole('button', { name: 'Copy as Markdown list' }).click();
  await expect(library.locator('.toast')).toHaveText('1 paper copied: Markdown list');
  expect(await copied()).toBe(
    '- [Lamps on the moon 月](https://doi.org/10.1000/182) — Grace Hopper, Nature (2026)\n',
  );
  await moon.focus();
  await library.keyboard.press('m');
  await expect(library.locator('.toast')).toHaveText('Markdown link copied');
  expect(await copied()).toBe('[Lamps on the moon 月](https://doi.org/10.1000/182)');
});

test('what is flagged leaves from the popup: of the page in front, and of all pages', async ({
  openDemo,
  openPopup,
}) => {
  const page = await openDemo();
  const popup = await openPopup(page);
  await expect(popup.getByTestId('paper-row')).toHaveCount(7);
  const titles = await popup.getByTestId('paper-row').locator('.title').allTextContents();
  for (const tab of ['page', 'flagged']) {
    await popup.getByTestId(`tab-${tab}`).click();
    await openExport(popup, '[role="tabpanel"]');
    expect(await findBarriers(popup), tab).toEqual([]);
    const papers = papersIn(await saveAs(popup, 'CSV table'));
    expect(papers.map(({ title }) => title).sort(), tab).toEqual(titles.sort());
    expect(papers[0], tab).toMatchObject({ status: 'none' });
    await expect(popup.locator('.toast')).toContainText('7 papers saved as');
  }
});

test('what is saved leaves from the popup: all of it, and what its search finds', async ({
  context,
  inside,
  openPopup,
  pressButton,
}) => {
  const papers = makeLibrary(70);
  await putLibrary(inside, papers);
  const popup = await openPopup();
  await popup.getByTestId('tab-saved').click();
  for (const [query, count] of [
    ['', 72],
    ['lamps', 2],
    ['paper', 70], // More than are shown
  ] as const) {
    await popup.getByRole('searchbox').fill(query);
    await expect(popup.getByText(`Export ${count} papers`)).toBeVisible();
    await openExport(popup, '[role="tabpanel"]');
    expect(await findBarriers(popup), query).toEqual([]);
    expect(papersIn(await saveAs(popup, 'CSV table')), query).toHaveLength(count);
    await expect(popup.locator('.toast')).toContainText(`${count} papers saved as`);
  }
  await popup.close();

  const toolbar = await pressButton(await context.newPage());
  await toolbar.press('Saved');
  await expect.poll(toolbar.text).toContain('Export 72 papers');
  await toolbar.evaluate('document.querySelector(".export-menu summary").click()');
  await toolbar.press('RIS');
  await expect.poll(toolbar.text).toContain('72 papers saved as');
  expect(await toolbar.isOpen()).toBe(true);
});

test('twenty thousand papers leave while the page lives on, or are stopped', async ({
  inside,
  openExtensionPage,
}) => {
  await putLibrary(inside, makeLibrary(20_000));
  const library = await openExtensionPage('library');
  await expect(library.locator('.query-bar').getByText('Export 20,002 papers')).toBeVisible();
  const panel = library.getByTestId('export-panel');
  await openExport(library, '.query-bar');
  await library.locator('.export-menu[open]').getByRole('button', { name: 'RIS', exact: true }).click();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(library.locator('.toast')).toHaveText('Stopped. Nothing was taken out.');
  await expect(panel).toHaveCount(0);

  await openExport(library, '.query-bar');
  const saving = saveAs(library, 'RIS');
  await expect(panel).toContainText('of 20,002 papers');
  await library.getByRole('checkbox', { name: 'moon' }).check(); // Meanwhile
  await expect(library.getByTestId('selection-pane')).toBeVisible();
  const file = await saving;
  await expect(library.locator('.toast')).toContainText('20,002 papers saved as');
  expect(papersIn(file)).toHaveLength(20_002);
});

test('what is left out, for somebody altered its row, is told, and in a backup said in the file', async ({
  inside,
  openExtensionPage,
}) => {
  const [lamp, moon] = makeLibrary();
  const noList = { ...makePapers(1)[0]!, savedAt: 1, authors: 'Ada' } as unknown as SavedPaper;
  await putLibrary(inside, [lamp!, { ...moon!, tags: ['x'.repeat(200)] }, noList]);
  const library = await openExtensionPage('library');
  await openExport(library, '.query-bar');
  const { bytes } = await saveAs(library, 'Everything, as JSON');
  expect(JSON.parse(bytes.toString())).toMatchObject({
    library: [{ id: lamp?.id }],
    leftAside: [expect.stringContaining('tags')],
  });
  const toast = library.locator('.toast');
  await expect(toast).toHaveText(/^1 paper saved as .*\.json · 2 papers left out: damaged or gone$/);
  await openExport(library, '.query-bar');
  await saveAs(library, 'RIS');
  await expect(toast).toHaveText(/^2 papers saved as .*\.ris · 1 paper left out: damaged or gone$/);
});
