import type { Page } from '@playwright/test';
import { pressInRoot, readRoot } from './closed-root';
import { expect } from './extension';
import { readRows } from './inside';
import { onDrafts, onProteins, secondDigest } from './learning-papers';
import {
  dflash,
  dynamics,
  eldr,
  esmfold,
  flaggedOn,
  isTrue,
  likedIn,
  listing,
  quietUrl,
  readLearned,
  save,
  secondUrl,
  test,
  verdict,
  verdictOn,
  wordsFor,
} from './learning-reader';

// What a reader sees of learning: save three papers here, and over there the right ones are flagged, with true reasons.

const idsOf = (papers: { id: string }[]) => papers.map(({ id }) => id);
const [, howLong] = idsOf(onDrafts) as [string, string];
const wanted = [...idsOf(onProteins), ...idsOf(onDrafts)];
const panelOf = (page: Page) => readRoot(page, 'paperlight-page');

/** Where every listing lies, in pixels from the start of the page. */
const placesOn = (page: Page) =>
  page.locator('article').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x, y + window.scrollY, width, height];
    }),
  );

/** Marks the page's own world, to tell later whether it was loaded anew. */
const settle = (page: Page) => page.evaluate(() => void Object.assign(window, { stays: true }));
const hasStayed = (page: Page) => page.evaluate(() => 'stays' in window);

test('three saves teach: the page marks itself anew, and nothing on it moves', async ({ digest, inside }) => {
  expect(await flaggedOn(digest)).toEqual([dflash, esmfold]); // By their phrases
  await settle(digest);
  await digest.locator(listing(eldr)).hover(); // All that comes with nearness is there
  const before = await placesOn(digest);
  for (const id of [esmfold, dynamics, dflash]) await save(digest, id);
  await expect(digest.locator(listing(eldr))).toHaveAttribute(verdict, 'flagged');
  await expect(digest.locator(listing(dynamics))).toHaveAttribute(verdict, 'flagged');
  expect(await placesOn(digest)).toEqual(before);
  expect(await hasStayed(digest)).toBe(true);
  expect(idsOf((await readRows(inside, 'library')) as { id: string }[])).toEqual([dynamics, esmfold, dflash]);
  await expect.poll(() => likedIn(inside)).toEqual({ proteins: 2, drafts: 1 });
});

test('on another digest the right unseen papers are flagged, with true reasons; on a quiet one none', async ({
  context,
  second,
  inside,
}) => {
  expect((await flaggedOn(second)).sort()).toEqual(wanted.toSorted());
  const saved = (await readRows(inside, 'library')) as { id: string; title: string }[];
  for (const [interest, papers] of Object.entries({ proteins: onProteins, drafts: onDrafts })) {
    for (const paper of papers) {
      const { interests, reasons, ...rest } = await verdictOn(inside, paper.id);
      expect(interests).toEqual([interest]);
      expect(reasons.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['word', 'like']));
      expect(reasons.filter((reason) => !isTrue(reason, paper, saved))).toEqual([]);
      expect(new Set(reasons.map((reason) => reason.interest))).toEqual(new Set([interest]));
      expect(rest).toMatchObject({ flagged: true });
    }
  }
  await second.locator(listing(howLong)).hover();
  await second.keyboard.press('w');
  await expect.poll(() => panelOf(second)).toContain('Drafts like: DFlash: Block Diffusion');

  const quiet = await context.newPage();
  await quiet.goto(quietUrl);
  await expect(quiet.locator(`dt[${verdict}="quiet"]`)).toHaveCount(26);
  await expect.poll(() => panelOf(quiet)).toContain('0 of 26 flagged');
});

test('a dismissal and a correction where it stands teach, and both are undone', async ({
  second,
  inside,
}) => {
  await dismissAndUndo(second, inside);
  expect(await readRows(inside, 'judgements')).toHaveLength(3);
  expect((await flaggedOn(second)).sort()).toEqual(wanted.toSorted());
  await settle(second);
  const before = await verdictOn(inside, howLong);
  expect(wordsFor(before)).toContain('draft');
  await second.locator(listing(howLong)).hover();
  await second.keyboard.press('w');
  await pressInRoot(second, 'paperlight-page', 'Not because of this word: draft');
  await expect.poll(async () => wordsFor(await verdictOn(inside, howLong))).not.toContain('draft');
  expect((await verdictOn(inside, howLong)).score).toBeLessThan(before.score);
  await expect.poll(() => panelOf(second)).not.toContain('word: draft ×');
  expect(await readRows(inside, 'interests')).toContainEqual(
    expect.objectContaining({ id: 'drafts', ignoredWords: ['draft'] }),
  );
  await second.keyboard.press('u');
  await expect.poll(() => verdictOn(inside, howLong)).toMatchObject({ score: before.score });
  await expect.poll(() => panelOf(second)).toContain('word: draft ×');
  expect(await hasStayed(second)).toBe(true);
});

/** Dismisses a paper of the second digest, and takes that back. */
async function dismissAndUndo(second: Page, inside: Page): Promise<void> {
  const dismissed = async () => (await readLearned(inside))?.summaries.map(({ disliked }) => disliked) ?? [];
  const marked = second.locator(listing(howLong));
  await marked.hover();
  await second.keyboard.press('x');
  await expect(marked).toHaveAttribute(verdict, 'dismissed');
  await expect.poll(dismissed).toEqual([1, 1]);
  await second.keyboard.press('u');
  await expect(marked).toHaveAttribute(verdict, 'flagged');
  await expect.poll(dismissed).toEqual([0, 0]);
  expect(await readLearned(inside)).toMatchObject({ seen: 40 + secondDigest().length }); // This digest, too
}

test('how much is flagged follows the options when the reader comes back', async ({
  taught,
  inside,
  openExtensionPage,
  comeBack,
}) => {
  const before = await flaggedOn(taught);
  const setShare = async (key: string, words: string) => {
    const options = await openExtensionPage('options');
    await options.getByRole('button', { name: 'Edit Drafts' }).click();
    await options.getByRole('slider', { name: 'How much' }).press(key);
    await options.getByTestId('save-interest').click();
    await expect(options.locator('.interest-line', { hasText: 'Drafts' })).toContainText(words);
    await options.close();
    await comeBack(taught);
  };
  await setShare('End', 'about 50 in 100');
  await expect.poll(async () => (await flaggedOn(taught)).length).toBeGreaterThan(before.length + 3);
  for (const id of (await flaggedOn(taught)).filter((id) => !before.includes(id)))
    expect((await verdictOn(inside, id!)).interests).toContain('drafts');
  await setShare('Home', 'about 1 in 100');
  await expect(taught.locator(listing(eldr))).toHaveAttribute(verdict, 'quiet');
  await expect(taught.locator(listing(dflash))).toHaveAttribute(verdict, 'flagged'); // Its title says the phrase
});

test('the options tell what was learned; what is forgotten there is forgotten on the page', async ({
  second,
  inside,
  openExtensionPage,
  comeBack,
}) => {
  const options = await openExtensionPage('options');
  await options.getByRole('button', { name: 'What was learned for Drafts' }).click();
  await expect(options.getByTestId('learned-from')).toContainText('Learned from 1 paper');
  const learned = (await readLearned(inside))!.summaries.find(({ interest }) => interest === 'drafts')!;
  expect(learned.wordsFor.length).toBeGreaterThan(0);
  for (const { word } of learned.wordsFor.slice(0, 5))
    await expect(
      options.getByRole('button', { name: `Ignore this word: ${word}`, exact: true }),
    ).toBeVisible();
  await options.getByRole('button', { name: /^Forget this: DFlash/ }).click();
  await expect.poll(async () => (await likedIn(inside)).drafts).toBe(0);
  await comeBack(second);
  await expect.poll(async () => (await flaggedOn(second)).sort()).toEqual(idsOf(onProteins).sort());
});

test('two tabs that save at once end in one model with both saves', async ({ context, digest, inside }) => {
  const other = await context.newPage();
  await other.goto(digest.url());
  await expect(other.locator(`article[${verdict}]`)).toHaveCount(40);
  await Promise.all([save(digest, esmfold), save(other, dflash)]);
  await expect.poll(() => likedIn(inside)).toEqual({ proteins: 1, drafts: 1 });
  for (const page of [digest, other])
    await expect(page.locator(listing(eldr))).toHaveAttribute(verdict, 'flagged');
  expect(await readLearned(inside)).toMatchObject({ rows: 1 });
  await other.goto(secondUrl);
  await expect(other.locator(`dt[${verdict}="flagged"]`)).not.toHaveCount(0);
});
