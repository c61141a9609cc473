import type { Paper } from '@/domain/paper';
import { arxivPage, arxivUrl } from '@/tests/e2e/pages';
import { madeUpPapers } from '../made-up-papers';
import type { Listing } from './visit';

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
