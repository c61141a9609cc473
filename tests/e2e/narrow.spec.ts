import { expect, test } from './extension';
import { putRows } from './inside';
import { fillLibrary, found, noteField, pane, shelfRows } from './shelf';

// The library where there is no room for the list and for what it says of a paper side by side.

test('a list without room beside it comes back when its open paper goes, and tells of a damaged one', async ({
  inside,
  openExtensionPage,
}) => {
  await fillLibrary(inside, 30);
  await putRows(inside, 'library', [{ id: 'arxiv:2611.20000', title: 7, savedAt: Date.UTC(2026, 10, 2) }]);
  const library = await openExtensionPage('library', 'saved');
  await library.setViewportSize({ width: 600, height: 720 });
  const rows = shelfRows(library);
  const details = (at: number) => rows.nth(at).getByRole('button', { name: 'All about it' });
  const link = (id: string) => library.locator(`[data-paper="${id}"]`).getByRole('link');
  await expect(rows.nth(1)).toContainText('Paper 0 on exoplanets');
  await details(3).click();
  await expect(pane(library)).toContainText('What paper 2 says.');
  await pane(library).getByRole('button', { name: 'Remove from saved' }).click();
  await expect(link('arxiv:2611.10003')).toBeFocused();
  await expect(pane(library)).toBeHidden();
  await library.keyboard.press('j');
  await expect(link('arxiv:2611.10004')).toBeFocused();
  await library.keyboard.press('u');
  await expect(link('arxiv:2611.10002')).toBeVisible();
  await expect(pane(library)).toBeHidden();

  await details(0).click();
  await expect(library.locator('.shelf')).toContainText('What was kept of this paper is damaged.');
  await expect(rows).toHaveCount(0);
  await library.getByRole('button', { name: 'Back to the list' }).click();
  await expect(rows.first()).toBeVisible();
});

test('a paper that the search finds no more stays open for who writes about it', async ({
  inside,
  openExtensionPage,
}) => {
  await fillLibrary(inside, 30);
  const library = await openExtensionPage('library', 'saved');
  await library.setViewportSize({ width: 600, height: 720 });
  await library.getByRole('searchbox').fill('-has:note');
  await expect(found(library)).toHaveText('30 papers');
  await shelfRows(library).nth(2).getByRole('button', { name: 'All about it' }).click();
  const note = await noteField(library);
  await note.pressSequentially('Rings');
  await expect(found(library)).toHaveText('29 papers');
  await library.waitForTimeout(500); // A list that came back would be there by now
  await note.pressSequentially(' and more');
  await expect(note).toHaveValue('Rings and more');
  await expect(pane(library)).toContainText('What paper 2 says.');
  await pane(library).getByRole('button', { name: 'Back to the list' }).click();
  await expect(library.locator('[data-paper="arxiv:2611.10003"]').getByRole('link')).toBeFocused();
});
