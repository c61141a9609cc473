import { expect, test } from 'vitest';

import { firstSites, sites } from '@/sites';
import { firstHosts } from '@/sites/first-hosts';
import { websitesOf } from '@/sites/websites';

test('kinds of pages of one website are one, with each of its hosts once', () => {
  const kinds = [
    { name: 'arXiv', pages: ['https://arxiv.org/list/*', 'https://export.arxiv.org/list/*'] },
    { name: 'Papers', pages: ['https://papers.example/daily?day=*'] },
    { name: 'arXiv', pages: ['https://arxiv.org/search?*'] },
  ];
  expect(websitesOf(kinds)).toEqual([
    {
      name: 'arXiv',
      hosts: ['https://arxiv.org/*', 'https://export.arxiv.org/*'],
      countries: [],
      pages: ['https://arxiv.org/list/*', 'https://export.arxiv.org/list/*', 'https://arxiv.org/search?*'],
    },
    {
      name: 'Papers',
      hosts: ['https://papers.example/*'],
      countries: [],
      pages: ['https://papers.example/daily?day=*'],
    },
  ]);
});

test('the domains of countries are told apart', () => {
  const scholar = websitesOf(sites).find(({ name }) => name === 'Google Scholar')!;
  expect(scholar.hosts).toEqual(['https://scholar.google.com/*']);
  expect(scholar.countries.length).toBeGreaterThan(100);
  expect(scholar.countries).toContain('https://scholar.google.com.br/*');
});

test('the first websites have the hosts that installing asks for', () => {
  expect(websitesOf(firstSites).flatMap(({ hosts }) => hosts)).toEqual(firstHosts);
});
