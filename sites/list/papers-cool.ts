import type { Site } from '@/sites/site';

const page = 'https://papers.cool';

// Each paper is a panel that is named by its id. The first link of its heading leads to the paper's home: to arXiv,
// or to wherever the conference publishes.
const panel: Omit<Site, 'pages' | 'except'> = {
  name: 'papers.cool',
  known: 'report',
  checked: '2026-11-26',
  listing: '.panel.paper[id]',
  id: { at: 'h2 a[href], a[id^="title-"]', attribute: 'href', as: 'anywhere' },
  title: { at: 'a[id^="title-"]' },
  authors: { at: '[id^="authors-"] a' },
  abstract: { at: '[id^="summary-"]' },
  empty: { at: '.papers:not(:has(*))', says: [''] },
};

export const papersCool: Site[] = [
  {
    ...panel,
    pages: [`${page}/arxiv/*`],
    except: ['0', '1', '2', '*/0', '*/9'].map((year) => `${page}/arxiv/${year}*`), // A single paper's page
    categories: { at: '[id^="subjects-"] a', attribute: 'href', after: '/arxiv/' },
    date: { at: '[id^="date-"]' },
    link: `${page}/arxiv/{}`,
  },
  {
    ...panel,
    pages: [`${page}/venue/*`],
    except: ['@', '%40'].map((at) => `${page}/venue/*${at}*`),
    venue: { at: '[id^="subjects-"] a' },
    date: { at: '[id^="subjects-"] a' },
  },
];
