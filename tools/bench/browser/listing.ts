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

/** An arXiv listing of so many such papers. */
export function listingOf(count: number, from = 0): Listing {
  return { url: arxivUrl, html: arxivPage(papersOn(count, from)), marked: 2 * count };
}

/**
 * Papers of made-up words; every tenth is about something the sample interests flag. `from` tells those of one page from
 * those of another.
 */
export function papersOn(count: number, from = 0): Paper[] {
  return madeUpPapers(from + count, 1)
    .slice(from)
    .map(({ title, ...paper }, at) => ({
      ...paper,
      id: `arxiv:2611.${10_000 + from + at}`,
      title: at % 10 === 0 ? `${title} exoplanets` : title,
      authors: ['Ada Example', 'Ben Example', 'Cem Example'],
    }));
}

/** Whether all that should be is marked by us. */
export async function isMarked(page: Page, { marked }: Pick<Listing, 'marked'>): Promise<boolean> {
  return (await countMarked(page)) === marked;
}

/** How many elements are marked by us. */
export function countMarked(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('[data-paperlight-verdict]').length);
}
