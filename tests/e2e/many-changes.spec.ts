import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { readRow, readRows } from './inside';
import { day, flagOf, makeSightings, many, over, putMany, rowsIn, savedOf } from './many-papers';
import { makePapers } from './papers';
import { found, pane, shelfRows } from './shelf';

// What concerns thousands of saved papers at once: their tags, the history, and pictures of them.

test.setTimeout(600_000);

const toast = (page: Page) => page.locator('.toast');

test('a tag on 8,000 papers is renamed, joined with another, coloured and taken off, and each taken back', async ({
  inside,
  openExtensionPage,
}) => {
  const strange = ['a/b', '🔭 stars', `"so" 'called'`, '博弈', '<b>', 'tag:x', 'ärger', '-not', 'a, b'];
  const names = Array.from({ length: 299 }, (_, at) => strange[at] ?? `shelf ${at}`);
  const big = 'rings / 年轮 "all"';
  const papers = makeSightings(over(60), makePapers(12_000)).map((row, at) => {
    const tags = at % 3 < 2 ? [names[at % 299], big] : [names[at % 299]];
    return { ...savedOf(row), tags };
  });
  await putMany(inside, 'library', papers);
  const before = await rowsIn(inside, 'library');
  const library = await openExtensionPage('library', 'tags');
  const rows = library.getByTestId('tag-row');
  const rowOf = (tag: string) =>
    rows.filter({ has: library.getByLabel(`Name of “${tag}”`, { exact: true }) });
  await expect(rows).toHaveCount(300);
  await expect(rowOf(big)).toContainText('8,000 papers');
  await expect(rowOf('a/b')).toContainText(`${papers.filter(({ tags }) => tags[0] === 'a/b').length} papers`);

  const isDone = async (said: string, change: (tags: string[]) => string[]) => {
    await expect(toast(library)).toContainText(said, { timeout: 120_000 });
    const wrong = [...(await rowsIn(inside, 'library'))].filter(([id, { tags, ...row }]) => {
      const { tags: old, ...rest } = before.get(id)!;
      const wanted = change(old as string[]);
      return !isDeepStrictEqual([row, tags], [rest, wanted.length > 0 ? wanted : undefined]);
    });
    expect(wrong).toEqual([]);
  };
  const isUndone = async () => {
    await library.keyboard.press('u');
    await expect(toast(library)).toContainText(/Undone|Taken back/, { timeout: 120_000 });
    expect(isDeepStrictEqual(await rowsIn(inside, 'library'), before)).toBe(true);
    await expect(rowOf(big)).toContainText('8,000 papers');
  };
  const rename = async (name: string, button: string) => {
    await library.getByLabel(`Name of “${big}”`, { exact: true }).fill(name);
    await rowOf(big).getByRole('button', { name: button }).click();
  };
  const renamed = (name: string) => (tags: string[]) => [
    ...new Set(tags.map((tag) => (tag === big ? name : tag))),
  ];
  await rename('🪵 "rings" / 木', 'Rename');
  await expect(toast(library).getByRole('progressbar')).toBeVisible();
  await isDone(`“${big}” is “🪵 "rings" / 木” now`, renamed('🪵 "rings" / 木'));
  await expect(rowOf('🪵 "rings" / 木')).toContainText('8,000 papers');
  await isUndone();
  await rename('a/b', 'Make them one');
  await isDone(`“${big}” is “a/b” now`, renamed('a/b'));
  await expect(rows).toHaveCount(299);
  await isUndone();
  await rowOf(big).getByRole('button', { name: 'Take off…' }).click();
  await rowOf(big).getByRole('button', { name: 'Take it off 8,000 papers' }).click();
  await expect(toast(library).getByRole('progressbar')).toBeVisible();
  await isDone(`Tag “${big}” taken off`, (tags) => tags.filter((tag) => tag !== big));
  await expect(rowOf(big)).toHaveCount(0);
  await isUndone();
  const colours = async () => (await readRows(inside, 'settings'))[0]?.tagColours;
  await library.getByLabel(`Colour of “${big}”`).selectOption('Teal');
  await expect.poll(colours).toEqual({ [big]: 'teal' });
  await library.getByTestId('toast-undo').click();
  await expect.poll(colours).toEqual({});

  await rowOf(big).getByRole('button', { name: '8,000 papers' }).click();
  await expect(found(library)).toHaveText('8,000 papers');
  await expect(shelfRows(library).first()).toHaveAttribute('aria-setsize', '8000');
  const taken = library.locator('.query-bar').getByTestId('export-menu');
  await taken.getByText('Export 8,000 papers').click();
  await expect(taken.getByRole('button').first()).toBeEnabled();
  await library.keyboard.press('Escape');
  await shelfRows(library).first().getByRole('link').focus();
  await library.keyboard.press('t');
  await expect(pane(library).locator('datalist option')).toHaveCount(298); // All but its own two
  await library.keyboard.type('博弈');
  await library.keyboard.press('Enter');
  await expect
    .poll(async () => (await readRow(inside, 'library', 'arxiv:2611.10000'))?.tags)
    .toContain('博弈');
});

test('what was done to all of 20,000 papers is taken back after closing', async ({
  context,
  inside,
  openExtensionPage,
}) => {
  const papers = makeSightings(over(60)).map((row, at) => ({
    ...savedOf(row),
    ...(at % 3 === 0 && { status: 'reading' }),
    ...(at % 7 === 0 && { favourite: true, note: `Of ${at}.` }),
  }));
  await putMany(inside, 'library', papers);
  const before = await rowsIn(inside, 'library');
  const library = await openExtensionPage('library', 'saved');
  await shelfRows(library).first().getByRole('link').focus();
  await library.keyboard.press('ControlOrMeta+a');
  await expect(library.getByTestId('selection-pane')).toContainText('20,000 papers selected');
  await library.keyboard.press('3');
  await expect(toast(library)).toContainText('20,000 papers: Read', { timeout: 120_000 });
  await library.close();
  await expect.poll(() => context.pages().length).toBeGreaterThan(0);
  const statuses = [...(await rowsIn(inside, 'library')).values()].map(({ status }) => status);
  expect(statuses.filter((status) => status !== 'read')).toEqual([]);

  const later = await openExtensionPage('library', 'history');
  const change = later.getByTestId('history-row').filter({ hasText: 'Read: ' });
  await expect(change).toContainText('and 19,999 more');
  await change.getByRole('button', { name: 'Undo' }).click();
  await expect(later.getByTestId('history-row')).toHaveCount(2, { timeout: 120_000 });
  await expect(change.filter({ hasNot: later.getByRole('button') })).toHaveCount(1, { timeout: 120_000 });
  expect(isDeepStrictEqual(await rowsIn(inside, 'library'), before)).toBe(true);
});

const fields = [
  ['exoplanets', 'transiting planet', 'stellar atmosphere', 'telescope', 'orbit', 'galaxy'],
  ['gene expression', 'protein folding', 'cell', 'genome', 'enzyme', 'mutation'],
  ['reinforcement learning', 'policy gradient', 'reward', 'robot', 'exploration', 'planning'],
] as const;

/** Papers about three fields in turn. */
const makeFields = (count: number) =>
  makePapers(count).map((paper, at) => {
    const words = fields[at % 3]!;
    const word = (step: number) => words[(Math.floor(at / 3) + step) % words.length];
    return {
      ...paper,
      title: `The ${word(0)} and the ${word(1 + (at % 4))}, part ${at}`,
      abstract: words[0],
    };
  });

test('half a year of 20,000 papers is counted by week and drawn as a map that leads to them', async ({
  inside,
  openExtensionPage,
  useSamples,
}) => {
  await useSamples();
  const weeks = 26;
  const weekOf = (place: number) => Math.floor((place / many) ** 2 * weeks); // More and more
  const ageOf = (place: number) => (7 * weekOf(place) + 1 + (place % 6)) * day - day / 2; // Not where weeks meet
  const papers = makeFields(many + 1_000);
  const seen = makeSightings(ageOf, papers.slice(0, many));
  const flagged = seen.filter((_, place) => place % 10 === 0);
  const saved = papers.slice(1_000).map((paper, at) => ({ ...paper, savedAt: seen[many - 1 - at]!.lastAt }));
  await putMany(inside, 'sightings', seen);
  await putMany(
    inside,
    'verdicts',
    flagged.map((row) => flagOf(row)),
  );
  await putMany(inside, 'library', saved);
  const countOf = (places: number[]) =>
    Array.from({ length: weeks }, (_, ago) => places.filter((place) => weekOf(place) === ago).length);
  const places = [...seen.keys()];
  const [all, tenth] = [countOf(places), countOf(places.filter((place) => place % 10 === 0))];

  const library = await openExtensionPage('library', 'pictures');
  await expect(library.getByText('Drawing the map …')).toBeVisible();
  const table = library.getByTestId('weeks-picture');
  await expect(table.getByRole('img', { name: 'Seen 20,000 in half a year' })).toBeVisible();
  await table.getByText('As a table').click();
  const cells = table.getByRole('row').getByRole('cell');
  const wanted = all.map((count, ago) => [count, tenth[ago]!, count]).toReversed();
  await expect(cells).toHaveText(wanted.flat().map((count) => count.toLocaleString('en')));
  const interest = library.getByTestId('interests-picture').getByRole('row', { name: /Exoplanets/ });
  await expect(interest.getByRole('cell')).toHaveText(['2,000', '1,900', '95%', /./]);

  const map = library.getByTestId('map-picture');
  const dots = map.getByRole('group', { name: 'Map of the library' }).getByRole('button');
  await expect(dots).toHaveCount(2_000, { timeout: 120_000 });
  for (const words of [/exoplanets|telescope|orbit/, /gene|genome|cell/, /reinforcement|reward|robot/])
    await expect(map.getByRole('row').filter({ hasText: words })).not.toHaveCount(0);
  await map.locator('.dot[tabindex="0"]').focus();
  await library.keyboard.press('ArrowRight');
  await map.getByRole('group', { name: 'Map of the library' }).hover({ position: { x: 2, y: 2 } }); // Where no dot is
  await expect(map.locator('.told')).toHaveText(/, part \d+$/);
  const title = (await map.locator('.told').textContent()) ?? '';
  const latest = saved.toSorted((one, other) => other.savedAt - one.savedAt).slice(0, 2_000);
  expect(latest.map((paper) => paper.title)).toContain(title);
  await library.keyboard.press('Enter');
  await expect(shelfRows(library)).toHaveText([new RegExp(title)]);
});
