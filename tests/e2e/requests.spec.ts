import type { Page } from '@playwright/test';
import { findBarriers } from './axe';
import { expect } from './extension';
import { makeLibrary, openExport, putLibrary } from './saved-papers';
import { chooseTwo, letThrough, pressSend, test } from './zotero';

// The list of everything that ever left: in the settings, under Network.

const listed = (options: Page) => options.getByTestId('request-row');

test('what was sent to Zotero is listed: answered, refused, and where the page died before the answer', async ({
  context,
  zotero,
  inside,
  answer,
  openExtensionPage,
}) => {
  const options = await openExtensionPage('options', 'network');
  await expect(options.getByRole('heading', { name: 'No request has been made' })).toBeVisible();
  await putLibrary(inside, makeLibrary());
  await letThrough(context);
  const library = await openExtensionPage('library');
  await chooseTwo(library);
  const panel = library.getByTestId('export-panel');
  const send = () => panel.getByRole('button', { name: 'Send', exact: true }).click();
  await pressSend(library);
  await answer('allow');
  await expect(listed(options)).toHaveCount(1); // Where it would put papers
  await send();
  await expect(listed(options)).toHaveCount(2);
  await expect(listed(options).first()).toContainText('Send to Zotero · 2 papers');
  await expect(listed(options).first()).toContainText('POST 127.0.0.1:23119/connector/saveItems');
  await expect(listed(options).first()).toContainText('Answered: 201');
  await expect(listed(options).last()).toContainText('getSelectedCollection');

  zotero.failWith(500);
  await openExport(library, '[data-testid="selection-pane"]');
  await pressSend(library);
  await send();
  await expect(listed(options)).toHaveCount(4);
  await expect(listed(options).first()).toContainText('Answered: 500');

  await openExport(library, '[data-testid="selection-pane"]');
  await pressSend(library);
  await panel.getByRole('button', { name: 'Send', exact: true }).waitFor();
  zotero.fallSilent();
  await send();
  await expect(listed(options)).toHaveCount(6);
  await library.close();
  await options.reload();
  await expect(listed(options).first()).toContainText('It is not known what came of it');
  expect(await findBarriers(options)).toEqual([]);
  await options.setViewportSize({ width: 320, height: 640 });
  const overhang = () =>
    options.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overhang()).toBe(0);

  await options.getByRole('button', { name: 'Clear this list…' }).focus();
  for (const key of ['Enter', 'Shift+Tab', 'Enter']) await options.keyboard.press(key);
  await expect(options.getByText('Not since you cleared this list')).toBeVisible();
});
