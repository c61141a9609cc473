import { isDeepStrictEqual } from 'node:util';

import { expect, test } from './extension';
import { putRows, readCopies, readRow, readRows } from './inside';
import { readMany } from './many-papers';
import { fillLibrary, found, noteField, pane, shelfRows } from './shelf';

// Nothing that the reader does in the library is lost, whoever does what at the same time, and whatever dies.

test.setTimeout(300_000);

test('two tabs and the popup change the same paper at once, and every change stays', async ({
  inside,
  openExtensionPage,
  openPopup,
}) => {
  await fillLibrary(inside, 50);
  const tabs = [await openExtensionPage('library', 'saved'), await openExtensionPage('library', 'saved')];
  const popup = await openPopup();
  await popup.getByTestId('tab-saved').click();
  for (const tab of tabs) {
    await shelfRows(tab).first().getByRole('link').focus();
    await expect(pane(tab)).toContainText('What paper 0 says.');
    await (await noteField(tab)).fill('Beginning.');
    await expect(pane(tab)).toContainText('Kept');
  }
  const notes = ['Beginning. One goes on.', 'Other first. Beginning.'];
  await Promise.all([
    ...tabs.map(async (tab, at) => {
      await (await noteField(tab)).fill(notes[at] ?? '');
      await tab.getByLabel('Tags', { exact: true }).fill(`tag ${at}`);
      await tab.getByLabel('Tags', { exact: true }).press('Enter');
    }),
    popup.getByTestId('paper-row').first().getByLabel('How far you are').selectOption('Read'),
  ]);
  const row = async () => (await readRows(inside, 'library')).find(({ id }) => id === 'arxiv:2611.10000');
  await expect.poll(row).toMatchObject({
    status: 'read',
    note: 'Other first. Beginning. One goes on.',
    tags: expect.arrayContaining(['rings & "light"', 'tag 0', 'tag 1']),
  });
  for (const tab of tabs) await expect(pane(tab).locator('.tag-chip')).toHaveCount(3);
});

test('a library that dies while it changes thousands of papers has changed all of them or none', async ({
  inside,
  openExtensionPage,
  stopWorker,
}) => {
  const tagAll = async (tag: string, many: number) => {
    const library = await openExtensionPage('library', 'saved');
    await shelfRows(library).first().getByRole('link').focus();
    await library.keyboard.press('ControlOrMeta+a'); // While more of the list is still being read
    const selected = library.getByTestId('selection-pane');
    await expect(selected).toContainText(`${many.toLocaleString('en')} papers selected`);
    await library.keyboard.press('t');
    await library.keyboard.type(tag);
    await library.keyboard.press('Enter');
    return library;
  };
  const some = 5_000;
  await fillLibrary(inside, some);
  for (const [at, pause] of [0, 400, 1_500].entries()) {
    const library = await tagAll(`round ${at}`, some);
    if (at === 0) await expect(library.locator('.toast progress')).toBeVisible();
    else await stopWorker();
    await library.waitForTimeout(pause);
    await library.close();
    const rows = await readMany(inside, 'library');
    expect(rows).toHaveLength(some);
    const tagged = rows.filter(({ tags }) => (tags as string[] | undefined)?.includes(`round ${at}`));
    expect([0, some]).toContain(tagged.length);
  }
  await fillLibrary(inside, 20_000);
  const library = await tagAll('to its end', 20_000);
  await expect(library.locator('.toast')).toContainText('20,000 papers tagged', { timeout: 120_000 });
  await expect(library.getByRole('alert')).toHaveCount(0);
  const copies = await readCopies(inside);
  const rows = await readRows(inside, 'library'); // With what is undefined, which no copy holds
  expect(rows.filter(({ tags }) => !(tags as string[] | undefined)?.includes('to its end'))).toEqual([]);
  const stale = rows.filter((row) => !isDeepStrictEqual(copies[`copy/library/${row.id}`], row));
  expect(stale.length).toBe(0);
});

test('a paper whose row somebody altered is told to be damaged, stays, and can be removed', async ({
  inside,
  openExtensionPage,
}) => {
  await fillLibrary(inside, 2);
  const [row] = await readRows(inside, 'library');
  const damaged = { ...row, authors: 'Ada' };
  await putRows(inside, 'library', [damaged]);
  const library = await openExtensionPage('library', 'saved');
  const shown = shelfRows(library).filter({ hasText: `Damaged, cannot be read: ${row?.id}` });
  await expect(shown).toHaveCount(1);
  await expect(library.locator('.query-bar')).toContainText('2 papers');
  await shown.getByRole('link').focus();
  await expect(library.locator('.paper-pane')).toContainText('It stays as it is');
  expect(await readRow(inside, 'library', String(row?.id))).toEqual(damaged);

  await shown.getByRole('checkbox').check();
  const selected = library.getByTestId('selection-pane');
  await selected.getByRole('button', { name: 'Remove' }).click();
  await selected.getByRole('button', { name: 'Remove it' }).click();
  await expect(shelfRows(library)).toHaveCount(1);
  await expect(shown).toHaveCount(0);
});

test('a paper is written about to the end, though the search that found it alone finds nothing more', async ({
  inside,
  openExtensionPage,
}) => {
  await fillLibrary(inside, 2);
  const [row, other] = await readRows(inside, 'library');
  await putRows(inside, 'library', [{ ...other, note: 'Read.' }]);
  const library = await openExtensionPage('library', 'saved');
  await library.getByRole('searchbox').fill('-has:note');
  await expect(found(library)).toHaveText('1 paper');
  await shelfRows(library).first().getByRole('link').focus();
  const note = await noteField(library);
  await note.pressSequentially('Begun');
  await expect(shelfRows(library)).toHaveCount(0);
  await expect(library.locator('.rows')).toContainText('No saved paper matches');
  await expect(note).toBeFocused();
  await note.pressSequentially(' and done.');
  await expect
    .poll(() => readRow(inside, 'library', String(row?.id)))
    .toMatchObject({ note: 'Begun and done.' });
});
