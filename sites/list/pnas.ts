import type { Site } from '@/sites/site';

export const pnas: Site[] = [
  {
    name: 'PNAS',
    pages: ['https://www.pnas.org/toc/*', 'https://www.pnas.org/latest*'],
    known: 'report',
    checked: '2026-11-26',
    listing: '.card:has(.article-title)',
    title: { at: '.article-title' },
    authors: { at: '.card-contribs li a' },
    date: { at: '.card__meta__date' },
    empty: { at: 'title', says: ['Just a moment'] }, // Where a browser is checked before the page is shown
  },
];
