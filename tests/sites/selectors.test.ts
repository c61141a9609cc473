import { expect, test } from 'vitest';

import { sites } from '@/sites';
import { readDigest } from '@/sites/read-digest';
import { strangeSelectors } from '@/sites/selectors';
import type { Site } from '@/sites/site';
import { openPage } from '@/tools/open-page';
import { makeTaught } from '../storage/made';

const url = 'https://lab.example/papers/';
const list = `<ul>${[1, 2, 3].map((n) => `<li class="paper"><h2><a href="/p/${n}">Paper ${n}</a></h2></li>`).join('')}</ul>`;

const read = (rest: Partial<Site>) => readDigest(makeTaught('lab.example', rest), openPage(list), url);

test('a page is read as the reader showed it', () => {
  const { listings, changed } = read({});
  expect(listings.map(({ paper }) => paper.title)).toEqual(['Paper 1', 'Paper 2', 'Paper 3']);
  expect(changed).toBeUndefined();
});

test.each<[string, Partial<Site>]>([
  ['the listing', { listing: 'li[' }],
  ['what is no listing', { not: 'li[' }],
  ['what follows', { with: 'li[' }],
  ['a field', { authors: { at: 'li[' } }],
  ['a part of a field', { title: { at: 'h2', without: 'li[' } }],
  [
    'what the page carries',
    { embedded: { at: 'li[', list: [], id: ['id', 'https://arxiv.org/abs/{}'], keys: {} } },
  ],
  ['what an empty page says', { empty: { at: 'li[', says: [''] } }],
])('no selector for %s is a problem, not an exception', (_, rest) => {
  const { listings, problems, changed } = read(rest);
  expect([listings, problems, changed]).toEqual([[], ['lab.example: no selector "li["'], true]);
});

test('our own are selectors', () => {
  const page = openPage('');
  expect(sites.flatMap((site) => strangeSelectors(site, page))).toEqual([]);
});
