import { browser } from 'wxt/browser';

import type { Deed } from '@/components/use-deeds';
import { isAllowed } from '@/domain/hosts';
import type { OwnSite } from '@/domain/own-site';
import { text } from '@/locale/text';
import { ask } from '@/messages/ask';
import { readAllowed } from '@/storage/allowed';
import { allOwnSites, keepOwnSite, removeOwnSite } from '@/storage/own-sites';
import { forgetPressed } from '@/storage/pressed';
import { readSettings, switchSite } from '@/storage/settings';
import { wishSite } from '@/storage/wished-sites';

/**
 * What the reader can do with websites. Each rejects when it could not be done. Browsers answer a request for hosts only
 * within the reader's click, so nothing may be waited for before it.
 */

/** Asks the browser for the hosts of a website, and takes it off the list of those switched off. False: it was told no. */
export async function switchSiteOn(name: string, hosts: string[]): Promise<boolean> {
  const [allowed] = await Promise.all([allowHosts(hosts), switchSite(name, true)]);
  await ask('waitAnew', {});
  return allowed;
}

/**
 * Gives those hosts of a website back to the browser that no other website needs; where it stays allowed, the website
 * is left alone by name. So is one of the reader's own: another of its host may be switched on.
 */
export async function switchSiteOff(name: string, hosts: string[], needless: string[]): Promise<undefined> {
  await giveBack(needless);
  const [allowed, own] = await Promise.all([readAllowed(), allOwnSites()]);
  if (own.some(({ id }) => id === name) || hosts.some((host) => isAllowed(host, allowed)))
    await switchSite(name, false);
  await ask('waitAnew', {});
}

/** Asks the browser for hosts. False: it was told no. */
export function allowHosts(hosts: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts });
}

/** Has every page of this host read by its paper links. False: the browser was told no. */
export async function readAlways(host: string): Promise<boolean> {
  const site = { id: hostName(host), hosts: [host] };
  const wished = Promise.all([wishSite(site), switchSite(site.id, true)]); // The popup may not live to see the answer
  const allowed = await allowHosts([host]);
  await wished;
  if (allowed) await keepSite(site);
  return allowed;
}

/** Removes a website that the reader added, and gives those of its hosts back that no other website needs. */
export async function dropSite(site: OwnSite, needless: string[]): Promise<Deed> {
  const [allowed, { sitesOff }] = await Promise.all([readAllowed(), readSettings()]);
  const given = needless.filter((host) => allowed.includes(host));
  await removeOwnSite(site.id);
  await switchSite(site.id, true); // Else another of its name would be off
  await giveBack(given);
  await ask('waitAnew', {});
  const restore = async () => {
    if (sitesOff.includes(site.id)) await switchSite(site.id, false);
    await keepSite(site);
  };
  const undo = () => Promise.all([given.length > 0 && allowHosts(given), restore()]);
  return { said: text('optionsSiteRemoved', site.id), undo };
}

async function keepSite(site: Parameters<typeof keepOwnSite>[0]): Promise<void> {
  await keepOwnSite(site);
  await ask('waitAnew', {});
}

/** Gives every host back to the browser that installing did not ask for. */
export async function giveAllBack(): Promise<undefined> {
  const isOfHosts = (pattern: string) => pattern === '<all_urls>' || /^[^/]+:\/\/[^/]+\/\*$/.test(pattern);
  await giveBack((await readAllowed()).filter(isOfHosts));
}

/** Gives hosts back to the browser. */
export async function giveBack(hosts: string[]): Promise<undefined> {
  const { host_permissions: required = [] } = browser.runtime.getManifest() as {
    host_permissions?: string[];
  };
  const allowed = await readAllowed();
  const ours = hosts.filter((host) => allowed.includes(host) && !required.includes(host));
  if (ours.length > 0) await browser.permissions.remove({ origins: ours });
  await forgetPressed(ours);
}

/** `https://example.org/*` is on `example.org`. */
function hostName(host: string): string {
  return host.replace(/^https:\/\/|\/\*$/g, '');
}
