import { type PaperId, partsOf, urlOf } from '@/domain/paper';
import { covers, plainAddress } from './match-pattern';
import type { Site } from './site';

/** The one of these sites whose digest this address shows; undefined for every page that lists no papers. */
export function siteAmong(sites: Site[], url: string): Site | undefined {
  const address = plainAddress(url);
  if (address === undefined) return;
  const isAmong = (patterns: string[]) => patterns.some((pattern) => covers(pattern, address));
  return sites.find(({ pages, except = [] }) => isAmong(pages) && !isAmong(except));
}

/** The hosts of these sites' pages as match patterns, each once: `https://arxiv.org/*`. */
export function hostsOf(sites: Pick<Site, 'pages'>[]): string[] {
  return [...new Set(sites.flatMap(({ pages }) => pages.map(hostOf)))];
}

/** Every page of the host that a match pattern or an address names, as a match pattern. */
export function hostOf(pattern: string): string {
  return pattern.replace(/^([^:]+:\/\/[^/?#]+).*$/s, '$1/*');
}

/** The paper's page on a site; its home where the site has none. Made of the id, so that no page can choose where it leads. */
export function linkTo(id: PaperId, site: Site | undefined): string {
  return site?.link?.replace('{}', () => partsOf(id)[1]) ?? urlOf(id);
}
