import type { Page } from '@playwright/test';
import { engineVersion } from '@/domain/relevance/learn';
import type { Summary } from '@/domain/relevance/learned';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { saveNext } from '@/tools/walk.mjs';
import { findBarriers } from './axe';
import { expect, test } from './extension';
import { learnNow, putRows, readRows } from './inside';

// How the reader steers an interest: example papers, how much to flag, and corrections of what was learned.

const pasteLabel = 'Titles, arXiv numbers, DOIs or BibTeX';
const bib = (text: string) => ({ name: 'refs.bib', mimeType: 'text/plain', buffer: Buffer.from(text) });

test.beforeEach(async ({ context, serve, useSamples, inside }) => {
  serve({ [demoUrl]: demoPage() });
  await useSamples();
  const digest = await context.newPage();
  await digest.goto(demoUrl);
  await expect(digest.locator('[data-paperlight]')).toHaveCount(40);
  await saveNext(digest);
  await saveNext(digest);
  await digest.close();
  await learnNow(inside); // Nothing is left that might be learned later
});

test('an interest may be made of example papers alone: pasted, opened and chosen', async ({
  inside,
  openExtensionPage,
}) => {
  const [saved] = await readRows(inside, 'library');
  const options = await openExtensionPage('options');
  await options.getByRole('button', { name: 'Add interest' }).click();
  await options.getByLabel('Name', { exact: true }).fill('By example');
  await options.getByTestId('save-interest').click();
  await expect(options.getByText('Add a phrase, an author, a category or an example paper')).toBeVisible();

  const note = options.getByTestId('examples-note');
  await options.getByLabel(pasteLabel).fill('2607.00466\nA title nobody has seen\narXiv:2001.00001');
  await options.getByRole('button', { name: 'Add papers' }).click();
  await expect(note).toContainText('2 papers added.');
  await expect(note).toContainText('Not known here: arxiv:2001.00001. Paste their titles instead.');
  await expect(options.getByLabel(pasteLabel)).toHaveValue('arxiv:2001.00001');
  await options.getByTestId('save-interest').click(); // What still waits in the field is not lost unnoticed
  await expect(options.getByLabel(pasteLabel)).toBeFocused();
  await options.getByLabel(pasteLabel).fill('');

  await options.getByTestId('bib-file').setInputFiles(bib('Attention Is All You Need'));
  await expect(note).toContainText('“refs.bib” could not be used: it holds no BibTeX entry');
  const entries =
    '@misc{a, title={Winds}, abstract={They blow.}, doi={10.1000/1}}\n@misc{b, author={No Title}}';
  await options.getByTestId('bib-file').setInputFiles(bib(entries));
  await expect(note).toContainText('1 paper added.1 entry was left out');
  await options.getByRole('button', { name: 'Choose from your library' }).click();
  await options.getByLabel('Search saved papers').fill(String(saved!.title).slice(0, 12));
  await options.getByRole('checkbox', { name: String(saved!.title) }).check();
  await options.getByRole('list', { name: 'Example papers' }).getByText('Winds').waitFor();
  await options.getByRole('button', { name: 'Remove A title nobody has seen' }).click();
  await options.getByTestId('save-interest').click();
  await expect(options.getByText('3 example papers · about 5 in 100')).toBeVisible();

  const kept = (await readRows(inside, 'interests')).find(({ name }) => name === 'By example');
  const { savedAt: _, from: __, ...paper } = saved!;
  expect(kept!.examples).toMatchObject([
    { id: 'arxiv:2607.00466', title: expect.stringContaining('ELDR'), abstract: expect.any(String) },
    { id: 'doi:10.1000/1', title: 'Winds', abstract: 'They blow.', authors: [] },
    paper,
  ]);
  expect(JSON.stringify(kept!.examples)).not.toContain('savedAt');
});

test('all papers with a tag of the library become examples with one press', async ({
  inside,
  openExtensionPage,
}) => {
  const papers = await readRows(inside, 'library');
  await putRows(
    inside,
    'library',
    papers.map((paper) => ({ ...paper, tags: ['winds', 'to read'] })),
  );
  const options = await openExtensionPage('options');
  await options.getByRole('button', { name: 'Edit Exoplanets' }).click();
  await options.getByRole('button', { name: 'Choose from your library' }).click();
  await options.getByRole('button', { name: 'winds' }).click();
  await expect(options.getByTestId('examples-note')).toHaveText('2 papers added.');
  await options.getByRole('button', { name: 'to read' }).click();
  await expect(options.getByTestId('examples-note')).toHaveText('2 were there already.');
  const boxes = options.locator('.library-picks').getByRole('checkbox');
  await expect(boxes).toHaveCount(2);
  for (const box of await boxes.all()) await expect(box).toBeChecked();
});

test('how much, authors and words to leave out are kept, by keyboard alone', async ({
  inside,
  openExtensionPage,
}) => {
  const options = await openExtensionPage('options');
  await options.getByRole('button', { name: 'Edit Exoplanets' }).press('Enter');
  const share = options.getByRole('slider', { name: 'How much' });
  await share.press('ArrowRight');
  await expect(share).toHaveAttribute('aria-valuetext', 'about 8 in 100 papers');
  await options.getByLabel('Never these authors').fill('Doe, Jane');
  await options.keyboard.press('Enter');
  await options.getByLabel('Ignored words').fill('winds,');
  await options.getByTestId('save-interest').press('Enter');
  await expect(options.getByText('1 exception · about 8 in 100')).toBeVisible();
  expect(await readRows(inside, 'interests')).toContainEqual(
    expect.objectContaining({ name: 'Exoplanets', share: 8, never: ['Doe, Jane'], ignoredWords: ['winds'] }),
  );
});

const summary: Summary = {
  interest: 'sample-exoplanets',
  liked: 2,
  disliked: 1,
  seen: 37,
  wordsFor: Array.from({ length: 12 }, (_, at) => ({ word: `word ${at + 1}`, weight: 2 - at / 10 })),
  wordsAgainst: [{ word: 'benchmark', weight: -0.5 }],
  teachers: [
    { paperId: 'arxiv:2607.00466', title: 'A paper that taught much', like: true },
    { paperId: 'title:another', title: 'Another', like: false },
  ],
};

/** Opens the options with this in the database as what was learned, and nobody who learns anew; counts who asks. */
async function openLearned(options: Page, learned: Summary): Promise<() => Promise<number>> {
  await options.evaluate(
    async ([engine, summary]) => {
      const opening = indexedDB.open('paperlight');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const change = opening.result.transaction('learned', 'readwrite');
      const rest = { engine, vectors: '', fingerprint: '', seen: 40, at: 1 };
      const learned = { rarities: new Uint8Array(2 ** 18), models: [], summaries: [summary], uncovered: [] };
      change.objectStore('learned').put({ id: 'learned', ...rest, learned });
      await new Promise((resolve) => change.addEventListener('complete', resolve));
      opening.result.close();
    },
    [engineVersion, learned] as const,
  );
  await options.addInitScript(() => {
    const asks: unknown[] = [];
    Object.assign(window, { asks });
    const send = chrome.runtime.sendMessage;
    chrome.runtime.sendMessage = ((question: { name?: string }) => {
      if (question.name !== 'learn') return send(question);
      asks.push(question);
      return Promise.resolve({ answer: { changed: false } });
    }) as typeof send;
  });
  await options.reload();
  await options.getByRole('button', { name: 'What was learned for Exoplanets' }).click();
  return () => options.evaluate(() => (window as unknown as { asks: unknown[] }).asks.length);
}

test('what was learned is told, and each piece can be corrected and that undone', async ({
  inside,
  openExtensionPage,
}) => {
  const options = await openExtensionPage('options');
  const asks = await openLearned(options, summary);
  const interest = async () =>
    (await readRows(inside, 'interests')).find(({ id }) => id === 'sample-exoplanets')!;
  const before = await interest();
  await expect(options.getByRole('heading', { name: 'What was learned for Exoplanets' })).toBeFocused();
  await expect(options.getByTestId('learned-from')).toHaveText(
    'Learned from 2 papers saved or given as examples, 1 dismissed, and 37 only seen.',
  );
  await expect(options.getByText('+2.00')).toBeVisible();
  await expect(options.getByText('−0.50')).toBeVisible();
  await expect(options.getByText('word 11')).toHaveCount(0);
  await options.getByRole('button', { name: 'Ignore this word: word 1', exact: true }).press('Enter');
  await expect(options.getByRole('button', { name: 'Ignore this word: word 2' })).toBeFocused();
  await expect(options.getByText('word 11')).toBeVisible();
  await options.getByTestId('toast-undo').click();
  await expect(options.getByText('word 11')).toHaveCount(0);
  await options.getByRole('button', { name: 'Show more' }).click();
  await expect(options.getByText('word 12')).toBeVisible();

  await options.getByRole('button', { name: 'Ignore this word: word 3' }).press('Enter');
  await expect(options.getByText('word 3', { exact: true })).toHaveCount(0);
  await expect(options.getByRole('button', { name: 'Ignore this word: word 4' })).toBeFocused();
  expect(await interest()).toMatchObject({ ignoredWords: ['word 3'] });
  await options.getByTestId('toast-undo').click();
  await expect(options.getByText('word 3', { exact: true })).toBeVisible();

  await options.getByRole('button', { name: 'Forget this: Another' }).click();
  await expect(options.getByRole('link', { name: 'Another' })).toHaveCount(0);
  expect(await interest()).toMatchObject({ ignoredPapers: ['title:another'], ignoredWords: [] });
  await options.getByRole('button', { name: 'Learn from it again: title:another' }).click();
  await expect(options.getByRole('link', { name: 'Another' })).toBeVisible();

  await options.getByRole('button', { name: 'Forget everything learned' }).click();
  expect(await interest()).not.toHaveProperty('learnSince');
  await options.getByRole('button', { name: 'Yes, forget it' }).click();
  await expect(options.getByText('is forgotten.')).toBeVisible();
  expect((await interest()).learnSince).toBeGreaterThan(Number(before.changedAt));
  await options.getByTestId('toast-undo').click();
  await expect.poll(interest).not.toHaveProperty('learnSince');
  await expect.poll(asks).toBe(9); // For the view, each correction and each undo

  await options.getByRole('button', { name: 'Back to all interests' }).click();
  await expect(options.getByRole('button', { name: 'What was learned for Exoplanets' })).toBeFocused();
});

test('the weeks are drawn, and told in a table', async ({ openExtensionPage }) => {
  const options = await openExtensionPage('options');
  await openLearned(options, summary);
  const plot = options.getByRole('img', { name: 'Flagged and saved, week by week' });
  await expect(plot).toHaveAccessibleDescription(
    /^In 12 weeks, 3 papers were flagged; saved of these: \d\.$/,
  );
  await options.getByText('As a table').click();
  await expect(options.getByRole('row')).toHaveCount(13);
  await expect(options.getByRole('row').last()).toContainText(/3\d$/);
});

test('nothing learned says how it learns', async ({ openExtensionPage }) => {
  const options = await openExtensionPage('options');
  await openLearned(options, { ...summary, interest: 'sample-agent-memory' });
  await expect(options.getByRole('heading', { name: 'Nothing learned yet' })).toBeVisible();
  await expect(options.getByRole('button', { name: 'Forget everything' })).toHaveCount(0);
});

test('the editor and what was learned have no barriers, and fit into 320 pixels', async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage('options');
  const overhang = () =>
    options.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await openLearned(options, summary);
  await options.getByText('As a table').click();
  await options.getByRole('button', { name: 'Forget this: Another' }).click();
  await options.getByRole('button', { name: 'Learn from it again' }).waitFor();
  expect(await findBarriers(options), 'what was learned').toEqual([]);
  await options.setViewportSize({ width: 320, height: 640 });
  expect(await overhang(), 'what was learned').toBe(0);

  await options.getByRole('button', { name: 'Back to all interests' }).click();
  await options.getByRole('button', { name: 'Edit Exoplanets' }).click();
  await options
    .getByTestId('bib-file')
    .setInputFiles(bib(`@misc{a, title={${'Long'.repeat(60)}}}\n@misc{b}`));
  await options.getByRole('button', { name: 'Choose from your library' }).click();
  await options.getByRole('checkbox').last().waitFor();
  expect(await overhang(), 'editor').toBe(0);
  await options.setViewportSize({ width: 1200, height: 800 });
  expect(await findBarriers(options), 'editor').toEqual([]);
});
