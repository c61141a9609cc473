import { expect, type Locator, type Page } from '@playwright/test';
import { readRows } from './inside';
import { arxivUrl } from './pages';

// A digest that is judged from the first paper to the last.

/** Opens the digest of arXiv, once it is marked. */
export async function openPapers(page: Page, count: number): Promise<Page> {
  await page.goto(arxivUrl);
  await expect(page.locator('dt[data-paperlight]')).toHaveCount(count);
  await expect(page.locator('paperlight-page')).toHaveCount(1);
  return page;
}

/** Waits until keys act on the paper of this number. */
export const isCurrent = (page: Page, number: number) =>
  expect(page.locator('dt[data-paperlight-current]')).toHaveAttribute(
    'data-paperlight',
    `arxiv:2611.${10_000 + number}`,
  );

/** What was judged, as `saved arxiv:…`, in the order of letters. */
export const judgements = async (inside: Page) =>
  (await readRows(inside, 'judgements')).map(({ paperId, judged }) => `${judged} ${paperId}`).sort();

/** Whether the list shows the highest scores first. */
export async function isByScore(list: Locator): Promise<boolean> {
  const scores = (await list.locator('[part~=score]').allTextContents()).map(Number);
  return scores.every((score, at) => score <= (scores[at - 1] ?? 100));
}
