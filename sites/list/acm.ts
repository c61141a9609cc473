import type { Site } from '@/sites/site';

const page = 'https://dl.acm.org';

export const acm: Site[] = [
  {
    name: 'ACM Digital Library',
    pages: [
      '/action/doSearch?*',
      '/toc/*',
      '/doi/proceedings/*',
      '/topic/*',
      '/keyword/*',
      '/profile/*/publications*',
    ].map((start) => page + start),
    known: 'report',
    checked: '2026-11-26',
    listing: '.issue-item__content:has(.issue-item__title)',
    not: '.issue-item__title a[href*="/doi/proceedings/"]',
    title: { at: '.issue-item__title' },
    authors: { at: '.loa li' },
    abstract: { at: '.issue-item__abstract' },
    venue: { at: '.epub-section__title' },
    date: { at: '.bookPubDate, .issue-item__detail' },
    // The page's own title says where a browser is checked before the page is shown
    empty: {
      at: '.search-result__no-result, title',
      says: ['Just a moment', 'No ', 'Your search', 'Sorry', 'We are sorry'],
    },
  },
];
