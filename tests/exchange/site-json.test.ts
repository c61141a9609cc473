import './texts';
import { expect, test } from 'vitest';
import { readSite, writeSite } from '@/exchange/site-json';
import { makeTaught } from '../storage/made';

const site = makeTaught('lab.example', { authors: { at: '.who', as: 'list' } });

test('what is written is read', () => {
  expect(readSite(writeSite(site))).toEqual({ site });
});

test.each([
  ['{', /cut off/],
  ['[]', /no site/],
  ['null', /no site/],
  [JSON.stringify({ ...site, name: '' }), /name/],
  [JSON.stringify({ ...site, name: 'x'.repeat(61) }), /name/],
  [JSON.stringify({ ...site, known: 'capture' }), /known/],
  [JSON.stringify({ ...site, pages: ['http://lab.example/*'] }), /pages\.0/],
  [JSON.stringify({ ...site, pages: ['https://*/*'] }), /pages\.0/],
  [JSON.stringify({ ...site, listing: 'a'.repeat(501) }), /listing/],
  [JSON.stringify({ ...site, title: {} }), /title\.at/],
  [JSON.stringify({ ...site, link: 'https://evil.example/{}' }), /link/],
  [JSON.stringify({ ...site, color: 'red' }), /color/],
  [JSON.stringify({ ...site, title: { at: 'a', wihtout: 'b' } }), /title\.wihtout/],
  [' '.repeat(50_001), /too long/],
])('%s is refused, and why is said', (json, why) => {
  expect(readSite(json)).toEqual({ problem: expect.stringMatching(why) });
});
