import { expect, test } from 'vitest';

import { database } from '@/storage/database';
import {
  allOwnSites,
  keepOwnSite,
  ownSitesAt,
  removeOwnSite,
  renameOwnSite,
  watchOwnSites,
} from '@/storage/own-sites';
import { forgetPressed, isPressed, notePressed } from '@/storage/pressed';
import { alone } from '@/storage/theirs';
import { forgetWishedSite, keepWished, wishSite } from '@/storage/wished-sites';
import { dieAt } from './death';
import { beginAnew, setClock, startAfresh } from './fresh';
import { makeOwnSite, makeTaught } from './made';
import { nextOf } from './watched';

startAfresh();

const lab = makeOwnSite('lab.example');
const labHost = 'https://lab.example/*';

test('a site is kept, replaced by its name, and removed', async () => {
  setClock(1_000);
  await keepOwnSite({ id: lab.id, hosts: lab.hosts });
  setClock(2_000);
  await keepOwnSite({ id: 'Other', hosts: ['https://other.example/*'] });
  const taught = makeTaught('lab.example');
  await keepOwnSite({ id: lab.id, hosts: lab.hosts, site: taught });
  expect(await allOwnSites()).toEqual([
    { ...lab, site: taught, createdAt: 1_000, changedAt: 2_000 },
    { id: 'Other', hosts: ['https://other.example/*'], createdAt: 2_000, changedAt: 2_000 },
  ]);
  expect(await nextOf(watchOwnSites(), (sites) => sites.length > 0)).toHaveLength(2);
  await removeOwnSite(lab.id);
  expect((await allOwnSites()).map(({ id }) => id)).toEqual(['Other']);
});

test('a site that was taught stays beside one of its name that is to be read always', async () => {
  const taught = { id: lab.id, hosts: ['https://www.lab.example/*'], site: makeTaught('www.lab.example') };
  await keepOwnSite(taught);
  for (const _ of [1, 2]) {
    await wishSite({ id: lab.id, hosts: lab.hosts });
    await keepWished([labHost]);
    await keepOwnSite({ id: lab.id, hosts: lab.hosts });
  }
  expect(await allOwnSites()).toMatchObject([taught, { id: 'lab.example 2', hosts: lab.hosts }]);
  expect(await allOwnSites()).toHaveLength(2);
});

test('sites are found by the host of an address', async () => {
  await keepOwnSite(lab);
  const found = async (url: string) => (await ownSitesAt(url)).map(({ id }) => id);
  expect(await found('https://lab.example/publications?year=2026#top')).toEqual(['lab.example']);
  for (const url of [
    'http://lab.example/',
    'https://www.lab.example/',
    'https://lab.example:8443/',
    'lab',
    '',
  ])
    expect(await found(url), url).toEqual([]);
});

test('a row that a page could stumble over is left aside', async () => {
  await keepOwnSite(lab);
  const site = makeTaught('lab.example');
  await database.table('sites').bulkAdd([
    { ...lab, id: 'no hosts', hosts: undefined },
    { ...lab, id: 'no title', site: { ...site, title: undefined } },
    { ...lab, id: 'no place', site: { ...site, authors: { at: 7 } } },
    { ...lab, id: 'unreadable', site: { ...site, authors: { at: 'p', as: 'eval' } } },
  ]);
  expect((await allOwnSites()).map(({ id }) => id)).toEqual(['lab.example']);
});

test('a wish is kept once its hosts are allowed, and only once', async () => {
  await wishSite(lab);
  await keepWished(['https://other.example/*']);
  expect(await allOwnSites()).toEqual([]);
  await keepWished([labHost]);
  expect((await allOwnSites()).map(({ id }) => id)).toEqual(['lab.example']);
  await removeOwnSite(lab.id);
  await keepWished([labHost]);
  expect(await allOwnSites()).toEqual([]);
});

test('a wish is kept wherever death cuts that short, once it is tried again', async () => {
  for (let at = 0; ; at++) {
    await beginAnew();
    await wishSite(lab);
    const died = await dieAt(at, 'before', () => keepWished([labHost]));
    await keepWished([labHost]);
    expect((await allOwnSites()).map(({ id }) => id)).toEqual([lab.id]);
    if (!died) break;
  }
});

test('a wish that comes while another is kept stays', async () => {
  const other = makeOwnSite('other.example');
  await wishSite(lab);
  const keeping = await alone(async () => {
    const kept = keepWished([labHost]);
    await new Promise((resume) => setTimeout(resume, 10));
    await wishSite(other);
    return [kept];
  });
  await Promise.all(keeping);
  await keepWished(other.hosts);
  expect((await allOwnSites()).map(({ id }) => id).sort()).toEqual([lab.id, other.id]);
});

test('a wish is forgotten when something else is asked for', async () => {
  await wishSite(lab);
  await forgetWishedSite();
  await keepWished(lab.hosts);
  expect(await allOwnSites()).toEqual([]);
});

test('a wish is forgotten in time', async () => {
  setClock(1_000);
  await wishSite(lab);
  setClock(601_001);
  await keepWished([labHost]);
  expect(await allOwnSites()).toEqual([]);
});

test('a press lets us in on one host of one tab, until the host is taken back', async () => {
  await notePressed(1, labHost);
  await notePressed(2, labHost);
  await notePressed(3, 'https://other.example/*');
  expect(await isPressed(1, labHost)).toBe(true);
  expect(await isPressed(1, 'https://other.example/*')).toBe(false);
  expect(await isPressed(undefined, labHost)).toBe(false);
  await forgetPressed(['https://www.lab.example/*']);
  expect([await isPressed(1, labHost), await isPressed(2, labHost)]).toEqual([true, true]);
  await forgetPressed([labHost]);
  expect([await isPressed(1, labHost), await isPressed(2, labHost)]).toEqual([false, false]);
  expect(await isPressed(3, 'https://other.example/*')).toBe(true);
});

test('a taught site is renamed with all it says, and no other is lost by that', async () => {
  const taught = { id: 'Lab', site: makeTaught('lab.example', { name: 'Lab' }), hosts: [labHost] };
  setClock(1_000);
  await keepOwnSite(taught);
  await keepOwnSite({ id: 'Other', hosts: ['https://other.example/*'] });
  setClock(2_000);
  await renameOwnSite('Lab', 'Other');
  await renameOwnSite('Other', 'Its host has the name');
  await renameOwnSite('Nobody', 'Somebody');
  expect((await allOwnSites()).map(({ id }) => id).sort()).toEqual(['Lab', 'Other']);
  await renameOwnSite('Lab', 'The Lab');
  expect((await allOwnSites()).find(({ id }) => id === 'The Lab')).toEqual({
    ...taught,
    id: 'The Lab',
    site: { ...taught.site, name: 'The Lab' },
    createdAt: 1_000,
    changedAt: 2_000,
  });
  expect(await allOwnSites()).toHaveLength(2);
});
