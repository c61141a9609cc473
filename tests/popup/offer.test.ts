import { expect, test } from 'vitest';

import { offerFor } from '@/entrypoints/popup/offer';
import { makeOwnSite, makeTaught } from '../storage/made';

const scholar = 'https://scholar.google.com/scholar?q=attention';
const lab = 'https://lab.example/papers';
const own = [makeOwnSite('lab.example')];

test('a known site that is off is offered by its host, one that is on is not', () => {
  const offer = { kind: 'known', name: 'Google Scholar', host: 'https://scholar.google.com/*' };
  expect(offerFor(scholar, [], [], [])).toEqual(offer);
  expect(offerFor(scholar, ['https://scholar.google.com/*'], [], [])).toBeUndefined();
  expect(offerFor(scholar, ['https://*/*'], [], [])).toBeUndefined();
  const german = 'https://scholar.google.de/scholar?q=attention';
  expect(offerFor(german, ['https://scholar.google.com/*'], [], [])).toEqual({
    ...offer,
    host: 'https://scholar.google.de/*',
  });
});

test('a page of the first sites needs no offer', () => {
  expect(offerFor('https://arxiv.org/abs/1706.03762', ['https://arxiv.org/*'], [], [])).toBeUndefined();
});

test('another page of a known site that is on may be taught', () => {
  const home = 'https://openreview.net/about';
  expect(offerFor(home, ['https://openreview.net/*'], [], [])).toEqual({
    kind: 'other',
    name: 'openreview.net',
    host: 'https://openreview.net/*',
  });
});

test('a site that nobody knows can be read always, until it is', () => {
  const always = { kind: 'always', name: 'lab.example', host: 'https://lab.example/*' };
  expect(offerFor(lab, [], [], [])).toEqual(always);
  expect(offerFor(lab, ['https://lab.example/*'], [], [])).toEqual(always);
  expect(offerFor(lab, [], own, [])).toEqual(always); // The reader took the host back
  expect(offerFor(lab, ['https://lab.example/*'], own, [])).toEqual({ ...always, kind: 'on' });
  const taught = [
    makeOwnSite('lab.example', { id: 'Lab', site: makeTaught('lab.example', { name: 'Lab' }) }),
  ];
  expect(offerFor(lab, ['https://lab.example/*'], taught, [])).toEqual({
    ...always,
    kind: 'on',
    name: 'Lab',
  });
});

test('a site that the reader taught is only switched on again where its host was given back', () => {
  const taught = [makeOwnSite('lab.example', { site: makeTaught('lab.example') })];
  const host = 'https://lab.example/*';
  expect(offerFor(lab, [], taught, [])).toEqual({ kind: 'known', name: 'lab.example', host });
});

test.each([
  ['taught', makeTaught('lab.example', { name: 'Lab' })],
  ['read by its links', undefined],
])('a site of the reader’s, %s, that is off by its name is offered to be switched on', (_, site) => {
  const mine = [makeOwnSite('lab.example', { id: 'Lab', ...(site && { site }) })];
  const host = 'https://lab.example/*';
  expect(offerFor(lab, [host], mine, ['Lab'])).toEqual({ kind: 'known', name: 'Lab', host });
  expect(offerFor(lab, [], mine, ['Lab'])).toEqual({ kind: 'known', name: 'Lab', host });
  expect(offerFor(lab, [host], mine, ['Other'])).toMatchObject({ kind: 'on' });
});

test('of several sites that were taught of one host, the one for this page is meant', () => {
  const taught = ['posts', 'papers', 'talks'].map((name) => {
    const site = makeTaught('lab.example', { name, pages: [`https://lab.example/${name}*`] });
    return makeOwnSite('lab.example', { id: name, site });
  });
  expect(offerFor(lab, ['https://lab.example/*'], taught, [])).toMatchObject({ kind: 'on', name: 'papers' });
});

test('a page that none of them was taught for is of the site that is read by its links', () => {
  const site = makeTaught('lab.example', { name: 'talks', pages: ['https://lab.example/talks*'] });
  const mine = [makeOwnSite('lab.example', { id: 'talks', site }), ...own];
  const host = ['https://lab.example/*'];
  expect(offerFor(lab, host, mine, [])).toMatchObject({ kind: 'on', name: 'lab.example' });
  expect(offerFor(lab, host, mine, ['talks'])).toMatchObject({ kind: 'on', name: 'lab.example' });
});

test('a page that one that is off was taught for is of the site that is read by its links', () => {
  const site = makeTaught('lab.example', { name: 'talks', pages: [lab] });
  const mine = [makeOwnSite('lab.example', { id: 'talks', site }), ...own];
  expect(offerFor(lab, ['https://lab.example/*'], mine, ['talks'])).toMatchObject({
    kind: 'on',
    name: 'lab.example',
  });
});

test('of two that were taught for one page, the one that is on is meant', () => {
  const taught = ['Old', 'New'].map((name) => {
    const site = makeTaught('lab.example', { name, pages: [lab] });
    return makeOwnSite('lab.example', { id: name, site });
  });
  expect(offerFor(lab, ['https://lab.example/*'], taught, ['Old'])).toMatchObject({
    kind: 'on',
    name: 'New',
  });
});

test.each(['http://lab.example/', 'https://lab.example:8443/', 'chrome://settings/', 'file:///a.html', ''])(
  'nothing is offered at %j',
  (url) => expect(offerFor(url, [], [], [])).toBeUndefined(),
);
