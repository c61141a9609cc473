import type { Page } from '@playwright/test';
import { pressInRoot, readRoot } from './closed-root';
import { expect, test } from './extension';
import { readRow, readRows } from './inside';
import { flagOf, makeSightings, many, over, putMany, rowsIn, savedOf } from './many-papers';
import { arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';
import { judgements, openPapers } from './triage';

// The views beside the list of saved papers, with as many papers as years of reading bring.

test.setTimeout(600_000);

const toast = (page: Page) => page.locator('.toast');
const counted = (page: Page) => page.locator('article:not([hidden]) .query-bar [role=status]');

test('that paper of Tuesday is found among 20,000 seen, saved by a key, and that taken back', async ({
  inside,
  openExtensionPage,
  useSamples,
}) => {
  await useSamples();
  const papers = makePapers(many).map((paper, at) =>
    at % 50 === 7 ? { ...paper, title: `Lanterns at dusk, part ${at}` } : paper,
  );
  const seen = makeSightings(over(60), papers);
  await putMany(inside, 'sightings', seen);
  await putMany(
    inside,
    'verdicts',
    seen.filter((_, at) => at % 10 === 0).map((row) => flagOf(row)),
  );
  await putMany(inside, 'library', seen.filter((_, at) => at % 10 === 1).map(savedOf));
  const dismissed = seen.filter((_, at) => at % 10 === 2);
  await putMany(
    inside,
    'judgements',
    dismissed.map(({ id, lastAt, paper }) => ({ paperId: id, judged: 'dismissed', at: lastAt, paper })),
  );

  const library = await openExtensionPage('library', 'seen');
  const rows = library.getByTestId('seen-row');
  await expect(counted(library)).toHaveText('20,000 papers');
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(many));
  expect(await rows.count()).toBeLessThan(60);
  await expect(rows.nth(0)).toContainText('Exoplanets');
  await expect(rows.nth(1).locator('.facts')).toContainText('Saved');
  await expect(rows.nth(2).locator('.facts')).toContainText('Dismissed');
  await rows
    .first()
    .locator('xpath=ancestor::*[@class="virtual-list"]')
    .evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(rows.last()).toContainText('Paper 19999 on tree rings');

  const then = new Date(seen[7_007]!.lastAt); // Seen on bioRxiv or PubMed
  const date = [then.getFullYear(), then.getMonth() + 1, then.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const lanterns = seen.filter(({ paper }) => paper.title.startsWith('Lanterns'));
  const thatDay = lanterns.filter(({ lastAt }) => new Date(lastAt).toDateString() === then.toDateString());
  const there = thatDay.filter(({ origins: [last] }) => last!.site === 'PubMed');
  expect(there.length).toBeGreaterThan(0);
  expect(there.length).toBeLessThan(thatDay.length);
  await library.keyboard.press('/');
  for (const [query, wanted] of [
    ['lanterns', lanterns],
    [`lantrens dusk seen:${date}`, thatDay],
    [`lanterns in:pubmed seen:${date}`, there],
  ] as const) {
    await library.getByRole('searchbox').fill(query);
    const count = wanted.length === 1 ? '1 paper' : `${wanted.length.toLocaleString('en')} papers`;
    await expect(counted(library), query).toHaveText(count);
    await expect(rows.first(), query).toHaveAttribute('aria-setsize', String(wanted.length)); // More than come first
  }
  for (const { paper } of there) await expect(rows.filter({ hasText: paper.title })).toHaveCount(1);

  const id = there.at(-1)!.id;
  const row = rows.filter({ hasText: there.at(-1)!.paper.title });
  await row.getByRole('link').focus();
  await expect(library.getByTestId('seen-pane')).toContainText(there.at(-1)!.paper.abstract!);
  await library.keyboard.press('s');
  await expect(row.locator('.facts')).toContainText('Saved');
  const { paper, origins } = there.at(-1)!;
  const from = { site: 'PubMed', url: origins[0]!.url };
  expect(await readRow(inside, 'library', id)).toMatchObject({ ...paper, from });
  await library.keyboard.press('u');
  await expect(toast(library)).toContainText('Undone');
  expect(await readRow(inside, 'library', id)).toBeUndefined();
  await expect(row.locator('.facts')).not.toContainText('Saved');
});

test('2,000 papers that wait are caught up with by keys, as many as time allows, and gone on with later', async ({
  inside,
  openExtensionPage,
  useSamples,
}) => {
  await useSamples();
  const seen = makeSightings(over(60));
  await putMany(inside, 'sightings', seen);
  const flagged = seen.filter((_, at) => at % 10 === 0);
  await putMany(
    inside,
    'verdicts',
    flagged.map((row, at) => flagOf(row, 0.5 + (at % 1_000) / 2_000)),
  );
  const library = await openExtensionPage('library', 'catch-up');
  const each = 8 / 238 + 5 / 60; // Minutes: eight words, and to decide
  const summary = library.locator('.catch-up .lead');
  const says = (count: number, minutes: number, rest = '') =>
    `${count.toLocaleString('en')} papers you have not looked at, about ${minutes} min${rest}`;
  await expect(summary).toHaveText(says(500, Math.round(500 * each), ' (of 2,000)'));
  const rows = library.getByTestId('paper-row');
  await expect(rows.nth(0)).toContainText('Paper 9990 on exoplanets');
  await expect(rows.nth(1)).toContainText('Paper 19990 on exoplanets');
  await expect(rows.nth(2)).toContainText('Paper 9980 on exoplanets');

  await expect(rows).toHaveCount(500);
  await library.getByRole('button', { name: '15 minutes' }).click();
  const fit = Math.floor(15 / each);
  await expect(summary).toHaveText(says(fit, 15, ' (of 2,000)'));
  await expect(rows).toHaveCount(fit);
  for (const key of ['j', 's']) await library.keyboard.press(key);
  await expect(rows.nth(0)).toContainText('Paper 19990 on exoplanets');
  await expect(rows.nth(0).getByRole('link')).toBeFocused();
  await library.keyboard.press('j'); // Passed over
  await library.keyboard.press('x');
  await expect(rows.nth(1)).toContainText('Paper 19980 on exoplanets');
  await expect(summary).toHaveText(says(fit, 15, ' (of 1,998)'));
  await expect
    .poll(() => readRow(inside, 'library', 'arxiv:2611.19990'))
    .toMatchObject({ from: { site: 'bioRxiv' } });
  await expect
    .poll(() => readRow(inside, 'judgements', 'arxiv:2611.19980'))
    .toMatchObject({ judged: 'dismissed' });
  await expect(library.locator('.toast')).toContainText('Dismissed');
  await library.keyboard.press('u');
  await expect(rows.nth(1)).toContainText('Paper 9980 on exoplanets');
  await expect.poll(() => readRow(inside, 'judgements', 'arxiv:2611.19980')).toBeUndefined();

  const latest = flagged.slice(0, 600);
  const read = latest.map(({ id, paper }) => ({ paperId: id, judged: 'dismissed', at: Date.now(), paper }));
  await putMany(inside, 'judgements', read);
  await library.reload();
  await expect(summary).toHaveText(says(500, Math.round(500 * each), ' (of 1,399)'));
  await expect(rows.nth(0)).toContainText('Paper 19990 on exoplanets');
  for (const key of ['j', 'x', 'x', 's']) await library.keyboard.press(key); // At once: each is about the next paper
  await expect(summary).toHaveText(says(500, Math.round(500 * each), ' (of 1,396)'));
  await expect.poll(() => readRows(inside, 'judgements')).toHaveLength(600 + 1 + 3);
  await expect(library.locator('.toast')).toContainText('Saved');
  await library.keyboard.press('u');
  await expect(summary).toHaveText(says(500, Math.round(500 * each), ' (of 1,397)'));
});

test('the popup opens upon 20,000 saved papers, finds one of them, sets how far it is, and takes it out and in again', async ({
  inside,
  openPopup,
}) => {
  await putMany(inside, 'library', makeSightings(over(60)).map(savedOf));
  const popup = await openPopup();
  await popup.getByTestId('tab-saved').click();
  const rows = popup.getByTestId('paper-row');
  await expect(rows).toHaveCount(50);
  await expect(popup.getByText('Showing 50 of 20,000')).toBeVisible();
  await expect(rows.first()).toContainText('Paper 0 on exoplanets');
  await popup.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(100);
  await expect(rows.last()).toContainText('Paper 99 on tree rings');

  await popup.getByRole('searchbox').fill('says ada 19987');
  await expect(rows).toHaveText([/Paper 19987 on tree rings/]);
  await expect(popup.getByText('Showing 1 of 20,000')).toBeVisible();
  const id = 'arxiv:2611.29987';
  await rows.getByLabel('How far you are').selectOption('Reading');
  await expect.poll(() => readRow(inside, 'library', id)).toMatchObject({ status: 'reading' });
  const before = await rowsIn(inside, 'library');
  await rows.getByRole('button', { name: /Remove/ }).click();
  await expect(rows).toHaveCount(0);
  await expect(popup.getByText('Showing 0 of 19,999')).toBeVisible();
  expect(await readRow(inside, 'library', id)).toBeUndefined();
  await popup.getByTestId('toast-undo').click();
  await expect(rows).toHaveText([/Paper 19987 on tree rings/]);
  expect(await rowsIn(inside, 'library')).toEqual(before);
});

test('a digest shows which of its papers are among 20,000 saved ones, and is judged to its end', async ({
  context,
  inside,
  serve,
  useSamples,
}) => {
  await useSamples();
  const seen = makeSightings(over(60));
  await putMany(inside, 'sightings', seen);
  await putMany(inside, 'library', seen.map(savedOf));
  const papers = makePapers(100, many - 50); // Half of them saved
  serve({ [arxivUrl]: arxivPage(papers) });
  const page = await openPapers(await context.newPage(), 100);
  const bar = () => readRoot(page, 'paperlight-page');
  const idsOf = (mark: string) =>
    page.locator(`dt${mark}`).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.paperlight));
  const [known, fresh] = [papers.slice(0, 50), papers.slice(50)].map((some) => some.map(({ id }) => id));
  await expect.poll(bar).toContain('50 of 100 judged');
  expect(await idsOf('[data-paperlight-saved]')).toEqual(known);
  expect(await idsOf('[data-paperlight-seen="seen"]')).toEqual(known);
  expect(await idsOf('[data-paperlight-seen="new"]')).toEqual(fresh);
  expect(await idsOf('[data-paperlight-verdict="flagged"]')).toEqual(
    papers.filter((_, at) => at % 10 === 0).map(({ id }) => id),
  );

  const isAt = (number: number) =>
    expect(page.locator('dt[data-paperlight-current]')).toHaveAttribute('data-paperlight', fresh![number]!);
  await page.keyboard.press('r');
  await isAt(0);
  for (const key of ['s', 'r', 'x', 'x']) await page.keyboard.press(key);
  await isAt(3);
  await expect.poll(bar).toContain('53 of 100 judged');
  await page.keyboard.press('u');
  await isAt(2);
  await expect.poll(bar).toContain('52 of 100 judged');
  const before = [await judgements(inside), await rowsIn(inside, 'library')];
  expect(before[0]).toEqual([`dismissed ${fresh![1]}`, `saved ${fresh![0]}`]);
  await page.keyboard.press('l');
  await pressInRoot(page, 'paperlight-page', 'Dismiss the 44 neither flagged nor judged…');
  await page.keyboard.press('Enter');
  await expect.poll(bar).toContain('96 of 100 judged');
  await expect(page.locator('dt[data-paperlight-verdict="dismissed"]')).toHaveCount(45);
  expect(await idsOf('[data-paperlight-saved]')).toEqual([...known!, fresh![0]]);
  await page.keyboard.press('u');
  await expect.poll(bar).toContain('Undone: 44 papers');
  expect([await judgements(inside), await rowsIn(inside, 'library')]).toEqual(before);
});
