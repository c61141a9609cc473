import { parseAddress } from '@/domain/address';
import type { Paper, PaperId } from '@/domain/paper';
import { idOfLink, webId } from '@/domain/paper-link';
import { titleId } from '@/domain/title-id';
import { findField, readField } from './read-field';
import type { Search } from './search-once';
import type { Site } from './site';

/**
 * The id of the paper that a listing shows: of the link the site names, or else of the one that the title is or holds,
 * or else its title, first author and year. Undefined when the site names a link and there is none, or none that names a paper; `elsewhere`
 * when it leads to another website that registers no papers, as an advertisement does.
 */
export function readId(
  site: Site,
  search: Search,
  elements: HTMLElement[],
  { title, ...told }: Pick<Paper, 'title' | 'authors' | 'date'>,
  url: string,
): PaperId | 'elsewhere' | undefined {
  const [link] = site.id ? readField(search, site.id) : titleLinks(site, search, elements);
  const address = link === undefined ? undefined : parseAddress(link, url);
  const as = site.id ? site.id.as : 'page';
  const id = address && idOfLink(address);
  if (id) return id;
  if (as !== 'page' && as !== 'anywhere') return;
  if (address && as === 'page' && !isSameWebsite(address, new URL(url))) return 'elsewhere';
  return (address && webId(address)) ?? (site.id && as === 'page' ? undefined : titleId(title, told));
}

/** Whether two addresses are of one website, whatever host of it they name. */
export function isSameWebsite(one: URL, other: URL): boolean {
  const domain = ({ hostname }: URL) => hostname.split('.').slice(-2).join('.');
  return domain(one) === domain(other);
}

function titleLinks(site: Site, search: Search, elements: HTMLElement[]): string[] {
  const [title] = findField(search, site.title);
  const around = title?.closest('a[href]');
  const link =
    title?.querySelector('a[href]') ??
    (elements.some((each) => each.contains(around ?? null)) ? around : null);
  const href = link?.getAttribute('href');
  return href ? [href] : [];
}
