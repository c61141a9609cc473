import { expect, test } from 'vitest';

import { needless, stateOf, stateOfOwn } from '@/entrypoints/options/site-states';
import { onlyOf } from '@/sites/websites';
import { makeOwnSite, makeTaught } from '../storage/made';

const [main, other, german] = ['https://a.example/*', 'https://b.example/*', 'https://a.example.de/*'];
const website = { name: 'A', hosts: [main, other], countries: [german], pages: ['https://a.example/list/*'] };

const stand = (allowed: string[], off: string[] = []) => stateOf(website, { allowed, off });

test('a website is on where the browser allows a host of it', () => {
  expect(stand([])).toMatchObject({ on: false, allowed: 0, countries: { on: false } });
  expect(stand([main])).toMatchObject({ on: true, allowed: 1 });
  expect(stand([main, other])).toMatchObject({ on: true, allowed: 2, countries: { on: false } });
  expect(stand([german])).toMatchObject({ on: false, countries: { on: true, allowed: 1 } });
  expect(stand(['https://*/*'])).toMatchObject({ on: true, allowed: 2, countries: { on: true } });
});

test('what is switched off by name is off, whatever the browser allows', () => {
  expect(stand(['https://*/*'], ['A'])).toMatchObject({ on: false, countries: { on: false } });
});

test('a website that the reader added', () => {
  const always = makeOwnSite('lab.example');
  const taught = makeOwnSite('lab.example', { site: makeTaught('lab.example') });
  const standing = { allowed: ['https://lab.example/*'], off: [] };
  expect(stateOfOwn(always, standing)).toMatchObject({ name: 'lab.example', on: true, taught: false });
  expect(stateOfOwn(taught, standing)).toMatchObject({ on: true, taught: true, pages: taught.site?.pages });
});

test('a host that another website needs stays when one is switched off', () => {
  const [one, two] = ['One', 'Two'].map((name) =>
    stateOf({ ...website, name }, { allowed: [main], off: [] }),
  );
  expect(needless(one!, [one!, two!])).toEqual([]);
  expect(needless(one!, [one!, { ...two!, on: false }])).toEqual([main, other, german]);
  expect(needless(one!, [one!, { ...two!, hosts: [main] }])).toEqual([other]); // Both have the countries
});

test('a host that another website needs is not given back', () => {
  const mine = makeOwnSite('mine', { hosts: [main, other, german, 'https://mine.example/*'] });
  expect(onlyOf(mine, [mine], [website], [])).toEqual(['https://mine.example/*']);
  const own = [mine, makeOwnSite('mine.example')];
  expect(onlyOf(mine, own, [], [])).toEqual([main, other, german]);
  expect(onlyOf(mine, own, [], ['mine.example'])).toEqual(mine.hosts); // Off by its name
});
