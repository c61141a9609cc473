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

/** Every page whose papers are known: captured ones, where they are there, and our own. */
export function allPages(): KnownPage[] {
  const own = ownPages('tests/sites').filter(({ url }) => siteFor(url));
  return [...capturedPages('../shared/captures'), ...own];
}

/** Reads a page in every way. The many listings of one mutation are tried on captured pages alone: they take time. */
export function tryPage({ html, ...page }: KnownPage): Result {
  const known = { ...page, html };
  return { page, site: bySite(known), links: byLinks(known), changed: mutated(known) };
}
