import type { Observable } from 'dexie';

import type { OwnSite } from '@/domain/own-site';
import { database } from './database';
import { live } from './live';
import { isSound, soundOnes } from './sound';
import { changeTheirs } from './theirs';
import { laterThan } from './times';

/** The websites that the reader added, oldest first. */
export async function allOwnSites(): Promise<OwnSite[]> {
  const sites = soundOnes('sites', await database.sites.toArray());
  return sites.sort((one, other) => one.createdAt - other.createdAt);
}

export function watchOwnSites(): Observable<OwnSite[]> {
  return live(allOwnSites);
}

/** Those with pages on the host of this address. */
export async function ownSitesAt(url: string): Promise<OwnSite[]> {
  const host = URL.canParse(url) ? `${new URL(url).origin}/*` : '';
  return (await allOwnSites()).filter(({ hosts }) => hosts.includes(host));
}

/** A website to keep; one that was removed says when it was last changed. */
type Kept = Omit<OwnSite, 'createdAt' | 'changedAt'> & { changedAt?: number };

/**
 * Adds a website, or replaces the one of its name; sets the times. Only one that is taught takes the place of one that
 * was; all others are kept under another name. Throws `Emptied`.
 */
export async function keepOwnSite(site: Kept): Promise<void> {
  await changeTheirs(async () => {
    const id = site.site ? site.id : await untaughtName(site.id);
    const [known] = soundOnes('sites', [await database.sites.get(id)]);
    const changedAt = laterThan((known ?? site).changedAt ?? 0);
    return { put: { sites: [{ ...site, id, createdAt: known?.createdAt ?? changedAt, changedAt }] } };
  });
}

/** The name, with a number if need be, so that no website of that name was taught. */
async function untaughtName(name: string): Promise<string> {
  const taught = new Set((await allOwnSites()).filter(({ site }) => site).map(({ id }) => id));
  for (let tried = name, at = 2; ; tried = `${name} ${at++}`) if (!taught.has(tried)) return tried;
}

/** Removes a website; keeping it again undoes that. Throws `Emptied`. */
export async function removeOwnSite(id: string): Promise<void> {
  await changeTheirs(async () => ({ remove: { sites: [id] } }));
}

/** Gives a website that was taught another name. Nothing happens when it is gone, or the name is taken. Throws `Emptied`. */
export async function renameOwnSite(id: string, name: string): Promise<void> {
  await changeTheirs(async () => {
    const [known, other] = await database.sites.bulkGet([id, name]);
    if (other || !isSound('sites', known) || !known.site) return {};
    const changedAt = laterThan(known.changedAt);
    const renamed = { ...known, id: name, site: { ...known.site, name }, changedAt };
    return { put: { sites: [renamed] }, remove: { sites: [id] } };
  });
}
