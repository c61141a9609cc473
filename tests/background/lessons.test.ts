import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginLessons, endLesson, keepSite, lessonHere, outline } from '@/entrypoints/background/lessons';
import { allOwnSites, keepOwnSite } from '@/storage/own-sites';
import { noteLesson, waitingLessons, wishLesson } from '@/storage/site-lessons';
import { startAfresh } from '../storage/fresh';
import { makeTaught } from '../storage/made';

// Who may keep what. That it works for readers is shown in a browser: tests/e2e/teach.spec.ts.

const host = 'https://lab.example/*';
const asker = { id: 'ours', url: 'https://lab.example/papers/1', tab: { id: 7 }, frameId: 0 } as never;
const begun = { tabId: 7, host, lent: false };
const site = makeTaught('lab.example');

startAfresh();

test.each([
  ['no lesson was begun', undefined],
  ['it is on another website', { ...begun, host: 'https://evil.example/*' }],
  ['it is in another tab', { ...begun, tabId: 8 }],
])('nothing is kept, told or outlined where %s', async (_, lesson) => {
  await wishLesson(7, host); // Which begins nothing
  if (lesson) await noteLesson(lesson);
  await expect(keepSite({ site }, asker)).rejects.toThrow('no lesson');
  await expect(lessonHere(asker)).rejects.toThrow('no lesson');
  await expect(outline({ site }, asker)).rejects.toThrow('no lesson');
  if (!lesson) await endLesson({}, asker);
  expect(await allOwnSites()).toEqual([]);
});

test.each([
  [
    'for pages of other websites',
    { ...site, pages: [...site.pages, 'https://evil.example/*'] },
    'other hosts',
  ],
  ['without pages of other websites', { ...site, except: ['https://evil.example/*'] }, 'other hosts'],
  ['by the name of one that everybody has', { ...site, name: 'arXiv' }, 'taken'],
  ['by that name in other letters', { ...site, name: 'ARXIV' }, 'taken'],
  ['by the name of one of another website', { ...site, name: 'Mine' }, 'taken'],
])('no site is kept %s', async (_, wrong, why) => {
  await noteLesson(begun);
  const mine = {
    id: 'Mine',
    site: makeTaught('other.example', { name: 'Mine' }),
    hosts: ['https://other.example/*'],
  };
  await keepOwnSite(mine);
  for (const instead of [{}, { instead: 'Mine' }])
    await expect(keepSite({ site: wrong, ...instead }, asker)).rejects.toThrow(why);
  expect(await allOwnSites()).toMatchObject([mine]);
});

test('a page is told what it was taught before, and which names are taken', async () => {
  await noteLesson(begun);
  await keepOwnSite({
    id: 'lab.example',
    site: { ...site, pages: ['https://lab.example/papers*'] },
    hosts: [host],
  });
  const { taken, taught } = await lessonHere(asker);
  expect(taught?.name).toBe('lab.example');
  expect(taken).toEqual(expect.arrayContaining(['arXiv', 'lab.example']));
});

test('a wish waits for two minutes, and no longer', async () => {
  vi.setSystemTime(0);
  await wishLesson(7, host);
  vi.setSystemTime(119_000);
  expect(await waitingLessons()).toEqual([{ tabId: 7, host, at: 0 }]);
  vi.setSystemTime(121_000);
  expect(await waitingLessons()).toEqual([]);
  vi.useRealTimers();
});

test('the wish of a popup that dies before anything is answered is heard', async () => {
  const never = new Promise<never>(() => {}) as never;
  const answered = vi.spyOn(browser.storage.session, 'get').mockReturnValue(never);
  void wishLesson(7, host);
  answered.mockRestore();
  expect(await waitingLessons()).toMatchObject([{ tabId: 7, host }]);
});

test.each([
  ['the tab goes elsewhere', () => endLesson({}, asker)],
  ['the tab went while the browser asked', () => beginLessons([host])],
])('a host that was lent is given back when %s', async (_, end) => {
  const given = vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async () => true);
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ origins: [host] }));
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: '',
    version: '',
  });
  vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('No tab with id: 7'));
  vi.spyOn(fakeBrowser.scripting, 'removeCSS').mockRejectedValue(new Error('No tab with id: 7'));
  await wishLesson(7, host);
  await noteLesson({ ...begun, lent: true });
  await end();
  expect(given).toHaveBeenCalledExactlyOnceWith({ origins: [host] });
  await expect(lessonHere(asker)).rejects.toThrow('no lesson');
});
