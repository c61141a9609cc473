import type { Page } from '@playwright/test';
import { expect, type Fixtures, test } from './extension';
import { readRow, readRows } from './inside';
import { fillLibrary, found, noteField, pane, shelfRows } from './shelf';
import { expectFit, expectSectionsFit, onPhone } from './touch';

// Our pages on a phone, with one finger and the keys it brings up: what was done is looked up in the database.

const row = (page: Page, at: number) => readRow(page, 'library', `arxiv:2611.${10_000 + at}`);
const undo = (page: Page) => page.getByTestId('toast-undo');

/** The library with its 200 papers, once nothing is added above them any more. */
async function openSaved(openExtensionPage: Fixtures['openExtensionPage']): Promise<Page> {
  const library = await openExtensionPage('library', 'saved');
  await expect(shelfRows(library).first()).toContainText('Paper 0 on exoplanets');
  await expect(library.locator('.filter-chip').first()).toBeVisible();
  return library;
}

test('a finger scrolls the library, opens a paper, and sets, tags and notes it', async ({
  inside,
  openExtensionPage,
}) => {
  await fillLibrary(inside, 200);
  const library = await openSaved(openExtensionPage);
  const phone = await onPhone(library);
  const without = ['(pointer: coarse)', '(hover: none)'];
  expect(await library.evaluate((all) => all.map((one) => matchMedia(one).matches), without)).toEqual([
    true,
    true,
  ]);
  const list = library.locator('.virtual-list');
  for (let pushes = 0; pushes < 3; pushes++) await phone.push(list, 150);
  await expect.poll(() => list.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(300);
  await phone.tap(library.locator('[data-paper="arxiv:2611.10005"] .facts'));
  await expect(pane(library)).toContainText('What paper 5 says.');
  await expect(list).toBeHidden();

  await phone.tap(pane(library).getByRole('button', { name: 'Reading', exact: true }));
  await expect.poll(() => row(inside, 5)).toMatchObject({ status: 'reading' });
  await phone.tap(pane(library).getByRole('button', { name: 'Favourite' }));
  await expect.poll(() => row(inside, 5)).toMatchObject({ favourite: true });
  await phone.tap(library.getByRole('combobox', { name: 'Tags' }));
  await library.keyboard.insertText('on the road');
  await library.keyboard.press('Enter');
  await expect.poll(() => row(inside, 5)).toMatchObject({ tags: ['on the road'] });
  await phone.tap(await noteField(library));
  await library.keyboard.insertText('Read *this* again.');
  await expect.poll(() => row(inside, 5)).toMatchObject({ note: 'Read *this* again.' });
  await phone.tap(pane(library).getByRole('button', { name: 'Take the tag “on the road” off' }));
  await expect.poll(async () => (await row(inside, 5))?.tags).toBeUndefined();
  await expectFit(library, phone, 'pane');
  await phone.tap(pane(library).getByTestId('note'));
  await expect(library.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await phone.tap(pane(library).getByRole('button', { name: 'Back to the list' }));
  await expect(list).toBeInViewport();
});

test('a finger selects two papers, tags both and takes it back, and searches', async ({
  inside,
  openExtensionPage,
}) => {
  await fillLibrary(inside, 200);
  const library = await openSaved(openExtensionPage);
  const phone = await onPhone(library);
  for (const at of [1, 2]) await phone.tap(library.getByRole('checkbox', { name: `Paper ${at} on` }));
  await expect(library.getByTestId('selection-pane')).toContainText('2 papers selected');
  await expectFit(library, phone, 'selection');
  await phone.tap(library.getByRole('combobox', { name: 'Tags' }));
  await library.keyboard.insertText('both');
  await library.keyboard.press('Enter');
  const tagged = async () => (await readRows(inside, 'library')).filter(({ tags }) => `${tags}` === 'both');
  await expect.poll(async () => (await tagged()).length).toBe(2);
  await phone.tap(undo(library));
  await expect.poll(async () => (await tagged()).length).toBe(0);
  await phone.tap(library.getByRole('button', { name: 'Select none' }));

  await phone.tap(library.getByRole('searchbox'));
  await library.keyboard.insertText('exoplanets');
  await expect(found(library)).toHaveText('20 papers');
  await phone.tap(library.locator('summary', { hasText: 'Seen on' }));
  await phone.tap(library.locator('.choice-menu').getByRole('button', { name: /Hugging Face/ }));
  await expect(found(library)).toHaveText('7 papers');
  await phone.tap(library.getByRole('button', { name: 'Keep this search' }));
  await phone.tap(library.getByRole('button', { name: 'Keep', exact: true }));
  const name = 'exoplanets in:"Hugging Face"'; // As proposed
  await expect.poll(() => readRows(inside, 'settings')).toMatchObject([{ searches: [{ name }] }]);
  await expectFit(library, phone, 'found');
});

test('every view of the library fits a phone and a finger', async ({
  inside,
  openDemo,
  openExtensionPage,
}) => {
  await openDemo();
  await fillLibrary(inside, 200);
  const library = await openExtensionPage('library', 'open');
  const phone = await onPhone(library);
  await phone.tap(library.getByLabel('Or paste a text'));
  await library.keyboard.insertText('Atmospheres of hot Jupiters\n\nRings of trees and what they say');
  await phone.tap(library.getByRole('button', { name: 'Open this text' }));
  await expect(library.getByTestId('opened-row')).toHaveCount(2);
  await expectSectionsFit(library, phone, {
    ...{ saved: '.shelf-row', 'catch-up': '.paper-row', seen: '.shelf-row' },
    ...{ tags: 'form', pictures: '.map .dot' },
  });
});

test('every section of the settings fits a phone and a finger', async ({ useSamples, openExtensionPage }) => {
  await useSamples();
  const options = await openExtensionPage('options', 'privacy');
  const phone = await onPhone(options);
  await expectSectionsFit(options, phone, {
    interests: '.switch',
    sites: '.switch',
    keys: 'kbd',
    data: 'dd',
  });
  await phone.tap(options.getByRole('link', { name: 'Interests', exact: true }));
  await phone.tap(options.getByRole('button', { name: 'Edit Accessibility' }));
  await expectFit(options, phone, 'interest');
  const welcome = await openExtensionPage('welcome');
  expect(await (await onPhone(welcome)).findSmall()).toEqual([]);
});

test('a finger beside a dot of the map means that dot', async ({ inside, openExtensionPage }) => {
  await fillLibrary(inside, 60);
  const library = await openSaved(openExtensionPage);
  const phone = await onPhone(library);
  await phone.tap(library.getByRole('link', { name: 'Pictures' }));
  const dots = library.getByRole('group', { name: 'Map of the library' }).getByRole('button');
  await expect(dots).toHaveCount(60);
  const leftmost = await dots.evaluateAll((all) => {
    const places = all.map((dot) => dot.getBoundingClientRect().left);
    return places.indexOf(Math.min(...places));
  });
  const name = (await dots.nth(leftmost).getAttribute('aria-label')) ?? '';
  await phone.tap(dots.nth(leftmost), -7);
  await expect(shelfRows(library)).toHaveCount(1);
  const link = shelfRows(library).getByRole('link'); // Three dots until the paper is there
  await expect.poll(async () => name.includes((await link.textContent()) ?? '?')).toBe(true);
});

test('a finger reads a page in the popup, saves, dismisses and takes back', async ({
  inside,
  openDemo,
  openPopup,
}) => {
  const front = await openDemo();
  const popup = await openPopup(front);
  const phone = await onPhone(popup);
  const rows = popup.getByTestId('paper-row');
  const saved = () => readRows(inside, 'library');
  await expect(rows).toHaveCount(7);
  await popup.bringToFront(); // It goes on about the page that was
  await expectFit(popup, phone, 'page');
  await phone.tap(rows.first().getByRole('button', { name: 'Save' }));
  await expect.poll(saved).toHaveLength(1);
  await phone.tap(undo(popup));
  await expect.poll(saved).toHaveLength(0);
  await phone.tap(rows.first().getByRole('button', { name: 'Dismiss' }));
  await expect(rows).toHaveCount(6);
  await phone.tap(undo(popup));
  await expect(rows).toHaveCount(7);
  for (const at of [0, 1]) await phone.tap(rows.nth(at).getByRole('button', { name: 'Save' }));
  await expect.poll(saved).toHaveLength(2);

  await phone.tap(popup.getByTestId('tab-flagged'));
  await expect(rows).toHaveCount(7);
  await expectFit(popup, phone, 'flagged');
  await phone.tap(popup.getByTestId('tab-saved'));
  await expect(rows).toHaveCount(2);
  await expectFit(popup, phone, 'saved');
  const [one] = await saved();
  await phone.tap(popup.getByRole('searchbox'));
  await popup.keyboard.insertText(`${one?.title}`);
  await expect(rows).toHaveCount(1);
  await popup.getByRole('combobox').selectOption('Read'); // From the phone's own list, which no page reaches
  await expect.poll(async () => (await readRow(inside, 'library', `${one?.id}`))?.status).toBe('read');
});
