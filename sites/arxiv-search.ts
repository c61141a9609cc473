import type { Site } from './site';

const searches = ['https://arxiv.org/search', 'https://export.arxiv.org/search'];

export const arxivSearch: Site = {
  name: 'arXiv',
  pages: searches.flatMap((search) => [`${search}?*`, `${search}/*?*`]), // Without a query it is an empty form
  known: 'capture',
  checked: '2026-11-26',
  listing: 'li.arxiv-result',
  id: { at: '.list-title a[href*="/abs/"]', attribute: 'href' },
  title: { at: 'p.title' },
  authors: { at: 'p.authors a' },
  moreAuthors: { at: 'p.authors' },
  // The page holds it twice, cut and whole, and shows one of them
  abstract: {
    at: 'p.abstract',
    without: '.abstract:has(.abstract-full) > .abstract-short, a.is-size-7',
    after: 'Abstract:',
  },
  categories: { at: '.tags .tag[data-tooltip]' },
  comment: { at: 'p.comments > .mathjax:not(.search-hit)' },
  date: { at: 'p.is-size-7:not(.comments)', as: 'submitted' },
  code: { at: '.abstract-full, p.comments > .mathjax' },
  empty: { at: 'h1, .content p', says: ['Advanced Search', 'Search', 'Sorry, your query'] },
};
