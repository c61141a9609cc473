import { idOfLink } from '@/domain/paper-link';
import type { AnyReading, Listing } from '@/sites/site';
import { type Found, findListings } from './find-listings';
import { readListings } from './read-listing';
import { speaksOfPapers } from './signs';
import { findSpots, type Spot } from './spots';
import { readTree } from './tree';

const fewest = 3; // Papers that make a digest

/** Reads the papers that a page lists of which no site is known, or says why it lists none. */
export function readAnyPage(page: Document, url: string): AnyReading {
  const { hostname, pathname } = new URL(url);
  if (isPaper(page, url)) return { silent: 'paper' };
  const { links, heads } = findSpots(readTree(page), url);
  const all = findListings(links, heads, speaksOfPapers(`${page.title} ${pathname}`) ? 0.5 : 0);
  const found = all.filter(({ lead }) => !lead.branch.aside);
  const listings = readListings(found, url);
  if (listings.length < Math.max(fewest, countOutside(links, found))) return { silent: reasonFor(all) };
  const site = hostname.replace(/^www\./, '');
  const untitled = found.filter(({ title }) => !title).length;
  const problems = untitled > 0 ? [`${site}: no title at ${untitled} listings`] : [];
  return { digest: { site, url, listings, problems }, sure: sureOf(listings) };
}

/** A paper's own page says so to search engines, or by its address. */
function isPaper(page: Document, url: string): boolean {
  if (page.querySelector('meta[name$="citation_title" i], meta[name="citation_arxiv_id"]')) return true;
  return idOfLink(new URL(url)) !== undefined && !/\/(toc|proceedings|book|issue)s?\//.test(url);
}

/** How many papers a page links to without listing them: many, where it only speaks of papers. */
function countOutside(links: Spot[], found: Found[]): number {
  const inside = new Set(
    found.flatMap(({ chunks, title }) => (title ? chunks.map(({ link }) => link?.id) : [])),
  );
  return new Set(links.flatMap(({ id, branch }) => (branch.aside || inside.has(id) ? [] : id))).size;
}

function reasonFor(found: Found[]): 'few' | 'thread' | 'references' {
  const asides = found.flatMap(({ lead }) => lead.branch.aside ?? []);
  if (asides.length < fewest) return 'few';
  return asides.filter((aside) => aside === 'thread').length * 2 > asides.length ? 'thread' : 'references';
}

/** From 0 to 1: how many there are, how many are registered, and how many name their authors. */
function sureOf(listings: Listing[]): number {
  const registered = listings.filter(({ paper }) => !/^(web|title):/.test(paper.id)).length;
  const named = listings.filter(({ paper }) => paper.authors.length > 0).length;
  const share = (0.5 * registered + 0.3 * named) / listings.length + 0.2 * Math.min(1, listings.length / 6);
  return Math.round(100 * share) / 100;
}
