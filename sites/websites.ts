import type { OwnSite } from '@/domain/own-site';
import { hostOf } from './match-pages';
import type { Site } from './site';

/** A website as the reader knows it, whatever kinds of pages it has. */
export interface Website {
  name: string;
  /** Match patterns of its hosts: `https://arxiv.org/*`. */
  hosts: string[];
  /** The same website under the domains of countries; nobody needs them all. */
  countries: string[];
  /** Match patterns of its pages that list papers, without those under the domains of countries. */
  pages: string[];
}

const byCountry = 'https://scholar.google.';
const main = `${byCountry}com/`;

/** The websites behind kinds of pages, each once, in the order of their first. */
export function websitesOf(sites: Pick<Site, 'name' | 'pages'>[]): Website[] {
  const names = [...new Set(sites.map(({ name }) => name))];
  return names.map((name) => {
    const all = sites.filter((site) => site.name === name).flatMap(({ pages }) => pages);
    const pages = all.filter((page) => !isOfCountry(page));
    const hosts = (patterns: string[]) => [...new Set(patterns.map(hostOf))];
    return { name, pages, hosts: hosts(pages), countries: hosts(all.filter(isOfCountry)) };
  });
}

/** The hosts of a website of the reader's that no other website has but those of the reader's that are `off` by their names. */
export function onlyOf({ id, hosts }: OwnSite, own: OwnSite[], websites: Website[], off: string[]): string[] {
  const others = [
    ...own.filter((other) => other.id !== id && !off.includes(other.id)).flatMap((other) => other.hosts),
    ...websites.flatMap((website) => [...website.hosts, ...website.countries]),
  ];
  return hosts.filter((host) => !others.includes(host));
}

function isOfCountry(page: string): boolean {
  return page.startsWith(byCountry) && !page.startsWith(main);
}
