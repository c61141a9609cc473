import type { Site } from '@/sites/site';

export const europePmc: Site[] = [
  {
    name: 'Europe PMC',
    pages: ['https://europepmc.org/search?*'],
    known: 'rows',
    checked: '2026-11-26',
    hydrates: 'other',
    listing: '.citation[id^="search-results--"]',
    title: { at: '.citation-title' },
    authors: { at: '.citation-author-list a' },
    date: { at: '[id^="citation--id--pub-date"]' },
    venue: { at: '[id^="citation--publisher--name"]' },
  },
];
