import { browser } from 'wxt/browser';

import { isAllowed } from '@/domain/hosts';
import type { OwnSite } from '@/domain/own-site';
import { keepOwnSite } from './own-sites';

// The popup closes when the browser asks the reader about a host, and with it whatever it meant to do after the
// answer. So what is wished for is noted before, and kept by whoever hears the answer.

type Wish = Omit<OwnSite, 'createdAt' | 'changedAt'>;

const key = 'wished site';
const patience = 600_000; // Milliseconds in which the reader answers

/** Notes a website to be kept once the browser allows its hosts; it takes the place of an earlier wish. */
export async function wishSite({ id, site, hosts }: Wish): Promise<void> {
  await browser.storage.session.set({
    [key]: { wish: { id, hosts, ...(site && { site }) }, at: Date.now() },
  });
}

/** Forgets the website that was wished for: the reader asks for something else now. */
export async function forgetWishedSite(): Promise<void> {
  await browser.storage.session.remove(key);
}

/** Keeps the website that was wished for, if the browser allows its hosts; returns these, none where nothing is kept. Throws `Emptied`. */
export async function keepWished(allowed: string[]): Promise<string[]> {
  const wished = await readWished();
  if (!wished?.wish.hosts.every((host) => isAllowed(host, allowed))) return [];
  const isMeant = wished.at > Date.now() - patience;
  if (isMeant) await keepOwnSite(wished.wish); // First: who dies here may keep it twice
  if ((await readWished())?.at === wished.at) await forgetWishedSite(); // And not one that was wished for since
  return isMeant ? wished.wish.hosts : [];
}

async function readWished(): Promise<{ wish: Wish; at: number } | undefined> {
  const stored: { [key]?: { wish: Wish; at: number } } = await browser.storage.session.get(key);
  return stored[key];
}
