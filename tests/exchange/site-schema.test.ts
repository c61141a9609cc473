// @vitest-environment happy-dom
import { expect, test } from 'vitest';

import { taughtSite } from '@/exchange/site-schema';
import type { Site } from '@/sites/site';
import { makeTaught } from '../storage/made';

const site = makeTaught('lab.example');
const field = { at: 'p.authors', attribute: 'title', label: 'By', without: 'sup', after: 'By', before: '·' };

/** A site with every field there is. */
const full: Required<Site> = {
  ...site,
  except: ['https://lab.example/papers/mine'],
  hydrates: 'other',
  not: '.advertisement',
  with: 'dd',
  id: { at: 'a', attribute: 'href', into: 'https://arxiv.org/abs/{}', as: 'page' },
  aliases: { at: 'a', attribute: 'href' },
  authors: { ...field, as: 'byline' },
  moreAuthors: field,
  abstract: field,
  categories: { ...field, as: 'list' },
  comment: field,
  venue: field,
  date: field,
  code: field,
  upvotes: field,
  replaced: field,
  link: 'https://lab.example/p/{}',
  embedded: {
    at: 'script',
    attribute: 'data-papers',
    list: ['papers'],
    paper: 'paper',
    id: ['id', 'https://arxiv.org/abs/{}'],
    keys: {
      title: 'title',
      authors: 'authors',
      abstract: 'summary',
      date: 'date',
      code: 'code',
      upvotes: 'up',
      venue: 'venue',
    },
  },
  empty: { at: 'p', says: ['Nothing'] },
  optional: true,
};

test('a site with every field is taken as it is', () => {
  expect(taughtSite.parse(full)).toEqual(full);
  expect(taughtSite.parse(site)).toEqual(site);
});

test('fields that nobody knows are dropped', () => {
  expect(taughtSite.parse({ ...site, script: 'x', title: { at: 'h2', script: 'x' } })).toEqual(site);
});

test.each<[string, object]>([
  ['no name', { name: '' }],
  ['a long name', { name: 'x'.repeat(61) }],
  ['no pages', { pages: [] }],
  ['too many pages', { pages: Array(21).fill('https://lab.example/*') }],
  ['pages without https', { pages: ['http://lab.example/*'] }],
  ['any host', { pages: ['https://*/*'] }],
  ['any host of a domain', { pages: ['https://*.example/*'] }],
  ['a port', { pages: ['https://lab.example:8443/*'] }],
  ['credentials', { pages: ['https://a@lab.example/*'] }],
  ['no path', { pages: ['https://lab.example'] }],
  ['evidence of ours', { known: 'capture' }],
  ['no day', { checked: 'today' }],
  ['no listing', { listing: undefined }],
  ['a listing that is no selector', { listing: 'li[' }],
  ['a long selector', { listing: `li${'.a'.repeat(250)}` }],
  ['a field that is no selector', { title: { at: '' } }],
  ['a field without a place', { authors: {} }],
  ['a reading nobody knows', { authors: { at: 'p', as: 'eval' } }],
  ['no attribute', { authors: { at: 'p', attribute: 'on click' } }],
  ['an address that is none', { id: { at: 'a', into: 'javascript:{}' } }],
  ['an address without a place', { id: { at: 'a', into: 'https://arxiv.org/abs/' } }],
  ['a host to choose', { id: { at: 'a', into: 'https://{}/abs/' } }],
  ['a link that leads elsewhere', { link: 'https://other.example/{}' }],
  ['a link that looks like home', { link: 'https://lab.example.evil.example/{}' }],
  ['long words', { empty: { at: 'p', says: ['x'.repeat(101)] } }],
  [
    'too much of all',
    {
      ...full,
      pages: Array(20).fill(`https://lab.example/${'a'.repeat(470)}`),
      except: Array(20).fill(`https://lab.example/${'b'.repeat(470)}`),
      empty: { at: 'p', says: Array(20).fill('c'.repeat(100)) },
    },
  ],
])('refused: %s', (_, change) => {
  expect(taughtSite.safeParse({ ...site, ...change }).success).toBe(false);
});
