import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { SavedPaper } from '@/domain/library';
import { readBackup, writeBackup } from '@/exchange/backup';
import { fillDisk, makeRoom } from '@/tests/faults/no-room';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { readRoot } from './closed-root';
import { expect, test } from './extension';
import { emptyTable, putRows, readCopies, readRows } from './inside';
import { bibtexOf, fileOf } from './library-files';
import { makePapers } from './papers';
import { restore } from './restore';

async function bringInTwo(library: Page): Promise<void> {
  await library.getByRole('link', { name: 'Bring in papers', exact: true }).click();
  await library.getByTestId('import-files').setInputFiles(fileOf('mine.bib', bibtexOf(makePapers(2))));
  await library.getByRole('button', { name: 'Bring in 2 papers' }).click();
  await expect(library.getByText('2 papers were brought in.')).toBeVisible();
}

test('what the browser lost comes back from a backup, and what that lacks is told', async ({
  inside,
  openExtensionPage,
}) => {
  const library = await openExtensionPage('library');
  await bringInTwo(library);
  const [first, second] = (await readRows(inside, 'library')) as unknown as SavedPaper[];
  const none = { interests: [], judgements: [], sites: [], settings: undefined };
  const backup = writeBackup({ ...none, library: first ? [first] : [] }, new Date());
  await emptyTable(inside, 'library');
  const secondCopied = { [`copy/library/${second?.id}`]: second };
  await inside.evaluate((copied) => chrome.storage.local.remove(Object.keys(copied)), secondCopied);

  await library.reload();
  await library.getByText('Restore from a backup file and the second copy').click();
  const choose = (name: string, text: string) =>
    library.getByTestId('recovery-file').setInputFiles(fileOf(name, text));
  await choose('cut.json', backup.slice(0, -40));
  await expect(library.getByRole('alert')).toContainText('cut off');
  await choose('mine.json', backup);
  const row = library.locator('.recovery-file [data-kind="library"]');
  await expect(row).toHaveText('Saved papers0211'); // Here, should be, in the file, would come back
  await library.getByRole('button', { name: 'Bring back what is missing' }).click();
  await expect(library.getByText('1 entry is back. Some is missing still.')).toBeVisible();
  expect(await readRows(inside, 'library')).toEqual([first]);

  await inside.evaluate((copied) => chrome.storage.local.set(copied), secondCopied);
  await library.getByRole('button', { name: 'Restore everything' }).click();
  await expect(library.getByText('1 entry is back. Nothing is missing any more.')).toBeVisible();
  await expect(library.getByRole('heading', { name: 'Some of your data is missing' })).toHaveCount(0);
  expect(await readRows(inside, 'library')).toEqual([first, second]);
});

test('what a worker left half made when it died is finished when the worker next wakes', async ({
  inside,
  openExtensionPage,
  stopWorker,
}) => {
  await bringInTwo(await openExtensionPage('library'));
  await stopWorker();
  const [row] = await readRows(inside, 'library');
  const changed = { ...row, note: 'Committed, and not copied' };
  await putRows(inside, 'library', [changed]);
  await inside.evaluate(async (id) => {
    const { 'copy/pending': pending } = await chrome.storage.local.get('copy/pending');
    await chrome.storage.local.set({ 'copy/pending': { ...(pending as object), library: [id] } });
  }, row?.id);

  await inside.evaluate(() => chrome.runtime.sendMessage({}));
  await expect
    .poll(() => readCopies(inside))
    .toMatchObject({ [`copy/library/${row?.id}`]: changed, 'copy/pending': { library: [] } });
});

test('a database that the browser does not open is told in every view, and the copy can be kept', async ({
  context,
  extensionId,
  openExtensionPage,
}) => {
  const options = await openExtensionPage('options');
  const library = makePapers(3).map((paper, at): SavedPaper => ({ ...paper, savedAt: at + 1 }));
  await restore(options, { library });
  for (const name of ['popup', 'library', 'options']) {
    const view = await context.newPage();
    await view.addInitScript(refuseToOpen);
    await view.goto(`chrome-extension://${extensionId}/${name}.html`);
    await expect(view.getByRole('alert').first(), name).toContainText('There is no room.');
    if (name === 'popup') continue;
    await expect(view.getByRole('alert').first()).toContainText('The second copy holds your 3 papers.');
    const downloading = view.waitForEvent('download');
    await view.getByRole('button', { name: 'Download the copy' }).click();
    const read = readBackup(readFileSync(await (await downloading).path(), 'utf8'));
    expect(read).toMatchObject({ theirs: { library } });
  }
});

test('a page that could not be judged is judged once the background can, though nobody asks', async ({
  context,
  serve,
  useSamples,
  worker,
}) => {
  serve({ [demoUrl]: demoPage() });
  await useSamples();
  await worker.evaluate(fillDisk);
  const page = await context.newPage();
  await page.goto(demoUrl);
  await expect
    .poll(() => readRoot(page, 'paperlight-page'))
    .toContain('Paperlight could not judge this page.');
  await worker.evaluate(makeRoom);
  await expect(page.locator('[data-paperlight-verdict="flagged"]')).toHaveCount(7);
  await expect.poll(() => readRoot(page, 'paperlight-page')).not.toContain('could not judge');
});

function refuseToOpen(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('There is no room.', 'QuotaExceededError');
  };
}
