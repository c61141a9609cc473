import type { Offer } from '@/components/papers/PageOffer';
import { isAllowed } from '@/domain/hosts';
import type { OwnSite } from '@/domain/own-site';
import { siteFor, sitesAt } from '@/sites';
import { firstHosts } from '@/sites/first-hosts';
import { hostOf, siteAmong } from '@/sites/match-pages';

/**
 * What the reader can do about the website of this page; undefined where it is read as it should be, or cannot be. `off`:
 * the names of the websites that the reader switched off.
 */
export function offerFor(url: string, allowed: string[], own: OwnSite[], off: string[]): Offer | undefined {
  if (!URL.canParse(url)) return;
  const { protocol, port, hostname } = new URL(url);
  if (protocol !== 'https:' || port !== '') return; // Browsers allow hosts without ports
  const host = hostOf(url);
  const isOpen = isAllowed(host, allowed);
  const [known] = sitesAt(url);
  if (known && !isOpen) return { kind: 'known', name: known.name, host };
  if (known)
    return siteFor(url) || firstHosts.includes(host) ? undefined : { kind: 'other', name: hostname, host };
  const ours = own.filter(({ hosts }) => hosts.includes(host));
  const mine = siteOf(url, ours, off);
  const isOff = mine !== undefined && off.includes(mine.id);
  if (mine && isOpen && !isOff) return { kind: 'on', name: mine.id, host };
  if (mine && (mine.site || isOff)) return { kind: 'known', name: mine.id, host };
  return { kind: 'always', name: hostname, host };
}

/** The one of a host's sites that a page is of: taught for it, else read by its links, and on where one is. */
function siteOf(url: string, ours: OwnSite[], off: string[]): OwnSite | undefined {
  const taught = ours.filter(({ site }) => site && siteAmong([site], url));
  const mine = [...taught, ...ours.filter(({ site }) => !site)];
  return mine.find(({ id }) => !off.includes(id)) ?? mine[0] ?? ours[0];
}
