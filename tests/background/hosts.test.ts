import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { enterHosts, finishEntering, waitAnew } from '@/entrypoints/background/hosts';
import { allOwnSites } from '@/storage/own-sites';
import { wishSite } from '@/storage/wished-sites';
import { startAfresh } from '../storage/fresh';
import { makeOwnSite } from '../storage/made';

startAfresh();

const host = 'https://arxiv.org/*';
const told: number[] = [];

// A browser with two pages of an allowed host, the first of which shows an error of its own
beforeEach(() => {
  told.length = 0;
  const tabs = [1, 2].map((id) => ({ id, url: 'https://arxiv.org/list/cs.CL/new' }));
  vi.spyOn(browser.permissions, 'getAll').mockImplementation((async () => ({ origins: [host] })) as never);
  vi.spyOn(browser.tabs, 'query').mockImplementation((async () => tabs) as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async (id: number) => told.push(id)) as never);
  const { scripting } = browser;
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation((async () => []) as never);
  vi.spyOn(scripting, 'insertCSS').mockImplementation((async () => {}) as never);
  vi.spyOn(scripting, 'executeScript').mockImplementation((async ({
    target,
  }: {
    target: { tabId: number };
  }) => {
    if (target.tabId === 1) throw new Error('Frame with ID 0 is showing error page');
    return [];
  }) as never);
});

test('a tab that cannot be entered keeps no other from being read', async () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await enterHosts([host]);
  expect(told).toContain(2);
  expect(said).toHaveBeenCalledTimes(1);
  for (const [injection] of vi.mocked(browser.scripting.executeScript).mock.calls)
    expect(injection.injectImmediately).toBe(true); // A page that never loads keeps nobody waiting
});

test.each([
  ['that may be read', host],
  ['that may be read no more', 'https://lab.example/*'],
])('a tab %s, closed before it was told, is nobody else’s trouble', async (_, allowed) => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
  said.mockClear();
  vi.spyOn(browser.permissions, 'getAll').mockImplementation((async () => ({ origins: [allowed] })) as never);
  const reach = async (id: number | undefined) => {
    if (id === 1) throw new Error('No tab with id: 1.');
    told.push(id!);
  };
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(reach as never);
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation((async ({ tabId }: { tabId?: number }) => {
    if (tabId === 1) await reach(tabId);
  }) as never);
  await waitAnew();
  expect(told).toEqual([2]);
  expect(said).toHaveBeenCalledTimes(1);
});

test('a website that was wished for is kept and its pages are read, though the worker died before it did that', async () => {
  const lab = makeOwnSite('lab.example');
  await wishSite(lab);
  vi.spyOn(browser.permissions, 'getAll').mockImplementation((async () => ({ origins: lab.hosts })) as never);
  vi.spyOn(browser.scripting, 'registerContentScripts').mockImplementation((async () => {}) as never);
  vi.mocked(browser.scripting.executeScript).mockClear();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await finishEntering();
  expect(await allOwnSites()).toMatchObject([{ id: lab.id }]);
  expect(vi.mocked(browser.scripting.executeScript).mock.calls.map(([{ target }]) => target.tabId)).toEqual([
    1, 2,
  ]);
});

test('a website that the browser allowed before the worker died waits for its pages, and is not asked for twice', async () => {
  const scholar = 'https://scholar.google.com/*';
  vi.spyOn(browser.permissions, 'getAll').mockImplementation((async () => ({ origins: [scholar] })) as never);
  const registered: { matches: string[] }[] = [];
  const { scripting } = browser;
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation((async () => registered) as never);
  const update = vi.spyOn(scripting, 'updateContentScripts').mockImplementation((async () => {}) as never);
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation((async (scripts: never[]) => {
    registered.push(...scripts);
  }) as never);
  await finishEntering();
  expect(registered).toMatchObject([{ matches: [scholar] }]);
  await finishEntering();
  expect(registered).toHaveLength(1);
  expect(update).not.toHaveBeenCalled();
});

test('open pages of a website that waits anew are read, once, whoever should have done that', async () => {
  const scholar = 'https://scholar.google.com/*';
  vi.spyOn(browser.permissions, 'getAll').mockImplementation((async () => ({ origins: [scholar] })) as never);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const registered: { matches: string[] }[] = [];
  const { scripting } = browser;
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation((async () => registered) as never);
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation((async (scripts: never[]) => {
    registered.push(...scripts);
  }) as never);
  const entering = vi.mocked(scripting.executeScript);
  entering.mockClear();
  await waitAnew();
  await waitAnew();
  expect(entering.mock.calls.map(([{ target }]) => target.tabId)).toEqual([1, 2]);
});
