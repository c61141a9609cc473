import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readBackup } from '@/exchange/backup';
import { expect, test } from './extension';
import { emptyTable, putRows, readRows } from './inside';
import { bibtexOf, fileOf } from './library-files';
import { makePapers } from './papers';
import { pressable } from './prompts';

// Only a backup is safe from a lost computer: it is reminded of, and made by itself where the reader wishes so.

test.use({ flags: pressable });

const reminder = 'backup-reminder';
const failed = 'The weekly backup could not be made';

/** How far a page reaches beyond its window, in pixels. */
const overhang = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return [scrollWidth - clientWidth, scrollHeight - clientHeight];
  });

test('after fifty changes library and popup remind of a backup, until one is made or it is put away', async ({
  inside,
  openExtensionPage,
  openPopup,
}) => {
  const library = await openExtensionPage('library');
  await library.getByRole('link', { name: 'Bring in papers', exact: true }).click();
  await expect(library.getByTestId('last-backup')).toHaveText('No backup yet.');
  await library.getByTestId('import-files').setInputFiles(fileOf('mine.bib', bibtexOf(makePapers(60))));
  await library.getByRole('button', { name: 'Bring in 60 papers' }).click();
  await expect(library.getByTestId(reminder)).toContainText('60 changes, and no backup yet.');
  await library.getByRole('link', { name: 'Saved', exact: true }).click();
  for (const width of [1280, 360]) {
    await library.setViewportSize({ width, height: 760 });
    await expect(library.getByTestId('shelf-row').first()).toBeVisible();
    expect(await overhang(library), `${width}`).toEqual([0, 0]); // The list alone scrolls
  }
  const popup = await openPopup();
  await popup.getByTestId(reminder).getByRole('button', { name: 'Not this week' }).click();
  await expect(popup.getByTestId(reminder)).toHaveCount(0);
  await expect(library.getByTestId(reminder)).toHaveCount(0);

  await putRows(inside, 'upkeep', [{ id: 'reminder put away', at: Date.now() - 8 * 86_400_000 }]);
  await library.reload();
  const downloading = library.waitForEvent('download');
  await library.getByTestId(reminder).getByRole('button', { name: 'Download backup' }).click();
  const file = readFileSync(await (await downloading).path(), 'utf8');
  expect(readBackup(file)).toMatchObject({ theirs: { library: { length: 60 } } });
  await expect(library.getByText(/: 60 rows written, read back and compared\.$/)).toBeVisible();
  await expect(library.getByTestId(reminder)).toHaveCount(0);
  await expect(library.getByTestId('last-backup')).toHaveText(/^Last backup: .*\.$/);
});

test('a backup of the week comes into the downloads by itself; what fails is told', async ({
  inside,
  answer,
  openExtensionPage,
}) => {
  const library = await openExtensionPage('library');
  await library.getByRole('link', { name: 'Bring in papers', exact: true }).click();
  await library.getByTestId('import-files').setInputFiles(fileOf('mine.bib', bibtexOf(makePapers(3))));
  await library.getByRole('button', { name: 'Bring in 3 papers' }).click();
  await expect(library.getByText('3 papers were brought in.')).toBeVisible();

  const options = await openExtensionPage('options');
  await options.getByRole('link', { name: 'Data', exact: true }).click();
  const weekly = options.getByRole('checkbox', { name: 'A backup into Downloads every week' });
  await weekly.click();
  await answer('allow');
  await expect(weekly).toBeChecked();
  await expect(options.getByText(/^A backup will be in your downloads/)).toBeVisible(); // Its alarm is set
  const ring = () => inside.evaluate(() => chrome.alarms.create('weekly-backup', { when: Date.now() }));
  await ring();
  await expect(options.getByTestId('last-backup')).toHaveText(/^Last backup: .*\.$/);
  const [item] = await options.evaluate(() => chrome.downloads.search({ state: 'complete' }));
  const file = readFileSync(String(item?.filename), 'utf8');
  expect(readBackup(file)).toMatchObject({ theirs: { library: { length: 3 } } });
  expect(await options.evaluate(() => chrome.alarms.get('weekly-backup'))).toBeDefined();
  const documents = () =>
    inside.evaluate(() =>
      chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType] }),
    );
  await expect.poll(documents).toEqual([]);

  await options.evaluate(() => chrome.permissions.remove({ permissions: ['downloads'] }));
  await expect(weekly).not.toBeChecked();
  await emptyTable(inside, 'upkeep');
  await putRows(inside, 'upkeep', [{ id: 'changed since backup', at: 1, count: 1 }]);
  await ring();
  await expect
    .poll(() => readRows(inside, 'upkeep'))
    .toContainEqual(expect.objectContaining({ id: 'backup failed' }));
  await options.reload();
  await options.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(options.getByRole('alert')).toContainText(failed);
  await library.reload();
  await expect(library.getByTestId(reminder)).toContainText(failed);
});
