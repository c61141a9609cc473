import type { Locator, Page } from '@playwright/test';
import { putMany } from './many-papers';
import { makePapers } from './papers';

// A library of made-up papers, and its list.

export const shelfRows = (page: Page) => page.getByTestId('shelf-row');
export const pane = (page: Page) => page.getByTestId('paper-pane');
export const found = (page: Page) => page.getByRole('search').getByRole('status');

/** Begins to write the note of the paper in the pane, and gives its field. */
export async function noteField(page: Page): Promise<Locator> {
  const edit = pane(page).getByRole('button', { name: 'Edit the note' });
  if (await edit.isVisible()) await edit.click();
  return page.getByRole('textbox', { name: 'Note' });
}

/** Saves papers, the first of them last: it stands on top. Every third is from Hugging Face, every hundredth has a tag. */
export async function fillLibrary(page: Page, count: number): Promise<void> {
  const rows = makePapers(count).map((paper, at) => ({
    ...paper,
    savedAt: Date.UTC(2026, 10, 1) - at * 60_000,
    from: { site: at % 3 ? 'arXiv' : 'Hugging Face', url: 'https://arxiv.org/list/cs.LG/new' },
    ...(at % 100 === 0 && { tags: ['rings & "light"'] }),
  }));
  await putMany(page, 'library', rows);
}
