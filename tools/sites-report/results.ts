import { siteFor } from '@/sites';
import { capturedPages, type KnownPage, ownPages } from './pages';
import { byLinks, bySite, mutated, type Trial } from './trials';

/** A page and how it was read. */
export interface Result {
  page: Omit<KnownPage, 'html'>;
  site: Trial;
  links: Trial;
  /** After each mutation. */
  changed: Trial[];
}

/** Every page whose papers are known: captured ones, where they are there, and our own that their sites read in full. */
export function allPages(): KnownPage[] {
  const own = ownPages('tests/sites').filter(({ url, problems }) => siteFor(url) && problems.length === 0);
  return [...capturedPages('../shared/captures'), ...own];
}

/** Reads a page in every way; the first list of each site also with 1,000 listings. */
export function tryPage({ html, ...page }: KnownPage, isFirst: boolean): Result {
  const known = { ...page, html };
  return { page, site: bySite(known), links: byLinks(known), changed: mutated(known, isFirst) };
}

/** Whether a page is the first of its site that lists papers. */
export function isFirst(page: KnownPage, pages: KnownPage[]): boolean {
  const nameOf = ({ url }: KnownPage) => siteFor(url)?.name;
  return page === pages.find((each) => each.shown.length > 0 && nameOf(each) === nameOf(page));
}
