import type { Page } from '@playwright/test';
import { findBarriers } from './axe';
import { expect, test } from './extension';
import { putRows } from './inside';

// Pictures of what was read: numbers that are known, a map that keys and pointers reach, and all of it as tables.

const day = 86_400_000;
const fields = [
  ['exoplanets', 'transiting planet', 'stellar atmosphere', 'telescope', 'orbit', 'galaxy'],
  ['gene expression', 'protein folding', 'cell', 'genome', 'enzyme', 'mutation'],
  ['reinforcement learning', 'policy gradient', 'reward', 'robot', 'exploration', 'planning'],
];

/** Papers about three fields, some a week old and some of today; of the first field ten are flagged. */
function makeRows(each: number) {
  const now = Date.now() - 60_000;
  const papers = fields.flatMap((words, field) =>
    Array.from({ length: each }, (_, at) => {
      const word = (step: number) => words[(at + step) % words.length];
      const id = `arxiv:2611.${10_000 + 100 * field + at}`;
      const title = `The ${word(0)} and the ${word(1 + (at % 4))}, part ${at}`;
      const abstract = `We look at ${word(0)}, ${word(2)} and ${word(3)} and measure ${words[0]}.`;
      return { id, title, authors: ['Ada Example'], abstract, field, at: now - (at % 2) * 8 * day };
    }),
  );
  const page = { site: 'arXiv', url: 'https://arxiv.org/list/astro-ph/new' };
  return {
    sightings: papers.map(({ at, field: _, ...paper }) => ({
      ...{ id: paper.id, paper, firstAt: at, lastAt: at, origins: [{ ...page, at }] },
    })),
    verdicts: papers
      .filter(({ field }, at) => field === 0 && at < 12)
      .map(({ id, at }) => ({
        paperId: id,
        score: 1,
        flagged: true,
        flaggedAt: at,
        at,
        reasons: [],
        interests: ['sample-exoplanets'],
      })),
    library: papers
      .filter(({ field }, at) => field > 0 || at >= 9)
      .map(({ at, field: _, ...paper }) => ({ ...paper, savedAt: at })),
  };
}

/** How far a page reaches beyond its window to the side, in pixels. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('weeks and interests are counted, and the library becomes a map of its fields', async ({
  inside,
  openExtensionPage,
  useSamples,
}) => {
  await useSamples();
  const library = await openExtensionPage('library');
  await library.getByRole('link', { name: 'Pictures' }).click();
  await expect(library.getByText('Save 20 papers to see a map')).toBeVisible();
  expect(await findBarriers(library), 'empty').toEqual([]);
  for (const [table, rows] of Object.entries(makeRows(24))) await putRows(inside, table, rows);
  await library.getByRole('link', { name: 'History' }).click();
  await library.getByRole('link', { name: 'Pictures' }).click();

  const weeks = library.getByTestId('weeks-picture');
  await expect(weeks.getByRole('img', { name: 'Seen 72 in half a year' })).toBeVisible();
  await weeks.getByText('As a table').click();
  const row = (fromEnd: number) =>
    weeks
      .getByRole('row')
      .nth(27 - fromEnd)
      .getByRole('cell');
  await expect(row(1)).toHaveText(['36', '6', '31']);
  await expect(row(2)).toHaveText(['36', '6', '32']);
  await expect(row(3)).toHaveText(['0', '0', '0']);
  const interests = library.getByTestId('interests-picture').getByRole('row');
  await expect(interests.filter({ hasText: 'Exoplanets' }).getByRole('cell')).toHaveText([
    '12',
    '3',
    '25%',
    '10.5', // 12 in 8 days
  ]);
  await expect(interests.filter({ hasText: 'Agent memory' })).toContainText('too few to say');

  const map = library.getByTestId('map-picture');
  const dots = map.getByRole('group', { name: 'Map of the library' }).getByRole('button');
  await expect(dots).toHaveCount(63);
  await expect(map.getByRole('row')).toHaveCount(4);
  for (const words of [/exoplanets|telescope|orbit/, /gene|genome|cell/, /reinforcement|reward|robot/])
    await expect(map.getByRole('row').filter({ hasText: words })).not.toHaveCount(0);
  expect(await findBarriers(library), 'with papers').toEqual([]);

  for (const width of [1280, 640, 360]) {
    await library.setViewportSize({ width, height: 800 });
    expect(await overhang(library), `${width} wide`).toBe(0);
  }
});

test('a dot tells its title and leads to its paper, by pointer and by keys', async ({
  inside,
  openExtensionPage,
}) => {
  for (const [table, rows] of Object.entries(makeRows(24))) await putRows(inside, table, rows);
  const library = await openExtensionPage('library');
  await library.getByRole('link', { name: 'Pictures' }).click();
  const map = library.getByTestId('map-picture');
  const dots = map.getByRole('group', { name: 'Map of the library' }).getByRole('button');
  const told = map.locator('.told');
  await expect(map.locator('.dot[tabindex="0"]')).toHaveCount(1);
  await map.locator('.dot[tabindex="0"]').focus();
  const first = await told.textContent();
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'ArrowLeft'])
    await library.keyboard.press(key);
  await expect(told).not.toHaveText(first ?? '');
  const title = (await told.textContent()) ?? '';
  expect(await dots.and(library.locator(':focus')).getAttribute('aria-label')).toContain(title);
  await library.keyboard.press('Enter');
  await expect(library.getByTestId('shelf-row')).toHaveText([new RegExp(title)]);

  await library.getByRole('link', { name: 'Pictures' }).click();
  const last = dots.last();
  await last.hover({ force: true });
  await expect(last).toHaveAccessibleName(`${await told.textContent()} (Flagged for no interest)`);
  const hovered = (await told.textContent()) ?? '';
  await last.click({ force: true });
  await expect(library.getByTestId('shelf-row')).toHaveText([new RegExp(hovered)]);
  await library.getByRole('link', { name: 'Pictures' }).click();
  await map.locator('details summary').first().click();
  const listed = map.locator('details[open]').getByRole('button').first();
  const name = (await listed.textContent()) ?? '';
  await listed.click();
  await expect(library.getByTestId('shelf-row')).toHaveText([new RegExp(name)]);
});
