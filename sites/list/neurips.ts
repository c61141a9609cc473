import type { Site } from '@/sites/site';

const hosts = ['https://papers.nips.cc', 'https://papers.neurips.cc', 'https://proceedings.neurips.cc'];

// Authors follow the title as <i> until 2024, and as .paper-authors since
export const neurips: Site[] = [
  {
    name: 'NeurIPS',
    pages: hosts.flatMap((host) => [
      `${host}/paper_files/paper/*`,
      ...[1, 2].map((millennium) => `${host}/paper/${millennium}*`),
      `${host}/papers/search?*`,
    ]),
    except: hosts.flatMap((host) => [`${host}/*/hash/*`, `${host}/*/file/*`]),
    known: 'report',
    checked: '2026-11-26',
    listing: 'li:has(a[href*="/paper/"][href*="/hash/"])',
    title: { at: 'a[href*="/hash/"]' },
    authors: { at: 'i, .paper-authors', as: 'list' },
    date: { at: 'a[href*="/hash/"]', attribute: 'href', after: '/paper/', before: '/hash/' },
  },
];
