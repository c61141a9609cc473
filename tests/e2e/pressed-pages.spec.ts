import { findBarriers } from './axe';
import { expect, test } from './extension';
import { readRows } from './inside';
import { arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';
import { pressable } from './prompts';
import {
  allowedHosts,
  badgeOf,
  lab,
  labPage,
  marks,
  openSites,
  pageOf,
  scriptsWaiting,
  tabOf,
} from './site-pages';

// Pages that are read because the reader pressed the button there, and what the popup offers on them.

test.use({ flags: pressable });

test.beforeEach(async ({ serve, useSamples }) => {
  serve({ [lab]: labPage(12) });
  await useSamples();
});

test('a page that nobody knows is read where the button is pressed, and always when the reader says so', async ({
  context,
  inside,
  openExtensionPage,
  answer,
  pressButton,
}) => {
  const page = await context.newPage();
  await page.goto(lab);
  await page.waitForTimeout(1_000);
  await expect(page.locator('paperlight-page')).toHaveCount(0);
  const popup = await pressButton(page);
  await expect.poll(popup.text).toContain('12 papers, told by their links · quite sure');
  await expect(page.locator(marks)).toHaveCount(12);
  expect(await allowedHosts(inside)).not.toContain('https://lab.example/*');

  await popup.press('Always on this site');
  await answer('allow');
  await expect.poll(() => readRows(inside, 'sites')).toMatchObject([{ id: 'lab.example' }]);
  await expect.poll(() => scriptsWaiting(inside)).toEqual(['https://lab.example/*']);
  await page.reload();
  await expect(page.locator(marks)).toHaveCount(12);
  const tab = await tabOf(inside, lab);
  await expect.poll(() => badgeOf(inside, tab)).toBe('2');
  const again = await pressButton(page);
  await expect.poll(again.text).toContain('Always on for lab.example');
  await expect(page.locator('paperlight-page')).toHaveCount(1); // It is not followed twice

  const options = await openSites(openExtensionPage);
  await expect(options.getByRole('checkbox', { name: 'lab.example' })).toBeChecked();
  await options.getByRole('button', { name: 'Remove lab.example' }).click();
  await expect(page.locator('[data-paperlight]')).toHaveCount(0);
  await expect.poll(() => badgeOf(inside, tab)).toBe('');
  expect(await readRows(inside, 'sites')).toEqual([]);
  await expect.poll(() => allowedHosts(inside)).not.toContain('https://lab.example/*');
});

test('what was wished for is not kept when the browser was told no', async ({ inside, answer, pressOn }) => {
  const { page, popup } = await pressOn(lab);
  await popup.press('Always on this site');
  await answer('deny');
  await page.waitForTimeout(1_000);
  expect(await readRows(inside, 'sites')).toEqual([]);
  expect(await allowedHosts(inside)).not.toContain('https://lab.example/*');
});

test('a known site that is off is read where the button is pressed, and can be switched on there', async ({
  inside,
  serve,
  openExtensionPage,
  answer,
  pressOn,
}) => {
  const german = pageOf('google-scholar/citations-of-a-paper');
  const url = /<!-- (\S+) -->/.exec(german)![1]!;
  serve({ [url]: german });
  const { page, popup } = await pressOn(url);
  await expect(page.locator(marks)).not.toHaveCount(0);
  await popup.press('Switch on for Google Scholar');
  await answer('allow');
  await expect.poll(() => scriptsWaiting(inside)).toEqual(['https://scholar.google.de/*']);
  await page.reload();
  await expect(page.locator(marks)).not.toHaveCount(0);
  const options = await openSites(openExtensionPage);
  await expect(options.getByRole('checkbox', { name: 'Google Scholar' })).not.toBeChecked();
  const countries = options.getByRole('checkbox', { name: 'Also under the domains of countries' });
  await expect(countries).toBeChecked();
  await expect(options.getByText(/^The browser allows 1 of these \d+ addresses\.$/)).toBeVisible();
});

test('a page that is no list says why', async ({ serve, pressOn }) => {
  const paper = '<meta name="citation_title" content="A paper"><p>An abstract.';
  serve({ 'https://lab.example/two': labPage(2), 'https://lab.example/paper': paper });
  for (const [url, why] of [
    ['https://lab.example/two', 'too few for a list'],
    ['https://lab.example/paper', 'the page of a single paper'],
  ] as const) {
    const { page, popup } = await pressOn(url);
    await expect.poll(popup.text, { message: url }).toContain(why);
    await expect(page.locator(marks)).toHaveCount(0);
    await page.close();
  }
});

test('where the browser keeps us out, the popup says so', async ({ context, pressOn }) => {
  await context.route('http://plain.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: labPage(9) }),
  );
  await context.route('https://lab.example/paper.txt', (route) =>
    route.fulfill({ contentType: 'text/plain', body: 'A paper.' }),
  );
  for (const [url, why] of [
    ['chrome://version/', 'Browsers keep extensions out of their own pages'],
    ['http://plain.example/', 'It reads only pages whose address begins with https.'],
    ['https://lab.example/paper.txt', 'It is a document that the browser shows'],
  ] as const) {
    const { page, popup } = await pressOn(url);
    await popup.press('This page');
    await expect.poll(popup.text, { message: url }).toContain(why);
    await page.close();
  }
});

test('a site that has changed is read by its links, and a report of it can be copied', async ({
  context,
  serve,
  openPopup,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const changed = arxivPage(makePapers(12))
    .replaceAll('<dt>', '<div class="head-1234567">')
    .replaceAll('</dt>', '</div>');
  serve({ [`${arxivUrl}?secret=1`]: changed });
  const page = await context.newPage();
  await page.goto(`${arxivUrl}?secret=1`);
  await expect(page.locator(marks)).not.toHaveCount(0);
  const popup = await openPopup(page);
  await expect(popup.getByRole('alert')).toContainText(
    'arXiv seems to have changed: papers are told by their links meanwhile',
  );
  await popup.getByText('What could not be read').click();
  await expect(popup.getByText('arXiv: no papers at "dl > dt"')).toBeVisible();
  expect(await findBarriers(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Copy a report' }).click();
  await expect(popup.getByText('Report copied')).toBeVisible();
  await popup.bringToFront();
  const report = await popup.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain(`arXiv, ${arxivUrl}\nPaperlight `);
  expect(report).toContain('- arXiv: no papers at "dl > dt"');
  expect(report).toContain('div.head-#');
  expect(report).not.toMatch(/secret|Ada|submissions|abs\/|2611/);
});

test('a page that an update left behind is read again where the button is pressed', async ({
  context,
  serve,
  update,
  pressButton,
}) => {
  serve({ [arxivUrl]: arxivPage(makePapers(12)) });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator(marks)).toHaveCount(24);
  await update();
  const popup = await pressButton(page);
  await expect.poll(popup.text).toContain('2 of 12 flagged');
  await expect(page.locator('paperlight-page')).toHaveCount(1);
  await expect.poll(() => page.locator('paperlight-paper').count()).toBeLessThanOrEqual(12);
});
