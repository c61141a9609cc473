import { browser } from 'wxt/browser';

import { isAllowed } from '@/domain/hosts';
import { sites } from '@/sites';
import { firstHosts } from '@/sites/first-hosts';
import { hostsOf } from '@/sites/match-pages';
import { readAllowed } from '@/storage/allowed';
import { allOwnSites } from '@/storage/own-sites';
import { forgetPressed } from '@/storage/pressed';
import { keepWished } from '@/storage/wished-sites';
import { enterTabs, lookAnew } from './tabs';

const script = {
  id: 'digest',
  js: ['/content-scripts/digest.js'],
  css: ['/content-scripts/digest.css'],
  runAt: 'document_end',
} as const;

/** Has our script wait on the hosts of sites that the reader has allowed, and on no others; returns these. */
export function waitWhereAllowed(): Promise<string[]> {
  return navigator.locks.request('paperlight-script', register); // Two at once would both add it
}

async function register(): Promise<string[]> {
  const allowed = await readAllowed();
  const own = (await allOwnSites()).flatMap(({ hosts }) => hosts);
  const known = [...new Set([...hostsOf(sites), ...own])];
  const matches = known.filter((host) => !firstHosts.includes(host) && isAllowed(host, allowed));
  const registered = await registeredScript();
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [script.id] });
    return matches;
  }
  if (registered?.matches?.toSorted().join() === matches.toSorted().join()) return matches;
  const registration = { ...script, js: [...script.js], css: [...script.css], matches };
  await (registered
    ? browser.scripting.updateContentScripts([registration])
    : browser.scripting.registerContentScripts([registration]));
  return matches;
}

async function registeredScript() {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
  return registered;
}

/** The browser lets us into more hosts: what the reader wished for them is kept, and open pages of theirs are read at once. */
export async function enterHosts(given: string[]): Promise<void> {
  try {
    await keepWished(await readAllowed());
  } finally {
    const waiting = await waitWhereAllowed();
    await enterTabs([...firstHosts, ...waiting].filter((host) => isAllowed(host, given)));
    await lookAnew(); // Pages that were left when they were taken back
  }
}

/** Does what the worker before this one may have died at, when the browser let it into more hosts. */
export async function finishEntering(): Promise<void> {
  const kept = await keepWished(await readAllowed());
  await (kept.length > 0 ? enterHosts(kept) : waitWhereAllowed());
}

/** The reader took these match patterns back: pages of theirs are left at once. */
export async function leaveHosts(taken: string[]): Promise<void> {
  await forgetPressed(taken);
  await waitAnew();
}

/** The reader allowed or added a website, or took one back: our script waits, and open pages are read, as it is now. */
export async function waitAnew(): Promise<void> {
  const before = (await registeredScript())?.matches ?? [];
  const waiting = await waitWhereAllowed();
  await enterTabs(waiting.filter((host) => !before.includes(host))); // Who should have may have died at it
  await lookAnew();
}
