import type { Site } from '@/sites/site';

const page = 'https://papers.ssrn.com';

export const ssrn: Site[] = [
  {
    name: 'SSRN',
    pages: [
      '/searchresults.cfm?*',
      '/sol3/J*esults.cfm?*', // JELJOUR_Results, Jeljour_results
      '/sol3/cf_dev/AbsByAuth.cfm?*',
    ].map((end) => page + end),
    known: 'report',
    checked: '2026-11-26',
    hydrates: 'other',
    // A search, a journal, and what both were until 2026
    listing: '.result-item:has(a[href*="abstract"]), #network-papers .paper, .trow:has(a.title)',
    id: { at: 'a[href*="abstract_id="], a[href*="/abstract="]', attribute: 'href' },
    title: { at: 'h3, .title, a[href*="abstract_id="]' },
    authors: { at: '.authors a, a[href*="per_id="]' },
    date: { at: 'span', label: 'Posted' },
    empty: { at: 'title', says: ['Just a moment'] }, // Where a browser is checked before the page is shown
  },
];
