import { putRows, readRow, readRows } from '@/tests/e2e/inside';
import { makePapers } from '@/tests/e2e/papers';
import { expect, test } from './firefox';

// The library: found, told apart, tagged, noted, starred, removed and brought back, by keys.

const row = '[data-testid="shelf-row"]';
const found = '[role="search"] [role="status"]';

test('papers are found, told apart, tagged, noted and removed by keys; all of it can be taken back after closing', async ({
  host,
  inside,
  tabAt,
  openExtensionPage,
}) => {
  await tabAt(`moz-extension://${host}/welcome.html`); // The database is there
  const papers = makePapers(300).map((paper, at) => ({ ...paper, savedAt: 1_000_000 - at }));
  await putRows(inside, 'library', papers);
  const library = await openExtensionPage('library', 'saved');
  await expect.poll(() => library.texts(found)).toEqual(['300 papers']);
  expect(await library.count(row)).toBeLessThan(60);
  const focusRow = (at: number) =>
    library.evaluate(([css, place]) => document.querySelectorAll(css)[place]?.querySelector('a')?.focus(), [
      row,
      at,
    ] as const);
  const search = 'input[type="search"]';
  for (const [query, count] of [
    ['exoplanest', '30 papers'], // A slip of the fingers
    ['"paper 123"', '1 paper'],
    ['exoplanets -"paper 10"', '29 papers'],
  ] as const) {
    await library.fill(search, query);
    await expect.poll(() => library.texts(found)).toEqual([count]);
  }
  await library.fill(search, '');
  await expect.poll(() => library.texts(found)).toEqual(['300 papers']);

  await focusRow(0);
  await library.press('j');
  await expect.poll(() => library.text()).toContain('What paper 1 says.');
  await library.press('2', 'f', 't', ...'博弈 & "games"', 'Enter');
  await expect.poll(() => library.texts('[data-testid="paper-pane"] .tag-chip')).toEqual(['博弈 & "games"']);
  await focusRow(1);
  await library.press('n', ...'Ask *Ada*.');
  await expect.poll(() => library.text()).toContain('Kept');
  await library.press('Escape');
  await expect.poll(() => library.texts('[data-testid="note"] em')).toEqual(['Ada']);
  const changed = { status: 'reading', favourite: true, tags: ['博弈 & "games"'], note: 'Ask *Ada*.' };
  const second = () => readRow(inside, 'library', 'arxiv:2611.10001');
  expect(await second()).toMatchObject(changed);

  await library.click('[data-testid="paper-pane"] button', 'Remove from saved');
  await expect.poll(second).toBeUndefined();
  await library.close();
  const later = await openExtensionPage('library', 'history');
  await expect
    .poll(() => later.texts('[data-testid="history-row"]'))
    .toContainEqual(expect.stringContaining('Removed: Paper 1'));
  await later.click('[data-testid="history-row"] button', 'Undo');
  await expect.poll(second).toMatchObject(changed);
  expect(await readRows(inside, 'library')).toHaveLength(300);
});
