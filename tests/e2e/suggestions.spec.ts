import type { Page } from '@playwright/test';
import { engineVersion } from '@/domain/relevance/learn';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { findBarriers } from './axe';
import { test as base, expect } from './extension';
import { learnNow, putRows, readRows } from './inside';

// What Paperlight suggests from saves: an interest, and authors to follow.

const texts = [
  ['Strong gravitational lensing of quasars', 'Lensed quasars measure the expansion of the universe.'],
  ['Time delays in gravitational lensing', 'Time delays between lensed quasars tell the Hubble constant.'],
  ['Gravitational lensing by galaxy clusters', 'Clusters bend light of lensed galaxies and quasars.'],
  ['Weak gravitational lensing surveys', 'Cosmic shear in lensed galaxies traces dark matter.'],
];
const saves = texts.map(([title, abstract], at) => ({
  id: `arxiv:2501.1000${at}`,
  title,
  abstract,
  authors: at < 2 ? ['Ada Lovelace', 'Vera Rubin'] : ['Ada Lovelace', `Only Once${'abcd'.charAt(at)}`],
  savedAt: at + 1,
}));

const test = base.extend<{ optionsWithSaves: Page }>({
  async optionsWithSaves({ inside, openExtensionPage, useSamples }, use) {
    await useSamples();
    await use(await openWithSaves(inside, openExtensionPage));
  },
});

test.beforeEach(async ({ context, serve }) => {
  serve({ [demoUrl]: demoPage() });
  const digest = await context.newPage();
  await digest.goto(demoUrl);
  await expect(digest.locator('[data-paperlight-verdict]')).toHaveCount(40);
  await digest.close();
});

/** Opens the options of a reader with these saves, none of which an interest covers; nobody learns anew. */
async function openWithSaves(inside: Page, open: (name: string) => Promise<Page>): Promise<Page> {
  await learnNow(inside); // Or it might be later, in the place of ours
  await putRows(inside, 'library', saves);
  const learned = {
    rarities: new Uint8Array(2 ** 18),
    models: [],
    summaries: [],
    uncovered: saves.map(({ id }) => id),
  };
  const row = { id: 'learned', engine: engineVersion, vectors: '', fingerprint: '', seen: 40, at: 1 };
  await putRows(inside, 'learned', [{ ...row, learned }]);
  const options = await open('options');
  await options.addInitScript(() => {
    const send = chrome.runtime.sendMessage;
    chrome.runtime.sendMessage = ((question: { name?: string }) =>
      question.name === 'learn'
        ? Promise.resolve({ answer: { changed: false } })
        : send(question)) as typeof send;
  });
  await options.reload();
  return options;
}

const interestsIn = (inside: Page) => readRows(inside, 'interests');
const declinedIn = async (inside: Page) => (await readRows(inside, 'settings'))[0]?.declined;

test('saves that no interest covers become an interest that the reader has seen first', async ({
  inside,
  optionsWithSaves: options,
}) => {
  const idea = options.getByTestId('suggested-interest');
  await expect(idea).toContainText('No interest covers these 4 papers that you saved:');
  await expect(idea.getByRole('link')).toHaveText(saves.toReversed().map(({ title }) => title ?? ''));
  await options.getByRole('button', { name: 'Create an interest in Gravitational lensing…' }).press('Enter');
  await expect(options.getByLabel('Name', { exact: true })).toBeFocused();
  await expect(options.getByLabel('Name', { exact: true })).toHaveValue('Gravitational lensing');
  await expect(options.getByRole('list', { name: 'Example papers' }).getByRole('listitem')).toHaveCount(4);
  expect(await interestsIn(inside)).toHaveLength(3);
  await options.getByTestId('save-interest').click();
  await expect(options.getByText('1 phrase · 4 example papers · about 5 in 100')).toBeVisible();
  await expect(idea).toHaveCount(0);
  expect(await interestsIn(inside)).toContainEqual(
    expect.objectContaining({
      name: 'Gravitational lensing',
      phrases: ['gravitational lensing'],
      examples: expect.arrayContaining([expect.objectContaining({ id: 'arxiv:2501.10000' })]),
    }),
  );

  // Her papers are examples of it: it is the likely place to follow her in
  const place = options.getByRole('combobox', { name: 'Interest to follow Ada Lovelace in' });
  await expect(place.locator('option:checked')).toHaveText('Gravitational lensing');
});

test('an interest declined is not suggested again, unless that is undone', async ({
  inside,
  optionsWithSaves: options,
}) => {
  const no = options.getByRole('button', { name: 'Do not suggest Gravitational lensing again' });
  await no.press('Enter');
  await expect(no).toHaveCount(0);
  await expect(options.getByRole('button', { name: 'Do not suggest Ada Lovelace again' })).toBeFocused();
  expect(await declinedIn(inside)).toEqual(['interest:Gravitational lensing']);
  await options.getByTestId('toast-undo').click();
  await expect(no).toBeVisible();
  expect(await declinedIn(inside)).toEqual([]);
  await no.click();
  await expect(no).toHaveCount(0);
  await options.reload();
  await expect(options.getByTestId('suggested-author')).toHaveCount(2);
  await expect(no).toHaveCount(0);
});

test('an author is followed where the reader says, and not asked about again', async ({
  inside,
  optionsWithSaves: options,
}) => {
  const follow = options.getByRole('button', { name: 'Follow Ada Lovelace in Exoplanets' });
  const authors = async () =>
    (await interestsIn(inside)).find(({ name }) => name === 'Exoplanets')?.authors as string[];
  const before = await authors();
  await expect(options.getByTestId('suggested-author')).toHaveCount(2);
  await options
    .getByRole('combobox', { name: 'Interest to follow Ada Lovelace in' })
    .selectOption('Exoplanets');
  await follow.press('Enter');
  await expect(options.getByText('Papers by Ada Lovelace are flagged for “Exoplanets”')).toBeVisible();
  await expect(options.getByTestId('suggested-author')).toHaveCount(1);
  await expect(options.getByRole('button', { name: /^Follow Vera Rubin/ })).toBeFocused();
  expect(await authors()).toEqual([...before, 'Ada Lovelace']);
  await options.getByTestId('toast-undo').click();
  await expect(options.getByTestId('suggested-author')).toHaveCount(2);
  expect(await authors()).toEqual(before);

  await options.getByRole('button', { name: 'Do not suggest Vera Rubin again' }).click();
  await expect(options.getByTestId('suggested-author')).toHaveCount(1);
  expect(await declinedIn(inside)).toEqual(['author:Vera Rubin']);
  await options.reload();
  await expect(options.getByTestId('suggested-author')).toHaveCount(1);
  await expect(options.getByTestId('suggested-author')).toContainText('Ada Lovelace wrote 4 papers');
});

test('a reader without interests is offered one, and no authors, who would have no place', async ({
  inside,
  openExtensionPage,
}) => {
  const options = await openWithSaves(inside, openExtensionPage);
  await expect(options.getByTestId('suggested-interest')).toBeVisible();
  await expect(options.getByTestId('suggested-author')).toHaveCount(0);
  await options.getByRole('button', { name: 'Create an interest in Gravitational lensing…' }).click();
  await options.getByTestId('save-interest').click();
  await expect(
    options.getByRole('button', { name: 'Follow Ada Lovelace in Gravitational lensing' }),
  ).toBeVisible();
});

test('suggestions have no barriers, and fit into 320 pixels', async ({ optionsWithSaves: options }) => {
  await expect(options.getByTestId('suggested-author')).toHaveCount(2);
  expect(await findBarriers(options)).toEqual([]);
  await options.setViewportSize({ width: 320, height: 640 });
  const overhang = await options.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang).toBe(0);
});
