import type { OwnState } from '@/components/settings/OwnSites';
import type { HostsState, SiteState } from '@/components/settings/SiteSwitch';
import { isAllowed } from '@/domain/hosts';
import type { OwnSite } from '@/domain/own-site';
import type { Website } from '@/sites/websites';

/** What the browser allows, and the names of the websites that the reader switched off all the same. */
export interface Standing {
  allowed: string[];
  off: string[];
}

export function stateOf({ name, hosts, countries, pages }: Website, standing: Standing): SiteState {
  const isOff = standing.off.includes(name);
  const state = (some: string[]): HostsState => {
    const allowed = some.filter((host) => isAllowed(host, standing.allowed)).length;
    return { hosts: some, allowed, on: allowed > 0 && !isOff };
  };
  return { name, pages, ...state(hosts), ...(countries.length > 0 && { countries: state(countries) }) };
}

export function stateOfOwn({ id, site, hosts }: OwnSite, standing: Standing): OwnState {
  const website = { name: id, hosts, countries: [], pages: site?.pages ?? [] };
  return { ...stateOf(website, standing), taught: site !== undefined };
}

/** The hosts of a website that none of the others that are on needs. */
export function needless(site: SiteState, all: SiteState[]): string[] {
  const others = all.filter(({ name, on }) => on && name !== site.name).flatMap(hostsOf);
  return hostsOf(site).filter((host) => !others.includes(host));
}

function hostsOf({ hosts, countries }: SiteState): string[] {
  return [...hosts, ...(countries?.hosts ?? [])];
}
