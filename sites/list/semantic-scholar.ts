import type { Site } from '@/sites/site';

const website = 'https://www.semanticscholar.org';

const listings: Omit<Site, 'pages' | 'known' | 'listing'> = {
  name: 'Semantic Scholar',
  checked: '2026-11-26',
  hydrates: 'other',
  title: { at: '.cl-paper-title' },
  aliases: { at: '[data-test-id="paper-link"], .paper-badge-list a', attribute: 'href' },
  authors: { at: '.cl-paper-authors__author-box' },
  moreAuthors: { at: '.cl-paper-authors__toggle' },
  // The TLDR, or how the abstract begins, which the reader can have whole
  abstract: { at: '.tldr-abstract-replacement, .cl-paper-abstract', without: 'button, .cl-dropdown' },
  categories: { at: '.cl-paper-fos', as: 'list' },
  date: { at: '.cl-paper-pubdates' },
  venue: { at: '.cl-paper-venue' },
};

export const semanticScholar: Site[] = [
  {
    ...listings,
    pages: [`${website}/search?*`],
    known: 'rows',
    listing: '.cl-paper-row',
    empty: { at: '[data-test-id="no-papers-found"], [data-test-id="error-message-block"]', says: [''] },
  },
  { ...listings, pages: [`${website}/author/*`], known: 'report', listing: '.cl-paper-row' },
  // Who cites a paper; what it cites stands beside it and is no news
  {
    ...listings,
    pages: [`${website}/paper/*`],
    known: 'report',
    listing: '#citing-papers .cl-paper-row',
    empty: { at: 'body:not(:has(#citing-papers)), #citing-papers:not(:has(h2))', says: [''] },
  },
];
