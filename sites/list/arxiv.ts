import type { Site } from '@/sites/site';

// A listing is a <dt> of links and the <dd> of metadata after it. A page holds one <dl> per day, per section, or,
// before 2023, without the id it has today; so the selectors hold on to what all of them share.
const listings: Site = {
  name: 'arXiv',
  pages: ['https://arxiv.org', 'https://export.arxiv.org'].flatMap((host) => [
    `${host}/list/*`,
    `${host}/catchup/*/*`,
  ]),
  known: 'capture',
  checked: '2026-11-26',
  listing: 'dl > dt',
  with: 'dd',
  id: { at: 'a[href*="/abs/"]', attribute: 'href' },
  title: { at: '.list-title', without: '.descriptor' },
  authors: { at: '.list-authors a:not([href*="/abs/"])' },
  moreAuthors: { at: '.list-authors' },
  abstract: { at: 'p.mathjax' }, // Only on /new and, when asked for, in catchup
  categories: { at: '.list-subjects', as: 'codes' },
  comment: { at: '.list-comments', without: '.descriptor' },
  venue: { at: '.list-journal-ref', without: '.descriptor' },
  code: { at: '.list-comments a, p.mathjax a', attribute: 'href' },
  replaced: { at: 'dt' },
  empty: { at: 'p, h3, h4', says: ['No updates for', 'No further updates for'] },
};

const searches = ['https://arxiv.org/search', 'https://export.arxiv.org/search'];

const search: Site = {
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

export const arxiv: Site[] = [listings, search];
