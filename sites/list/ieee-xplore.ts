import type { Site } from '@/sites/site';

const page = 'https://ieeexplore.ieee.org';

export const ieeeXplore: Site[] = [
  {
    name: 'IEEE Xplore',
    pages: [
      '/search/searchresult.jsp?*',
      '/xpl/tocresult.jsp?*',
      '/xpl/mostRecentIssue.jsp?*',
      '/xpl/conhome/*/proceeding*',
    ].map((start) => page + start),
    known: 'report',
    checked: '2026-11-26',
    hydrates: 'other',
    // Of searches, and of issues and proceedings, where covers and tables of contents have no authors
    listing: 'xpl-results-item, xpl-issue-results-items:has(xpl-authors-name-list)',
    not: '.icon-access-ephemera',
    title: { at: 'h2, h3' },
    authors: { at: 'xpl-authors-name-list a, .author a' },
    abstract: { at: '.js-displayer-content', without: 'a' },
    venue: { at: '.description a[href*="/xpl/"]' },
    date: { at: '.description, .publisher-info-container', after: 'Year:' },
    empty: { at: '.List-results-none', says: [''] },
  },
];
