import type { Site } from '@/sites/site';

const page = 'https://www.nature.com';

export const nature: Site[] = [
  {
    name: 'Nature',
    pages: [
      '/search?*',
      '/*/research-articles',
      '/*/research-articles?*',
      '/*/articles',
      '/*/articles?*',
      '/*/volumes/*/issues/*',
      '/*/current-issue',
    ].map((end) => page + end),
    known: 'report',
    checked: '2026-11-26',
    listing: 'article:has(a[href*="/articles/"])',
    title: { at: 'h2, h3' },
    authors: { at: '[itemprop="creator"]' },
    abstract: { at: '[data-test="article-description"], .c-card__summary' }, // The editors' summary
    venue: { at: '[data-test="journal-title-and-link"]' },
    date: { at: 'time', attribute: 'datetime' },
    empty: { at: 'h1, h2, p, [data-test="results-data"]', says: ['Sorry', 'No results', '0 results'] },
  },
];
