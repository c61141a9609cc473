import { readBackup } from '@/exchange/backup';
import { putRows, readRows } from '@/tests/e2e/inside';
import { arxivPage, arxivUrl } from '@/tests/e2e/pages';
import { makePapers } from '@/tests/e2e/papers';
import { pageOf, scirate, scirateHost } from '@/tests/e2e/site-pages';
import { expect, test } from './firefox';
import type { FoxPage } from './page';
import { viewText } from './views';

// The browser asks, the reader says yes or no, and takes back; Firefox lets the reader take back even the first sites.

const marks = '[data-paperlight-verdict]';
const ours = '[data-paperlight], paperlight-paper';
const isOn = (options: FoxPage, name: string) =>
  options.evaluate((label) => {
    const switches = [...document.querySelectorAll<HTMLInputElement>('input.switch')];
    return switches.find(({ labels }) => labels?.[0]?.innerText === label)?.checked;
  }, name);
const allowed = (inside: FoxPage) =>
  inside.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);

test('a site is read once the browser was told yes, and left when it is taken back; the first sites too', async ({
  open,
  openDemo,
  openExtensionPage,
  inside,
  serve,
  chrome: browser,
}) => {
  await openDemo();
  serve({ [scirate]: pageOf('scirate/home'), [arxivUrl]: arxivPage(makePapers(12)) });
  const page = await open(scirate);
  const options = await openExtensionPage('options', 'sites');
  await options.click('input.switch', 'SciRate');
  await browser.answer('deny');
  await expect.poll(() => options.text()).toContain('The browser was told no, so it stays off.');
  expect(await isOn(options, 'SciRate')).toBe(false);
  expect(await page.count(ours)).toBe(0);

  await options.click('input.switch', 'SciRate');
  await browser.answer('allow');
  await page.front(); // A tab behind waits until it is looked at
  await expect.poll(() => page.count(marks)).toBeGreaterThan(0); // Though it was open before
  expect(await allowed(inside)).toContain(scirateHost);
  await page.reload();
  await expect.poll(() => page.count(marks)).toBeGreaterThan(0);
  await browser.takeBack(scirateHost);
  await expect.poll(() => page.count(ours)).toBe(0);
  await expect.poll(() => isOn(options, 'SciRate')).toBe(false);

  const first = await open(arxivUrl);
  await expect.poll(() => first.count(marks)).toBe(24);
  await browser.takeBack('https://arxiv.org/*');
  await expect.poll(() => first.count(ours)).toBe(0);
  await expect.poll(() => options.text()).toContain('allows 1 of these 2 addresses');
  await browser.takeBack('https://export.arxiv.org/*');
  await expect.poll(() => isOn(options, 'arXiv')).toBe(false);
  await first.reload();
  await first.front();
  await browser.openPopup();
  await expect.poll(() => viewText(inside, 'popup')).toContain('Switch on for arXiv');
  expect(await viewText(inside, 'popup')).toContain('arXiv is read only where you open this window.');
  expect(await first.count(marks)).toBe(24); // While the reader looks
  await options.click('input.switch', 'arXiv');
  await browser.answer('allow');
  await expect.poll(() => first.count(marks)).toBe(24);
  expect(await browser.troubles()).toEqual([]);
});

test('a backup of the week comes into the downloads by itself', async ({
  openExtensionPage,
  openDemo,
  inside,
  download,
  chrome: browser,
}) => {
  const page = await openDemo();
  await page.press('n', 's');
  await expect.poll(() => page.count('[data-paperlight-saved]')).toBe(1);
  const options = await openExtensionPage('options', 'data');
  const weekly = 'A backup into Downloads every week';
  await options.click('input', weekly);
  await browser.answer('allow');
  await expect.poll(() => options.text()).toContain('A backup will be in your downloads');
  const { bytes } = await download(() =>
    inside.evaluate(() => chrome.alarms.create('weekly-backup', { when: Date.now() })),
  );
  expect(readBackup(bytes.toString())).toMatchObject({ theirs: { library: { length: 1 } } });
  await expect.poll(() => options.texts('[data-testid="last-backup"]')).toEqual(['Last backup: now.']);

  await inside.evaluate(() => chrome.permissions.remove({ permissions: ['downloads'] }));
  await putRows(inside, 'upkeep', [
    { id: 'changed since backup', at: 1, count: 1 },
    { id: 'backup made', at: 1 },
  ]);
  await inside.evaluate(() => chrome.alarms.create('weekly-backup', { when: Date.now() }));
  const failure = expect.objectContaining({ id: 'backup failed' });
  await expect.poll(() => readRows(inside, 'upkeep')).toContainEqual(failure);
  await expect.poll(() => options.text()).toContain('The weekly backup could not be made');
});
