import type { Site } from '@/sites/site';

const page = 'https://scirate.com';

export const scirate: Site[] = [
  {
    name: 'SciRate',
    pages: ['/', '/?*', '/arxiv/*', '/search?*', '/*/scites', '/*/scites?*', '/*/papers', '/*/papers?*'].map(
      (end) => page + end,
    ),
    // A single paper's page, or who scited it, or what was said
    except: ['arxiv/0*', 'arxiv/1*', 'arxiv/2*', 'arxiv/*/*', 'search?q='].map((end) => `${page}/${end}`),
    known: 'template',
    checked: '2026-11-26',
    listing: 'li.paper',
    id: { at: '.title a[href^="/arxiv/"]', attribute: 'href' },
    title: { at: '.title' },
    authors: { at: '.authors a[href^="/search"]' },
    moreAuthors: { at: '.authors a[href^="/arxiv/"]' },
    abstract: { at: '.abstract' },
    categories: { at: '.uid a' },
    date: { at: '.uid', before: 'arXiv:' },
    upvotes: { at: '.scites-count' },
    link: `${page}/arxiv/{}`,
    empty: { at: 'ul.papers, ul.papers p, .well', says: ['No papers', 'New papers from'] },
  },
];
