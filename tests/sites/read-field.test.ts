import { expect, test } from 'vitest';
import { findField, readField } from '@/sites/read-field';
import { type Search, searchOnce } from '@/sites/search-once';
import { openPage } from '@/tools/open-page';

function open(html: string): Search {
  const page = openPage(`<article>${html}</article>`);
  const listing = [page.querySelector('article') as HTMLElement];
  return searchOnce(page, new Set(listing), 'article').of(listing);
}

test('a label tells which of several parts is meant, and is left out', () => {
  const field = { at: 'p', label: 'Abstract:' };
  const listing = open(
    '<p><b>Keywords:</b> Abstract: algebra</p><p> <b>Abstract:</b> It <i>works</i>.</p><p>Abstract</p>',
  );
  expect(readField(listing, field)).toEqual(['It works.']);
  expect(findField(listing, field)).toHaveLength(1);
  expect(readField(open('<p>TL;DR: short</p>'), field)).toEqual([]);
});

test('a label may name a link', () => {
  const field = { at: 'a', label: 'code', attribute: 'href' };
  const links = open('<a href="/code.pdf">pdf</a> <a href="https://example.org/x">code</a>');
  expect(readField(links, field)).toEqual(['https://example.org/x']);
});

test('a <meta> in a listing says its content', () => {
  const field = { at: '[itemprop="datePublished"]' };
  expect(readField(open('<meta itemprop="datePublished" content="2024">'), field)).toEqual(['2024']);
  expect(readField(open('<span itemprop="datePublished">2023</span>'), field)).toEqual(['2023']);
});
