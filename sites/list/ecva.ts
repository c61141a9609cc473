import type { Site } from '@/sites/site';

// All years on one page, each in an accordion
export const ecva: Site[] = [
  {
    name: 'ECVA',
    pages: ['https://www.ecva.net/papers.php*'],
    known: 'report',
    checked: '2026-11-26',
    listing: 'dt.ptitle',
    with: 'dd',
    aliases: { at: 'dd a', attribute: 'href' },
    title: { at: '.ptitle a' },
    authors: { at: 'dd:not(:has(a))', as: 'list' },
    date: { at: '.ptitle a', attribute: 'href', before: '/papers_ECCV/' },
  },
];
