import type { Site } from '@/sites/site';

const papers = 'https://huggingface.co/papers';

// Cards say which papers the page lists: the embedded data stay behind when the reader moves to another day.
export const huggingFace: Site[] = [
  {
    name: 'Hugging Face',
    pages: ['', '?*', '/', '/?*', '/date/*', '/week/*', '/month/*', '/trending', '/trending?*'].map(
      (end) => papers + end,
    ),
    known: 'capture',
    checked: '2026-11-26',
    hydrates: 'svelte',
    listing: 'article:has(a[href^="/papers/"])',
    id: { at: 'h3 a[href^="/papers/"]', attribute: 'href' },
    title: { at: 'h3' },
    abstract: { at: 'p' }, // Only on trending and in search
    embedded: {
      at: '[data-target="DailyPapers"]',
      attribute: 'data-props',
      list: ['dailyPapers'],
      paper: 'paper',
      id: ['id', 'https://arxiv.org/abs/{}'],
      keys: {
        title: 'title',
        authors: 'authors',
        abstract: 'summary',
        date: 'publishedAt',
        code: 'githubRepo',
        upvotes: 'upvotes',
      },
    },
    link: `${papers}/{}`,
    empty: { at: 'main p, main div, main h2', says: ['No papers', 'No results'] },
  },
];
