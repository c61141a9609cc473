import type { Site } from '@/sites/site';

// HighWire's pages; a listing is the same in a search, in a collection and among the newest
const citations: Omit<Site, 'name' | 'pages'> = {
  known: 'report',
  checked: '2026-11-26',
  listing: '.highwire-article-citation:has(.highwire-cite-linked-title)',
  title: { at: 'a.highwire-cite-linked-title' },
  aliases: { at: '.highwire-cite-metadata-doi', after: 'doi.org/', into: 'https://doi.org/{}' },
  authors: { at: '.highwire-citation-author', without: 'a[href*="orcid.org"]' },
  date: { at: '.highwire-cite-metadata-pages' }, // "2026.07.01.700000": the day it came in
  venue: { at: '.highwire-cite-metadata-journal' },
  empty: { at: '#page-title', says: ['No Results', '0 Results'] },
};

const pagesOf = (host: string) =>
  ['search/*', 'collection/*', 'content/early/recent*'].map((path) => `https://www.${host}/${path}`);

export const biorxiv: Site[] = [
  { name: 'bioRxiv', pages: pagesOf('biorxiv.org'), ...citations },
  { name: 'medRxiv', pages: pagesOf('medrxiv.org'), ...citations },
];
