import type { NamedSite } from '@/components/settings/SiteSwitches';
import type { Site } from '@/sites/site';

/** The websites behind the kinds of pages, each once, with their hosts. */
export function namedSites(sites: Pick<Site, 'name' | 'pages'>[]): NamedSite[] {
  const names = [...new Set(sites.map(({ name }) => name))];
  return names.map((name) => {
    const pages = sites.filter((site) => site.name === name).flatMap(({ pages }) => pages);
    return { name, hosts: [...new Set(pages.map(hostOf))] };
  });
}

/** The host of a match pattern: `https://arxiv.org/list/*` is on `arxiv.org`. */
function hostOf(pattern: string): string {
  return pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '');
}
