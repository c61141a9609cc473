import { findBarriers } from './axe';
import { expect, test } from './extension';
import { readRow, readRows } from './inside';
import { fillLibrary, found, pane, shelfRows } from './shelf';

// The library's list of saved papers.

test.setTimeout(180_000);

const many = 20_000;

test('20,000 papers are walked, told apart, tagged and noted by keys; all of it can be taken back after closing', async ({
  context,
  inside,
  openExtensionPage,
}) => {
  await fillLibrary(inside, many);
  const library = await openExtensionPage('library', 'saved');
  const rows = shelfRows(library);
  await expect(rows.first()).toContainText('Paper 0 on exoplanets');
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(many));
  expect(await rows.count()).toBeLessThan(60);

  await library.keyboard.press('j');
  await library.keyboard.press('j');
  await expect(pane(library)).toContainText('What paper 1 says.');
  await library.keyboard.press('2');
  await expect(library.locator('.toast')).toContainText('Reading');
  await library.keyboard.press('f');
  await library.keyboard.press('t');
  await library.keyboard.type('RL, "games" & 博弈');
  await library.keyboard.press('Enter');
  await expect(pane(library).locator('.tag-chip')).toHaveText('RL, "games" & 博弈');
  await rows.nth(1).getByRole('link').focus();
  await library.keyboard.type('nAsk *Ada*.'); // Without a pause after the key
  await expect(pane(library)).toContainText('Kept');
  await library.keyboard.press('Escape');
  await expect(pane(library).getByTestId('note').locator('em')).toHaveText('Ada');
  await expect(rows.nth(1).getByRole('link')).toBeFocused();
  const scrolled = () => pane(library).evaluate(({ scrollTop }) => scrollTop);
  await library.setViewportSize({ width: 1280, height: 480 });
  await pane(library).evaluate((section) => section.scrollTo(0, 60));
  expect(await scrolled()).toBeGreaterThan(0);
  await library.keyboard.press('j');
  await expect(pane(library)).toContainText('What paper 2 says.');
  expect(await scrolled()).toBe(0); // Another paper is read from its title on
  await library.setViewportSize({ width: 1280, height: 720 });
  const row = (at: number) => readRow(inside, 'library', `arxiv:2611.${10_000 + at}`);
  expect(await row(1)).toMatchObject({
    status: 'reading',
    favourite: true,
    tags: ['RL, "games" & 博弈'],
    note: 'Ask *Ada*.',
  });

  await rows.nth(1).getByRole('link').focus();
  await library.keyboard.press('v');
  for (let step = 0; step < 3; step++) await library.keyboard.press('Shift+J');
  await expect(library.getByTestId('selection-pane')).toContainText('4 papers selected');
  await library.keyboard.press('3');
  await expect(library.locator('.toast')).toContainText('4 papers: Read');
  await library.keyboard.press('u');
  await expect.poll(async () => (await row(1))?.status).toBe('reading');
  await library.getByRole('button', { name: 'Remove 4 papers from the library' }).click();
  await library.getByRole('button', { name: 'Remove 4 papers' }).click();
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(many - 4));

  await library.locator('.virtual-list').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(rows.last()).toContainText('Paper 19999 on tree rings');

  await library.close();
  await expect.poll(() => context.pages().length).toBeGreaterThan(0);
  const later = await openExtensionPage('library', 'history');
  const changes = later.getByTestId('history-row');
  await expect(changes.first()).toContainText('Removed: Paper 1 on tree rings');
  await changes.first().getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await row(1))?.note).toBe('Ask *Ada*.');
  await changes.filter({ hasText: 'Tagged' }).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await row(1))?.tags).toBeUndefined();
  expect(await row(1)).toMatchObject({ status: 'reading', favourite: true, note: 'Ask *Ada*.' });
});

test('a note shows what it says, asks nobody for anything, and is written at a press', async ({
  inside,
  openExtensionPage,
  refused,
}) => {
  await fillLibrary(inside, 3);
  const library = await openExtensionPage('library', 'saved');
  await shelfRows(library).first().getByRole('link').focus();
  await library.keyboard.press('n');
  const note = [
    '# Ask\n\n- **Ada**\n- `code`\n\n> quoted\n\n```\nmore code\n```',
    '[safe](https://a.example/b) [not safe](javascript:alert(1)) https://c.example',
    '![A picture](https://a.example/d.png) <img src="https://a.example/e.png"><script>alert(1)</script>',
  ].join('\n\n');
  await expect(library.getByRole('textbox', { name: 'Note' })).toBeFocused(); // What is put in at once has no keys to be held
  await library.keyboard.insertText(note);
  await expect(pane(library)).toContainText('Kept');
  await library.keyboard.press('Escape');
  const shown = pane(library).getByTestId('note');
  await expect(shown.getByRole('heading', { name: 'Ask' })).toBeVisible();
  await expect(shown.getByRole('listitem')).toHaveText(['Ada', 'code']);
  const links = await shown
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(links).toEqual([
    'https://a.example/b',
    'https://c.example/',
    'https://a.example/d.png',
    'https://a.example/e.png',
  ]);
  await expect(shown.locator('img, script')).toHaveCount(0);
  expect(await findBarriers(library)).toEqual([]);
  expect(refused).toEqual([]);

  await shown.getByText('quoted').click();
  await library.keyboard.type('!');
  await library.getByRole('searchbox').focus();
  await expect(shown).toContainText('<script>alert(1)</script>!');
  await pane(library).getByRole('button', { name: 'Edit the note' }).focus();
  await library.keyboard.press('Enter');
  await library.keyboard.press('ControlOrMeta+a');
  await library.keyboard.insertText('>'.repeat(10_000));
  await library.keyboard.press('Escape');
  await expect(shown).toContainText('>>>>');
});

test('keys wait neither for rows nor for what is known of them, also where there is no room for both', async ({
  inside,
  openExtensionPage,
}) => {
  await fillLibrary(inside, 2_000);
  const library = await openExtensionPage('library', 'saved');
  const rows = shelfRows(library);
  await expect(rows.first()).toContainText('Paper 0 on exoplanets');
  for (let step = 0; step < 100; step++) await library.keyboard.press('j');
  await library.keyboard.type('nxyz j');
  await expect(pane(library)).toContainText('Kept');
  const noted = async () => {
    const all = await readRows(inside, 'library');
    return all.filter(({ note }) => note).map(({ id, note }) => [id, note]);
  };
  expect(await noted()).toEqual([['arxiv:2611.10099', 'xyz j']]);

  await library.setViewportSize({ width: 360, height: 720 });
  await library.reload();
  await expect(rows.first()).toContainText('Paper 0 on exoplanets');
  await library.keyboard.type('jjnnext');
  await expect(library.getByRole('textbox', { name: 'Note' })).toHaveValue('next');
  await library.getByRole('button', { name: 'Back to the list' }).click();
  await expect(rows.first()).toBeVisible();
  await library.keyboard.type('ttag');
  await expect(library.getByRole('combobox', { name: 'Tags' })).toHaveValue('tag');
  await expect.poll(noted).toHaveLength(2);
});

test('searches as one types, with fields that combine, by buttons, in any order, and kept under a name', async ({
  inside,
  openExtensionPage,
}) => {
  await fillLibrary(inside, many);
  const library = await openExtensionPage('library', 'saved');
  const rows = shelfRows(library);
  await expect(found(library)).toHaveText('20,000 papers', { timeout: 60_000 });
  await library.keyboard.press('/');
  const field = library.getByRole('searchbox');
  await expect(field).toBeFocused();
  for (const [query, count] of [
    ['exopl', '2,000 papers'],
    ['exoplanest', '2,000 papers'],
    ['exoplanets in:arxiv', '1,333 papers'],
    ['"paper 4321"', '1 paper'],
    ['exoplanets -tag:"rings & light"', '1,800 papers'],
    ['author:example saved:<2026-10-20', '2,719 papers'],
    ['nothing:like it', '0 papers'],
  ] as const) {
    await field.fill(query);
    await expect(found(library), query).toHaveText(count, { timeout: 30_000 });
  }
  await field.fill('exoplanets');
  await library.getByLabel('Order').selectOption('Oldest first');
  await expect(rows.first()).toContainText('Paper 19990 on exoplanets');
  await library.locator('summary', { hasText: 'Tags' }).click();
  await library.getByRole('button', { name: /rings/ }).click();
  await expect(found(library)).toHaveText('200 papers');
  await library.getByRole('button', { name: 'Keep this search' }).click();
  await library.getByLabel('Name of the search').fill('Lights');
  await library.keyboard.press('Enter');
  await field.fill('');
  await library.getByRole('button', { name: 'Lights' }).first().click();
  await expect(found(library)).toHaveText('200 papers');
  await expect(rows.first()).toContainText('Paper 19900 on exoplanets');
  expect(await findBarriers(library)).toEqual([]);
});

test('no row moves while more becomes known of the library', async ({ inside, openExtensionPage }) => {
  await fillLibrary(inside, 2_000);
  const library = await openExtensionPage('library', 'saved');
  await library.addInitScript(() => {
    const places = new Set<number>();
    Object.assign(window, { places });
    const look = () => {
      const row = document.querySelector('[data-testid="shelf-row"]');
      if (row) places.add(Math.round(row.getBoundingClientRect().y));
      requestAnimationFrame(look);
    };
    look();
  });
  await library.reload();
  await expect(library.locator('.filter-chip').first()).toBeVisible();
  await expect(found(library)).toHaveText('2,000 papers');
  const places = () => library.evaluate(() => [...(window as unknown as { places: Set<number> }).places]);
  await expect.poll(places).toHaveLength(1);
});
