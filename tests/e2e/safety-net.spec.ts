import type { Page } from '@playwright/test';
import { demoPage, demoUrl, readDemoPapers } from '@/tools/demo.mjs';
import { findBarriers } from './axe';
import { expect, test } from './extension';
import { learnNow, putRows, readRows } from './inside';

// What was passed over, and whether the reader would have wanted it.

const day = 86_400_000; // Milliseconds
const inSight = 'sample-exoplanets';

/** Twice the papers of the demo digest: more than enough to pass over. */
function manyPapers() {
  const papers = readDemoPapers();
  const more = papers.map((paper, at) => ({
    ...paper,
    id: `arxiv:2608.${10_000 + at}` as const,
    title: `Again: ${paper.title}`, // No two may look the same in a check
  }));
  return [...papers, ...more];
}

/** Says of every paper that the interest in exoplanets would flag it if it flagged 8.4 in 100. */
async function bringNear(inside: Page): Promise<void> {
  const verdicts = await readRows(inside, 'verdicts');
  const shares = [{ interest: inSight, share: 8.4 }];
  await putRows(
    inside,
    'verdicts',
    verdicts.map((verdict) => ({ ...verdict, shares })),
  );
}

/** Has eight drawn and answers with these keys. */
async function judge(options: Page, button: string, keys: string): Promise<void> {
  await options.getByRole('button', { name: button }).click();
  await expect(options.getByTestId('check-progress')).toHaveText('Paper 1 of 8');
  for (const key of keys) await options.keyboard.press(key);
}

const shareNow = async (inside: Page) =>
  (await readRows(inside, 'interests')).find(({ id }) => id === inSight)?.share;

test.beforeEach(async ({ context, serve, useSamples, inside }) => {
  const papers = manyPapers();
  serve({ [demoUrl]: demoPage(papers) });
  await useSamples();
  const digest = await context.newPage();
  await digest.goto(demoUrl);
  await expect(digest.locator('[data-paperlight]')).toHaveCount(papers.length);
  await expect(digest.locator('[data-paperlight-verdict]')).toHaveCount(papers.length);
  await digest.close();
  await learnNow(inside); // Or it might be later, and classify anew
  await bringNear(inside);
});

test('eight are judged, each step can be taken back, and the end says what that tells', async ({
  inside,
  openExtensionPage,
}) => {
  const options = await openExtensionPage('options');
  await options.getByRole('link', { name: 'Passed over', exact: true }).click();
  await expect(options.getByTestId('passed-over')).toContainText(/^\d+ papers were passed over/);
  await expect(options.getByTestId('last-checked')).toHaveText('Never checked so far.');
  const passedOver = Number.parseInt((await options.getByTestId('passed-over').textContent()) ?? '', 10);
  await options.getByRole('button', { name: 'Check eight of them' }).press('Enter');

  const progress = options.getByTestId('check-progress');
  const title = options.getByRole('region', { name: 'Papers passed over' }).getByRole('heading');
  await expect(progress).toHaveText('Paper 1 of 8');
  await expect(title).toBeFocused();
  const first = await title.textContent();
  await expect(options.getByRole('button', { name: 'Back' })).toBeDisabled();
  await options.keyboard.press('r');
  await expect(progress).toHaveText('Paper 2 of 8');
  const second = await title.textContent();
  expect(second).not.toBe(first);
  await options.getByText('Abstract', { exact: true }).click();
  await expect(options.locator('.check details p')).toBeVisible();
  await options.getByRole('button', { name: 'Back' }).click();
  await expect(title).toHaveText(first ?? '');
  await options.getByRole('button', { name: 'Relevant', exact: true }).press('Enter');
  await expect(title).toHaveText(second ?? '');
  await expect(options.locator('.check details p')).toBeVisible(); // It stays open
  for (const key of ['n', 'n', 'r', 's', 'n', 'n']) await options.keyboard.press(key);
  await expect(progress).toHaveText('Paper 8 of 8');
  expect(await readRows(inside, 'upkeep')).not.toContainEqual(expect.objectContaining({ id: 'check done' }));
  await options.keyboard.press('n');

  // Two of seven; the limits are those of Clopper and Pearson: 0.0534 and 0.6587
  await expect(options.getByRole('heading', { name: 'What that tells' })).toBeFocused();
  const [likely, least, most] = [
    Math.round((2 / 7) * passedOver),
    Math.floor(0.05337 * passedOver),
    Math.ceil(0.65874 * passedOver),
  ];
  await expect(options.getByTestId('estimate')).toHaveText(
    `Of ${passedOver} papers passed over, about ${likely} may be relevant: between ${least} and ${most}.`,
  );
  expect(await readRows(inside, 'upkeep')).toContainEqual(expect.objectContaining({ id: 'check done' }));
  expect(await readRows(inside, 'judgements')).toEqual([]); // Answers are for counting

  await options.getByRole('button', { name: `Save ${first}` }).click();
  await expect(options.getByText('Saved', { exact: true }).first()).toBeVisible();
  expect(await readRows(inside, 'library')).toMatchObject([{ title: first }]);
  await options.getByTestId('toast-undo').click();
  await expect(options.getByRole('button', { name: `Save ${first}` })).toBeVisible();
  expect(await readRows(inside, 'library')).toEqual([]);

  await options.getByRole('button', { name: 'Back' }).click();
  await expect(progress).toHaveText('Paper 8 of 8');
  await options.getByRole('link', { name: 'Data', exact: true }).click();
  await options.reload();
  await options.getByRole('link', { name: 'Passed over', exact: true }).click();
  await expect(options.getByTestId('last-checked')).toContainText('Last checked');
});

test('what would have caught them is offered, accepted with one press, and undone', async ({
  inside,
  openExtensionPage,
}) => {
  const options = await openExtensionPage('options');
  await options.getByRole('link', { name: 'Passed over', exact: true }).click();
  await judge(options, 'Check eight of them', 'rrnnnnnn');
  await expect(
    options.getByText('would have caught 2 of them, had it flagged about 9 in 100 papers instead of 5:'),
  ).toBeVisible();
  expect(await shareNow(inside)).toBeUndefined();
  await options.getByRole('button', { name: 'Flag 9 in 100 for Exoplanets' }).press('Enter');
  await expect(options.getByRole('button', { name: 'Flags about 9 in 100 now' })).toBeFocused();
  expect(await shareNow(inside)).toBe(9);
  await options.getByTestId('toast-undo').click();
  await expect(options.getByRole('button', { name: 'Flag 9 in 100 for Exoplanets' })).toBeVisible();
  expect(await shareNow(inside)).toBeUndefined();
  await options.getByRole('button', { name: 'Flag 9 in 100 for Exoplanets' }).click();
  await options.getByRole('link', { name: 'Interests', exact: true }).click();
  await expect(options.locator('.interest-line', { hasText: 'Exoplanets' })).toContainText('about 9 in 100');
});

test('where no interest reaches, and where none was relevant, it says so', async ({
  inside,
  openExtensionPage,
}) => {
  const verdicts = await readRows(inside, 'verdicts');
  await putRows(
    inside,
    'verdicts',
    verdicts.map(({ shares: _, ...verdict }) => verdict),
  );
  const options = await openExtensionPage('options');
  await options.getByRole('link', { name: 'Passed over', exact: true }).click();
  await judge(options, 'Check eight of them', 'rnnnnnnn');
  await expect(options.getByText('One of them is too far from every interest')).toBeVisible();
  await judge(options, 'Check again', 'nnnnnnnn');
  await expect(options.getByTestId('estimate')).toHaveText(
    /^None of the 8 you judged is relevant\. Of all \d+ papers passed over, between 0 and \d+ may be\.$/,
  );
  await judge(options, 'Check again', 'ssssssss');
  await expect(options.getByTestId('estimate')).toHaveText('You skipped them all, so nothing can be told.');
});

/** Makes the interests look as if they had been there for eight days. */
async function age(inside: Page): Promise<void> {
  const interests = await readRows(inside, 'interests');
  await putRows(
    inside,
    'interests',
    interests.map((interest) => ({ ...interest, createdAt: Number(interest.createdAt) - 8 * day })),
  );
}

test('a check is offered once in a week, not in the first', async ({ context, inside, openPopup }) => {
  const young = await openPopup();
  await expect(young.getByTestId('tab-page')).toBeVisible();
  await expect(young.getByTestId('check-offer')).toHaveCount(0);
  await age(inside);
  const popup = await openPopup();
  await expect(popup.getByTestId('check-offer')).toBeVisible();
  expect(await findBarriers(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Not now' }).click();
  await expect(popup.getByTestId('check-offer')).toHaveCount(0);
  await popup.reload();
  await expect(popup.getByTestId('tab-page')).toBeVisible();
  await expect(popup.getByTestId('check-offer')).toHaveCount(0);

  const [offered] = (await readRows(inside, 'upkeep')).filter(({ id }) => id === 'check offered');
  await putRows(inside, 'upkeep', [{ ...offered, at: Number(offered?.at) - 7 * day }]);
  await popup.reload();
  const opening = context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Check', exact: true }).click();
  const options = await opening;
  await expect(options.getByRole('button', { name: 'Check eight of them' })).toBeVisible();
  await popup.reload();
  await expect(popup.getByTestId('tab-page')).toBeVisible();
  await expect(popup.getByTestId('check-offer')).toHaveCount(0);
});

test('without papers, or without an interest, it says why nothing can be checked', async ({
  inside,
  openExtensionPage,
}) => {
  const options = await openExtensionPage('options');
  const switches = options.getByRole('checkbox', { name: /^Flag papers for/ });
  await expect(switches).toHaveCount(3);
  for (const toggle of await switches.all()) await toggle.click();
  await options.getByRole('link', { name: 'Passed over', exact: true }).click();
  await expect(options.getByRole('heading', { name: 'Nothing is looked for yet' })).toBeVisible();
  await options.getByRole('link', { name: 'Interests', exact: true }).click();
  await options.getByRole('checkbox', { name: 'Flag papers for Exoplanets' }).click();
  await options.getByRole('link', { name: 'Data', exact: true }).click();
  await options.getByRole('button', { name: 'Forget papers seen…' }).click();
  await options.getByRole('button', { name: 'Forget them' }).click();
  await options.getByRole('link', { name: 'Passed over', exact: true }).click();
  await expect(options.getByRole('heading', { name: 'Too little to check yet' })).toBeVisible();
  expect(await readRows(inside, 'sightings')).toEqual([]);
});

test('a check and its end have no barriers, and fit into 320 pixels', async ({ openExtensionPage }) => {
  const options = await openExtensionPage('options');
  const overhang = () =>
    options.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const look = async (what: string) => {
    await options.setViewportSize({ width: 320, height: 640 });
    expect(await overhang(), what).toBe(0);
    await options.setViewportSize({ width: 1200, height: 800 });
    expect(await findBarriers(options), what).toEqual([]);
  };
  await options.getByRole('link', { name: 'Passed over', exact: true }).click();
  await look('before');
  await options.getByRole('button', { name: 'Check eight of them' }).click();
  await options.getByText('Abstract', { exact: true }).click();
  await look('a paper');
  await options.getByRole('button', { name: 'Relevant', exact: true }).focus();
  for (const key of 'rrrnnnnn') await options.keyboard.press(key);
  await look('the end');
  await options.getByRole('button', { name: 'Flag 9 in 100' }).click();
  await expect(options.getByRole('button', { name: 'Flags about 9 in 100 now' })).toBeVisible();
  await look('accepted');
});
