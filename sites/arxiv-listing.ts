import type { Site } from './site';

// A listing is a <dt> of links and the <dd> of metadata after it. A page holds one <dl> per day, per section, or,
// before 2023, without the id it has today; so the selectors hold on to what all of them share.
export const arxivListing: Site = {
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
