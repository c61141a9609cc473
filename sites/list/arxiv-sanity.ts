import type { Site } from '@/sites/site';

export const arxivSanity: Site[] = [
  {
    name: 'arxiv-sanity',
    pages: ['https://arxiv-sanity-lite.com/', 'https://arxiv-sanity-lite.com/?*'],
    known: 'template',
    checked: '2026-11-26',
    hydrates: 'other',
    listing: '.rel_paper',
    id: { at: '.rel_title a[href*="/abs/"]', attribute: 'href' },
    title: { at: '.rel_title' },
    authors: { at: '.rel_authors', as: 'list' },
    abstract: { at: '.rel_abs' },
    categories: { at: '.rel_tags', as: 'list' },
    date: { at: '.rel_time' },
    empty: { at: '#paperList:empty', says: [''] },
  },
];
