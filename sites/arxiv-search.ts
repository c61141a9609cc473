import { arxivId } from '@/domain/paper';
import { arxivLink, moreAuthorsIn } from './arxiv-fields';
import { codeIn } from './code';
import type { Site } from './site';

const searches = ['https://arxiv.org/search', 'https://export.arxiv.org/search'];

export const arxivSearch: Site = {
  name: 'arXiv',
  pages: searches.flatMap((search) => [`${search}?*`, `${search}/*?*`]), // Without a query it is an empty form
  waitsOn: searches.map((search) => `${search}*`),
  listing: 'li.arxiv-result',
  id: { at: '.list-title a[href*="/abs/"]', attribute: 'href', as: ([href]) => arxivId(href) },
  title: { at: 'p.title' },
  authors: { at: 'p.authors a', as: (names) => names },
  moreAuthors: { at: 'p.authors', as: moreAuthorsIn },
  // The page holds it twice, cut and whole, and shows one of them
  abstract: {
    at: 'p.abstract',
    without: '.abstract:has(.abstract-full) > .abstract-short, a.is-size-7',
    as: ([text]) => text.replace(/^(Abstract)?\s*:\s*/, ''),
  },
  categories: { at: '.tags .tag[data-tooltip]', as: (codes) => codes },
  comment: { at: 'p.comments > .mathjax:not(.search-hit)' },
  date: { at: 'p.is-size-7', as: submissionDay },
  code: { at: '.abstract-full, p.comments > .mathjax', as: codeIn },
  link: arxivLink,
  empty: (page) =>
    /^(Advanced )?Search\b/.test(page.querySelector('h1')?.textContent?.trim() ?? '') ||
    /produced no results/.test(page.body.textContent ?? ''),
};

/** The day of the first version: "Submitted 3 May, 2026; v1 submitted 24 February, 2022; …" is of 2022-02-24. */
function submissionDay(texts: string[]): string | undefined {
  const days = texts.flatMap((text) => [...text.matchAll(/submitted (\d{1,2} \w+, \d{4})/gi)]);
  const time = Date.parse(`${days.at(-1)?.[1]} UTC`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
