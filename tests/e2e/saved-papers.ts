import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { SavedPaper } from '@/domain/library';
import { putMany } from './many-papers';
import { makePapers } from './papers';

/** A library with everything that a paper may have, and `count` more papers. */
export function makeLibrary(count = 0): SavedPaper[] {
  const lamp: SavedPaper = {
    id: 'arxiv:1706.03762',
    title: 'On {lamps} & 50 % of light',
    authors: ['Ada Lovelace', 'Ludwig van Beethoven', 'OpenAI'],
    abstract: 'We light lamps; and 3 < 4.',
    date: '2017-06-12',
    savedAt: Date.UTC(2026, 10, 25),
    tags: ['to cite'],
    status: 'reading',
    favourite: true,
    note: 'Bright.',
  };
  const moon: SavedPaper = {
    id: 'doi:10.1000/182',
    title: 'Lamps on the moon 月',
    authors: ['Grace Hopper'],
    venue: 'Nature',
    date: '2026-02-01',
    savedAt: Date.UTC(2026, 10, 24),
    status: 'none',
  };
  const others = makePapers(count).map((paper, at) => ({ ...paper, savedAt: Date.UTC(2026, 9, 1) + at }));
  return [lamp, moon, ...others];
}

/** Puts papers into the library, as rows of the database. */
export function putLibrary(inside: Page, papers: SavedPaper[]): Promise<void> {
  return putMany(inside, 'library', papers);
}

/** Opens the menu in `place` that takes papers out. */
export async function openExport(page: Page, place: string): Promise<void> {
  await page.locator(place).getByTestId('export-menu').locator('summary').click();
}

/** A file that was taken out. */
export interface Saved {
  name: string;
  bytes: Buffer;
}

/** Chooses in an open menu, and waits for the file. */
export async function saveAs(page: Page, label: string): Promise<Saved> {
  const downloading = page.waitForEvent('download');
  await page.locator('.export-menu[open]').getByRole('button', { name: label, exact: true }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
