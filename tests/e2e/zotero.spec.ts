import { expect } from './extension';
import { makeLibrary, openExport, putLibrary } from './saved-papers';
import { chooseTwo, letThrough, pressSend, test } from './zotero';

// Where Zotero listens, something listens that speaks as it does; the browser asks before anything reaches it.

test('a selection is sent to Zotero once the browser was told yes, and the reader saw where to', async ({
  context,
  zotero,
  inside,
  answer,
  openExtensionPage,
}) => {
  await putLibrary(inside, makeLibrary(3));
  await letThrough(context);
  const library = await openExtensionPage('library');
  await chooseTwo(library);
  await expect(library.getByTestId('selection-pane')).toContainText('at 127.0.0.1, and to nothing else');
  await pressSend(library);
  await answer('allow');
  const panel = library.getByTestId('export-panel');
  await expect(panel).toContainText('Send 2 papers to Zotero, into To read, in My Library?');
  expect(zotero.saved).toEqual([]);
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(library.locator('.toast')).toHaveText('2 papers sent to Zotero, into To read');
  await expect(panel).toHaveCount(0);
  expect(zotero.complaints).toEqual([]);
  expect(zotero.saved).toMatchObject([
    {
      itemType: 'preprint',
      title: 'On {lamps} & 50 % of light',
      archiveID: 'arXiv:1706.03762',
      date: '2017-06-12',
      creators: [{ lastName: 'Lovelace' }, { lastName: 'van Beethoven' }, { lastName: 'OpenAI' }],
      tags: [{ tag: 'to cite' }],
      notes: [{ note: '<p>Bright.</p>' }],
    },
    { itemType: 'journalArticle', title: 'Lamps on the moon 月', DOI: '10.1000/182', tags: [], notes: [] },
  ]);

  zotero.failWith(500, '{"libraryEditable":false}');
  await openExport(library, '[data-testid="selection-pane"]');
  await pressSend(library); // The browser asks only once
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(library.getByRole('alert')).toContainText('Choose another collection there');
});

test('where Zotero does not run, the reader is told to start it', async ({
  context,
  inside,
  answer,
  openExtensionPage,
}) => {
  await putLibrary(inside, makeLibrary());
  await letThrough(context);
  const library = await openExtensionPage('library');
  await chooseTwo(library);
  await pressSend(library);
  await answer('allow');
  await expect(library.getByRole('alert')).toContainText('Start the Zotero app on this computer');
  await expect(library.getByTestId('export-panel')).toHaveCount(0);
  const options = await openExtensionPage('options', 'network');
  await expect(options.getByTestId('request-row')).toContainText('No answer');
});

test('where the browser is told no, nothing is sent, nor asked', async ({
  context,
  zotero,
  inside,
  answer,
  openExtensionPage,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await putLibrary(inside, makeLibrary());
  await letThrough(context);
  const library = await openExtensionPage('library');
  await chooseTwo(library);
  await pressSend(library);
  await answer('deny');
  await expect(library.locator('.toast')).toContainText('nothing was sent to Zotero');
  expect(asked.filter((url) => url.startsWith('http'))).toEqual([]);
  expect(zotero.saved).toEqual([]);
});

test('twenty thousand papers are sent, each once, with progress; stopped, what was sent is told', async ({
  context,
  zotero,
  inside,
  answer,
  openExtensionPage,
}) => {
  test.setTimeout(300_000);
  await putLibrary(inside, makeLibrary(20_000));
  await letThrough(context);
  const library = await openExtensionPage('library');
  await expect(library.locator('.query-bar').getByText('Export 20,002 papers')).toBeVisible();
  const panel = library.getByTestId('export-panel');
  const send = async () => {
    await openExport(library, '.query-bar');
    await pressSend(library);
  };
  const confirm = () => panel.getByRole('button', { name: 'Send', exact: true }).click();
  await send();
  await answer('allow');
  await confirm();
  await expect(panel).toContainText('of 20,002 papers');
  await expect.poll(() => zotero.saved.length).toBeGreaterThan(100);
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(library.locator('.toast')).toContainText(/Stopped.*of 20,002/);
  expect(zotero.saved.length).toBeLessThan(20_002);

  zotero.saved.length = 0;
  await send();
  await confirm();
  await expect(library.locator('.toast')).toContainText('20,002 papers sent to Zotero', { timeout: 200_000 });
  expect(zotero.complaints).toEqual([]);
  expect(new Set(zotero.saved.map(({ title }) => title)).size).toBe(20_002);
  expect(zotero.saved).toHaveLength(20_002);
});
