import '../exchange/texts';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { switchOn } from '@/deeds/papers';
import { dropSite, readAlways, switchSiteOff, switchSiteOn } from '@/deeds/sites';
import { addSite, renameSite } from '@/deeds/taught-sites';
import { writeSite } from '@/exchange/site-json';
import { allOwnSites, keepOwnSite } from '@/storage/own-sites';
import { readSettings, switchSite } from '@/storage/settings';
import { setClock, startAfresh } from '../storage/fresh';
import { makeOwnSite, makeTaught } from '../storage/made';

startAfresh();

// A browser that lets us into all of these at first
const hosts = ['https://arxiv.org/*', 'https://huggingface.co/*', 'https://lab.example/*'];
const [arxiv, huggingFace, lab] = hosts.map((host) => [host]) as [string[], string[], string[]];

const asked: unknown[] = [];
let allowed: string[] = [];

beforeEach(() => {
  asked.length = 0;
  allowed = hosts;
  fakeBrowser.runtime.onMessage.addListener(async (message: unknown) => {
    asked.push((message as { name: string }).name);
    return { answer: null };
  });
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ origins: allowed }));
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(async ({ origins = [] }) => {
    allowed = [...new Set([...allowed, ...origins])];
    return true;
  });
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async ({ origins = [] }) => {
    allowed = allowed.filter((host) => !origins.includes(host));
    return true;
  });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: '',
    version: '',
  });
});

const off = async () => (await readSettings()).sitesOff.toSorted();

test('websites that are switched at once are all switched', async () => {
  await Promise.all([
    switchSiteOff('arXiv', arxiv, []),
    switchSiteOff('Hugging Face', huggingFace, []),
    switchSiteOff('Lab', lab, []),
  ]);
  expect(await off()).toEqual(['Hugging Face', 'Lab', 'arXiv']);
  await Promise.all([switchOn('arXiv', undefined), switchSiteOn('Hugging Face', huggingFace)]);
  expect(await off()).toEqual(['Lab']);
});

test('a website that is renamed stays off, whatever else is switched meanwhile', async () => {
  await keepOwnSite({ id: 'Lab', site: makeTaught('lab.example', { name: 'Lab' }), hosts: lab });
  await switchSiteOff('Lab', lab, []);
  await switchSiteOff('arXiv', arxiv, []);
  await Promise.all([renameSite('Lab', 'The Lab'), switchSiteOff('Hugging Face', huggingFace, [])]);
  expect(await off()).toEqual(['Hugging Face', 'The Lab', 'arXiv']);
});

test('what is switched already is left as it is', async () => {
  setClock(1_000);
  await switchSiteOff('arXiv', arxiv, []);
  setClock(2_000);
  await switchSiteOff('arXiv', arxiv, []);
  await switchSiteOn('Hugging Face', huggingFace);
  expect(await readSettings()).toMatchObject({ sitesOff: ['arXiv'], changedAt: 1_000 });
});

test('open pages hear of a website that is switched or renamed, though the browser allows what it did', async () => {
  const own = { id: 'Lab', site: makeTaught('lab.example', { name: 'Lab' }), hosts: lab };
  await keepOwnSite(own);
  await switchSiteOff('Lab', lab, []);
  expect(asked).toEqual(['waitAnew']);
  await switchSiteOn('Lab', lab);
  expect(asked).toEqual(['waitAnew', 'waitAnew']);
  const { undo } = await renameSite('Lab', 'The Lab');
  expect(asked).toHaveLength(3);
  await undo?.(() => {});
  expect(asked).toHaveLength(4);
});

test('open pages hear of a website that is added, and of that being taken back', async () => {
  const added = await addSite(writeSite(makeTaught('lab.example')), []);
  expect(asked).toEqual(['waitAnew']);
  if ('said' in added) await added.undo?.(() => {});
  expect(await allOwnSites()).toEqual([]);
  expect(asked).toEqual(['waitAnew', 'waitAnew']);
});

test('of two sites on one host, one that is switched on leaves the other off', async () => {
  for (const id of ['One', 'Two']) await keepOwnSite({ id, hosts: lab });
  await switchSiteOff('One', lab, []);
  await switchSiteOff('Two', lab, lab); // Its host is needed no more
  expect(allowed).not.toContain(lab[0]);
  await switchSiteOn('One', lab);
  expect(await off()).toEqual(['Two']);
});

test('a website that is removed and brought back is on, or off, as it was', async () => {
  const site = makeOwnSite('lab.example', { id: 'Lab', hosts: [...lab, 'https://other.example/*'] });
  await keepOwnSite(site);
  const { undo } = await dropSite(site, site.hosts);
  expect(allowed).not.toContain(lab[0]);
  await undo?.(() => {});
  expect(allowed).toEqual(hosts); // The other was not given back
  expect(await allOwnSites()).toMatchObject([{ id: 'Lab' }]);
});

test('of a website that is removed no name stays switched off', async () => {
  const site = makeOwnSite('lab.example', { id: 'Lab' });
  await keepOwnSite(site);
  await switchSiteOff('Lab', lab, []);
  const { undo } = await dropSite(site, []);
  expect(await off()).toEqual([]);
  await undo?.(() => {});
  expect(await off()).toEqual(['Lab']);
});

test('a host that is to be read always is on, whatever is left of a website of its name', async () => {
  await switchSite('lab.example', false);
  await readAlways(lab[0]!);
  expect(await off()).toEqual([]);
});
