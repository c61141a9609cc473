import type { Page } from 'playwright-core';
import type { Paper } from '@/domain/paper';
import { arxivPage, arxivUrl } from '@/tests/e2e/pages';
import { madeUpPapers } from '../made-up-papers';

/** A page at its address. Its rows are laid out before it is whole: extensions that wait for that find it at rest. */
export interface Listing {
  url: string;
  html: string;
  /** How many elements end up marked by us. */
  marked: number;
}

/** An arXiv listing of so many papers of made-up words; every tenth is about something the sample interests flag. */
export function listingOf(count: number): Listing {
  const papers = madeUpPapers(count, 1).map(
    ({ title, ...paper }, at): Paper => ({
      ...paper,
      id: `arxiv:2611.${10_000 + at}`,
      title: at % 10 === 0 ? `${title} exoplanets` : title,
      authors: ['Ada Example', 'Ben Example', 'Cem Example'],
    }),
  );
  return { url: arxivUrl, html: arxivPage(papers), marked: 2 * count };
}

/** Whether all that should be is marked by us. */
export async function isMarked(page: Page, { marked }: Listing): Promise<boolean> {
  const count = () => document.querySelectorAll('[data-paperlight-verdict]').length;
  return (await page.evaluate(count)) === marked;
}
