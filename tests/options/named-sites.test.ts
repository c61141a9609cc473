import { expect, test } from 'vitest';

import { namedSites } from '@/entrypoints/options/named-sites';

test('kinds of pages of one website are one site, with each of its hosts once', () => {
  const kinds = [
    { name: 'arXiv', pages: ['https://arxiv.org/list/*', 'https://export.arxiv.org/list/*'] },
    { name: 'Papers', pages: ['https://*.papers.example/daily?day=*'] },
    { name: 'arXiv', pages: ['https://arxiv.org/search/*'] },
  ];
  expect(namedSites(kinds)).toEqual([
    { name: 'arXiv', hosts: ['arxiv.org', 'export.arxiv.org'] },
    { name: 'Papers', hosts: ['*.papers.example'] },
  ]);
});
