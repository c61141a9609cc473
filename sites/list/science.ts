import type { Site } from '@/sites/site';

export const science: Site[] = [
  {
    name: 'Science',
    pages: ['https://www.science.org/toc/*'],
    known: 'report',
    checked: '2026-11-26',
    listing: '.card:has(.article-title)',
    title: { at: '.article-title' },
    authors: { at: '[title="list of authors"] li' },
    abstract: { at: '.accordion__content' },
    date: { at: 'time' },
    empty: { at: 'title', says: ['Just a moment'] }, // Where a browser is checked before the page is shown
  },
];
