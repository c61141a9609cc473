import { findBarriers } from './axe';
import { expect, test } from './extension';
import { readRows } from './inside';
import { alertOf, atomOf, bibtexOf, fileOf, mailingOf, pageOf, rssOf } from './library-files';
import { choose, counts, drop, rows } from './opened';
import { arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';

// Digests that are no web pages, and the saved papers, in a tab.

const subjects = 'lamps doors cups wicks tables light hands glass paper brass oil'.split(' ');

test('files of every kind open as digests, one after the other', async ({
  openExtensionPage,
  useSamples,
}) => {
  await useSamples();
  const papers = makePapers(11);
  const saved = `<!-- saved from url=(0030)${arxivUrl} -->`;
  const sentence = 'We look at what was said of it and find that most of that holds, though not all. ';
  const copied = papers
    .map(({ title }, at) => `${title}: ${subjects[at]}\n\n${sentence.repeat(4)}`)
    .join('\n\n');
  const kinds: [name: string, heading: string, text: string][] = [
    ['cs.txt', 'arXiv’s daily mailing', mailingOf(papers)],
    ['alert.eml', 'Google Scholar alert', alertOf(papers)],
    ['feed.atom', 'Feed', atomOf(papers)],
    ['feed.xml', 'Feed', rssOf(papers)],
    ['refs.bib', 'BibTeX', bibtexOf(papers)],
    ['listing.html', 'Web page', arxivPage(papers).replace('<html', `${saved}<html`)],
    ['group.html', 'Web page', pageOf(papers)],
    ['ids.txt', 'List of papers', papers.map(({ id }) => id).join('\n')],
    ['copied.txt', 'Titles with abstracts', copied],
  ];
  const library = await openExtensionPage('library', 'open');
  await expect(library).toHaveTitle('Paperlight library');
  await choose(
    library,
    kinds.map(([name, , text]) => fileOf(name, text)),
  );
  for (const [name, heading] of kinds) {
    await library
      .getByRole('navigation', { name: 'Opened in this tab' })
      .getByRole('button', { name })
      .click();
    await expect(library.getByRole('heading', { level: 2 }), name).toHaveText(heading);
    await expect(counts(library), name).toContainText('2 of 11 flagged');
    await expect(rows(library).first(), name).toContainText('Paper 0 on exoplanets');
    await expect(rows(library).first().locator('mark'), name).toHaveText('exoplanets');
  }
  await expect(library.getByRole('alert')).toHaveCount(0);
  await expect(library.getByText('11 papers', { exact: false }).first()).toBeVisible();
});

test('a digest is read by keys: saved, dismissed, undone, filtered; every tab agrees', async ({
  inside,
  openExtensionPage,
  openPopup,
  useSamples,
}) => {
  await useSamples();
  const library = await openExtensionPage('library', 'open');
  await choose(library, fileOf('cs.txt', mailingOf(makePapers(30))));
  await expect(counts(library)).toHaveText('3 of 30 flagged · 30 new');
  const row = (number: number) => rows(library).filter({ hasText: `Paper ${number} on ` });

  await library.keyboard.press('n');
  await library.keyboard.press('n');
  await expect(row(10).getByRole('link')).toBeFocused();
  await library.keyboard.press('w');
  await expect(row(10)).toContainText('What paper 10 says.');
  await library.keyboard.press('s');
  await expect(row(10)).toContainText('Saved');
  const [saved] = await readRows(inside, 'library');
  expect(saved).toMatchObject({
    id: 'arxiv:2611.10010',
    title: 'Paper 10 on exoplanets',
    from: { site: 'cs.txt', url: 'opened:cs.txt' },
  });
  const popup = await openPopup();
  await popup.getByTestId('tab-saved').click();
  await expect(popup.getByTestId('paper-row')).toHaveText(/Paper 10 on exoplanets.*cs\.txt/);
  await popup.getByRole('button', { name: 'Remove from saved' }).click();
  await expect(row(10)).not.toContainText('Saved');

  await library.bringToFront();
  await library.keyboard.press('j');
  await library.keyboard.press('x');
  await expect(row(11)).toContainText('Dismissed');
  await library.keyboard.press('x');
  await expect(row(11)).not.toContainText('Dismissed');
  await expect(library.locator('.toast')).toContainText('Paper 11');
  await library.keyboard.press('u');
  await expect(row(11)).toContainText('Dismissed');
  expect(await readRows(inside, 'judgements')).toMatchObject([
    { paperId: 'arxiv:2611.10011', judged: 'dismissed' },
  ]);

  await library.getByRole('button', { name: 'Flagged', exact: true }).click();
  await expect(rows(library)).toHaveCount(3);
  await row(20).getByRole('button', { name: 'Dismiss' }).click();
  await expect(rows(library)).toHaveCount(2);
  await expect(counts(library)).toContainText('2 of 30 flagged');
  await library.getByTestId('toast-undo').click();
  await expect(rows(library)).toHaveCount(3);
  await library.getByRole('button', { name: 'All', exact: true }).click();
  await library.keyboard.press('?');
  await expect(library.getByRole('dialog')).toContainText('previous flagged paper');

  await library.reload();
  await choose(library, fileOf('again.txt', mailingOf(makePapers(31))));
  await expect(counts(library)).toHaveText('4 of 31 flagged · 1 new');
  await expect(row(3)).toContainText(/seen on cs\.txt/);
  await library.getByRole('button', { name: 'New', exact: true }).click();
  await expect(rows(library)).toHaveText([/Paper 30 on exoplanets/]);
});

test('what is pasted or dropped anywhere is opened; ids get the titles known here', async ({
  inside,
  openExtensionPage,
  useSamples,
}) => {
  await useSamples();
  const library = await openExtensionPage('library', 'open');
  const field = library.getByLabel('Or paste a text');
  await field.fill(mailingOf(makePapers(4)));
  await field.press('ControlOrMeta+a');
  await field.press('ControlOrMeta+c');
  await field.fill('');
  await library.getByRole('heading', { level: 1, name: 'Open a digest' }).click();
  await library.keyboard.press('ControlOrMeta+v');
  await expect(library.getByRole('heading', { level: 2 })).toHaveText('arXiv’s daily mailing');
  await expect(library.getByText('Pasted text · 4 papers')).toBeVisible();
  await expect(counts(library)).toContainText('1 of 4 flagged');

  await library.getByRole('link', { name: 'Saved' }).click();
  await drop(library, 'ids.txt', 'arXiv:2611.10000\narXiv:2001.00001');
  await expect(library.getByText('ids.txt · 2 papers')).toBeVisible();
  await expect(rows(library).first()).toContainText('Paper 0 on exoplanets');
  await expect(rows(library).last()).toContainText('Known by its id alone, so it was not judged');
  await expect(rows(library).last().getByRole('link')).toHaveAttribute(
    'href',
    'https://arxiv.org/abs/2001.00001',
  );
  await expect(counts(library)).toContainText('1 of 2 flagged');
  const seen = await readRows(inside, 'sightings');
  expect(seen.map(({ id }) => id)).not.toContain('arxiv:2001.00001');

  await library.getByText('Open another').click();
  await field.fill('{ "not": "papers" }');
  await library.getByRole('button', { name: 'Open this text' }).click();
  await expect(library.getByRole('alert')).toContainText('could not be opened as a digest');
  await expect(library.getByRole('alert')).toContainText('No papers were found in it.');
});

test('five thousand papers stay usable', async ({ openExtensionPage, useSamples }) => {
  await useSamples();
  const library = await openExtensionPage('library', 'open');
  await choose(library, fileOf('all.txt', mailingOf(makePapers(5_000))));
  await expect(library.getByText(/judged…/)).toBeVisible();
  await expect(rows(library)).toHaveCount(100); // Long before they are judged
  await library.keyboard.press('j');
  await expect(rows(library).first().getByRole('link')).toBeFocused();
  await expect(counts(library)).toHaveText('500 of 5,000 flagged · 5,000 new', { timeout: 120_000 });
  await library.getByRole('button', { name: 'Show more' }).click();
  await expect(rows(library)).toHaveCount(200);
  await rows(library).last().getByRole('link').focus();
  await expect(rows(library)).toHaveCount(300);
  await library.keyboard.press('n');
  await expect(rows(library).nth(200).getByRole('link')).toBeFocused();
  await library.keyboard.press('s');
  await expect(rows(library).nth(200)).toContainText('Saved');
});

test('nothing on the page keeps anyone out, and it fits into 320 pixels', async ({
  openExtensionPage,
  useSamples,
}) => {
  await useSamples();
  const library = await openExtensionPage('library', 'open');
  const overhang = () =>
    library.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await findBarriers(library), 'empty').toEqual([]);
  const papers = makePapers(12);
  papers[1]!.title = 'Long'.repeat(60);
  await choose(library, [
    fileOf(`${'name'.repeat(40)}.txt`, `${mailingOf(papers)}\\\\\narXiv:2611.1\nTitle: cut`),
    fileOf('ids.txt', papers.map(({ id }) => id).join('\n')),
  ]);
  await expect(counts(library)).toContainText('2 of 13 flagged');
  await rows(library).nth(0).getByRole('button', { name: 'Abstract' }).click();
  await rows(library).nth(2).getByRole('button', { name: 'Save' }).click();
  await rows(library).nth(3).getByRole('button', { name: 'Dismiss' }).click();
  await expect(rows(library).nth(3)).toContainText('Dismissed');
  expect(await findBarriers(library), 'a digest').toEqual([]);
  await library.setViewportSize({ width: 320, height: 640 });
  expect(await overhang()).toBe(0);
  await library.getByRole('link', { name: 'Saved' }).click();
  expect(await overhang()).toBe(0);
});
