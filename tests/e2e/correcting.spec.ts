import type { Page } from '@playwright/test';
import type { Interest } from '@/domain/interest';
import { listenForHarm, noHarm } from './alarm';
import { findBarriers } from './axe';
import { pressInRoot, readRoot } from './closed-root';
import { alive } from './deaths';
import { expect, test as plain } from './extension';
import { hearQuestions, readRows } from './inside';
import { test as inOpenRoots } from './open-roots';
import { arxivPage, arxivUrl } from './pages';
import { anInterest, restore } from './restore';

// Every reason can be corrected where it stands; what is corrected holds at once, and can be undone.

const rings = {
  id: 'arxiv:2611.00001',
  title: 'Tree rings of old oaks',
  authors: ['Ada Example', 'Berta Muster'],
};
const planets = { id: 'arxiv:2611.00002', title: 'Hot Jupiters', authors: ['Carl Sample'] };
const soup = { id: 'arxiv:2611.00003', title: 'Onion soup', authors: ['Dora Sample'] };
const papers = [rings, planets, soup] as Parameters<typeof arxivPage>[0];
const listing = ({ id }: { id: string }) => `dt[data-paperlight="${id}"]`;
const verdict = 'data-paperlight-verdict';

interface Fixtures {
  /** A digest for a reader with these interests. */
  open: (interests: Partial<Interest>[], html?: string) => Promise<Page>;
}

const withDigest = (base: typeof plain) =>
  base.extend<Fixtures>({
    open: async ({ context, serve, openExtensionPage }, use) => {
      await use(async (interests, html = arxivPage(papers)) => {
        const options = await openExtensionPage('options');
        await restore(options, { interests: interests.map(anInterest) });
        await options.close();
        serve({ [arxivUrl]: html });
        const page = await context.newPage();
        await page.goto(arxivUrl);
        await expect(page.locator(`dt[${verdict}]`).first()).toBeAttached();
        return page;
      });
    },
  });
const test = withDigest(plain);
const opened = withDigest(inOpenRoots);

const interestIn = async (inside: Page) => (await readRows(inside, 'interests'))[0]!;
const panelOf = (page: Page) => readRoot(page, 'paperlight-page');

test('not because of this phrase: at once, undone in passing and by key', async ({ inside, open }) => {
  const page = await open([{ phrases: ['tree ring*', 'hot jupiter*'] }]);
  const marked = page.locator(listing(rings));
  await expect(page.locator(`dt[${verdict}="flagged"]`)).toHaveCount(2);
  await page.evaluate(() => Object.assign(window, { stays: true }));
  await page.keyboard.press('n');
  await page.keyboard.press('w');
  const correction = 'Not because of this phrase: Tree rings';
  const correct = async () => {
    await pressInRoot(page, 'paperlight-page', correction);
    await expect(marked).toHaveAttribute(verdict, 'quiet');
    await expect(marked).toHaveAttribute('data-paperlight-current', '');
    expect(await interestIn(inside)).toMatchObject({ phrases: ['hot jupiter*'] });
    await expect.poll(() => panelOf(page)).not.toContain('title: Tree rings');
    await expect(page.locator(listing(planets))).toHaveAttribute(verdict, 'flagged');
  };
  const isBack = async () => {
    await expect(marked).toHaveAttribute(verdict, 'flagged');
    expect(await interestIn(inside)).toMatchObject({ phrases: ['hot jupiter*', 'tree ring*'] });
    await expect.poll(() => panelOf(page)).toContain('title: Tree rings');
  };
  await correct();
  expect(await panelOf(page)).toContain(correction);
  await pressInRoot(page, 'paperlight-page', 'Undo');
  await isBack();
  expect(await panelOf(page)).toContain(`Undone: ${correction}`);
  await correct();
  await page.keyboard.press('u');
  await isBack();
  expect(await page.evaluate(() => 'stays' in window)).toBe(true); // All of it without a reload
});

test('not because of this category, though the interest has a wider one', async ({ inside, open }) => {
  const page = await open([{ categories: ['cs'] }]);
  await expect(page.locator(`dt[${verdict}="flagged"]`)).toHaveCount(3);
  await page.keyboard.press('j');
  await page.keyboard.press('w');
  await pressInRoot(page, 'paperlight-page', 'Not because of this category: cs.AI');
  await expect(page.locator(`dt[${verdict}="quiet"]`)).toHaveCount(3);
  expect(await interestIn(inside)).toMatchObject({ categories: [] });
  await page.keyboard.press('u');
  await expect(page.locator(`dt[${verdict}="flagged"]`)).toHaveCount(3);
  expect(await interestIn(inside)).toMatchObject({ categories: ['cs'] });
});

test('decisions and corrections are undone in the order they were made', async ({ inside, open }) => {
  const page = await open([{ phrases: ['tree ring*'] }]);
  const marked = page.locator(listing(rings));
  await page.keyboard.press('n');
  await page.keyboard.press('w');
  await page.keyboard.press('s');
  await expect(marked).toHaveAttribute('data-paperlight-saved', '');
  await pressInRoot(page, 'paperlight-page', 'Not because of this phrase: Tree rings');
  await expect.poll(async () => (await interestIn(inside)).phrases).toEqual([]);
  await expect.poll(() => panelOf(page)).not.toContain('title: Tree rings'); // The page knows, too
  await page.keyboard.press('u');
  await expect.poll(async () => (await interestIn(inside)).phrases).toEqual(['tree ring*']);
  await expect(marked).toHaveAttribute('data-paperlight-saved', '');
  await page.keyboard.press('u');
  await expect(marked).not.toHaveAttribute('data-paperlight-saved', '');
  await page.keyboard.press('u');
  await expect.poll(() => panelOf(page)).toContain('Nothing to undo');
});

test('more like this: by key, and for the interest that the reader chooses', async ({ inside, open }) => {
  const interests = [
    { id: 'one', name: 'Rings', phrases: ['tree ring*'] },
    { id: 'two', name: 'Food', phrases: ['cheese'], createdAt: 2 },
  ];
  const page = await open(interests);
  const examples = async () =>
    (await readRows(inside, 'interests')).map(({ examples }) =>
      ((examples ?? []) as { id: string }[]).map(({ id }) => id),
    );
  await page.keyboard.press('n');
  await page.keyboard.press('m');
  await expect.poll(examples).toEqual([[rings.id], []]);
  await expect.poll(() => panelOf(page)).toContain(`More like this: ${rings.title}`);
  await page.keyboard.press('u');
  await expect.poll(examples).toEqual([[], []]);

  for (const _ of [planets, soup]) await page.keyboard.press('j');
  await expect(page.locator(listing(soup))).toHaveAttribute('data-paperlight-current', '');
  await page.keyboard.press('m'); // Which interest?
  await expect.poll(() => panelOf(page)).toContain('More like this for: Rings Food');
  await pressInRoot(page, 'paperlight-page', 'Food');
  await expect.poll(examples).toEqual([[], [soup.id]]);
});

test('what was learned is corrected: a word, and a paper with a hostile title', async ({
  context,
  inside,
  refused,
  open,
}) => {
  const harm = await listenForHarm(context);
  const title = '\u202e<img src=x onerror=window.__ran=1> On marmots';
  const abstract = 'Marmots whistle in alpine meadows; marmots whistle at eagles.';
  const examples: Interest['examples'] = ['a', 'b', 'c'].map((letter) => ({
    id: `title:${letter}`,
    title: letter === 'a' ? title : `Marmots ${letter}`,
    authors: [],
    abstract: letter === 'a' ? abstract : `Marmots sleep in winter and whistle in spring. So says ${letter}.`,
  }));
  const alike = { ...rings, title: 'Alpine marmots whistle', abstract } as (typeof papers)[number];
  const page = await open([{ examples }], arxivPage([...papers.slice(1), alike]));
  const marked = page.locator(listing(rings));
  await expect(marked).toHaveAttribute(verdict, 'flagged'); // Once it was learned
  await marked.hover(); // Others may be near, too, where so little is known
  await page.keyboard.press('w');
  await expect.poll(() => panelOf(page)).toMatch(/word: \w+/i);
  const word = /word: (\w+)/i.exec(await panelOf(page))?.[1] ?? '';
  await pressInRoot(page, 'paperlight-page', `Not because of this word: ${word}`);
  await expect.poll(() => panelOf(page)).not.toContain(`word: ${word} ×`);
  expect((await interestIn(inside)).ignoredWords).toHaveLength(1);

  await expect.poll(() => panelOf(page)).toContain(`like: ${title}`);
  await pressInRoot(page, 'paperlight-page', `Not because of this paper: ${title}`);
  await expect.poll(() => panelOf(page)).not.toContain(`like: ${title}`);
  expect(await interestIn(inside)).toMatchObject({ ignoredPapers: ['title:a'] });
  expect(refused).toEqual([]);
  expect(await harm()).toEqual(noHarm);
});

test('what cannot be learned troubles nobody', alive, async ({ inside, worker, open }) => {
  const asked = await hearQuestions(inside);
  const times = async () => (await asked()).learn ?? 0;
  await worker.evaluate(() => {
    const { locks } = navigator; // Broken from within
    const request = locks.request.bind(locks) as (...question: unknown[]) => Promise<unknown>;
    const refuse = (name: string, ...rest: unknown[]) =>
      name === 'paperlight-learning' ? Promise.reject(new Error('no lock')) : request(name, ...rest);
    Object.assign(locks, { request: refuse });
  });
  const page = await open([{ phrases: ['tree ring*'] }]);
  for (const [keys, words] of [
    ['ns', 'Saved: '],
    ['x', 'Dismissed: '],
  ] as const) {
    await expect.poll(times).toBeGreaterThan(0);
    const before = await times();
    for (const key of keys) await page.keyboard.press(key);
    await expect.poll(times).toBeGreaterThan(before);
    await expect.poll(() => panelOf(page)).toContain(words + rings.title);
  }
  expect(await panelOf(page)).not.toContain('could not');
  expect(await readRows(inside, 'learned')).toEqual([]);
});

opened('never this author, and again: by keyboard alone, without barriers', async ({ inside, open }) => {
  const page = await open([{ phrases: ['tree ring*'] }]);
  const marked = page.locator(listing(rings));
  await page.keyboard.press('n');
  await page.keyboard.press('w');
  const never = page.getByRole('button', { name: 'Never this author: Ada Example' });
  await tabUntil(page, 'Never this author: Ada Example');
  await expect(never).toHaveCSS('opacity', '1');
  expect(await findBarriers(page, 'paperlight-page')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(marked).toHaveAttribute(verdict, 'quiet');
  expect(await interestIn(inside)).toMatchObject({ never: ['Ada Example'] });
  const panel = page.getByRole('dialog', { name: 'Why, with the abstract' });
  await expect(panel).toContainText('never this author: Ada Example');
  expect(await findBarriers(page, 'paperlight-page')).toEqual([]);
  await tabUntil(page, 'Allow this author again: Ada Example');
  await page.keyboard.press('Space');
  await expect(marked).toHaveAttribute(verdict, 'flagged');
  expect(await interestIn(inside)).toMatchObject({ never: [] });
  await expect(panel).not.toContainText('never this author:');
});

opened('a panel that is drawn anew keeps the focus and where it was scrolled to', async ({ open }) => {
  const abstract = 'Words and words. '.repeat(300);
  const page = await open(
    [{ phrases: ['tree ring*', 'old oak*'], categories: ['cs.AI'] }],
    arxivPage([{ ...papers[0], abstract }]),
  );
  await page.keyboard.press('n');
  await page.keyboard.press('w');
  await tabUntil(page, 'Not because of this phrase: Tree rings');
  const content = page.locator('[part="content"]');
  await content.evaluate((element) => element.scrollTo(0, 60));
  await page.keyboard.press('Enter');
  await expect(content).not.toContainText('title: Tree rings');
  await expect(page.getByRole('button', { name: 'Not because of this phrase: old oaks' })).toBeFocused();
  expect(await content.evaluate((element) => element.scrollTop)).toBe(60);
});

/** Goes on with Tab until the button of this name has the focus, in an open root. */
async function tabUntil(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).waitFor();
  const focused = () => document.activeElement?.shadowRoot?.activeElement?.ariaLabel;
  for (let presses = 0; presses < 60; presses++) {
    if ((await page.evaluate(focused)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to "${name}"`);
}
