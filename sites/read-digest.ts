import type { Paper, PaperId } from '@/domain/paper';
import { readEmbedded } from './read-embedded';
import { findField, readField } from './read-field';
import { readPaper } from './read-paper';
import type { Digest, Listing, Site } from './site';

const longestId = 512;

/** Reads the papers that a page lists. Whatever the page holds, this returns; what it could not read are problems. */
export function readDigest(site: Site, page: Document, url: string): Digest {
  const data = site.embedded && readEmbedded(page, site.embedded);
  const listings = new Map<PaperId, Listing>();
  const missing = { id: 0, title: 0 };
  for (const hit of page.querySelectorAll<HTMLElement>(site.listing)) {
    const listing = readListing(site, hit, data);
    if (typeof listing === 'string') missing[listing]++;
    else addListing(listings, listing);
  }
  const digest: Digest = { site: site.name, url, listings: [...listings.values()], problems: [] };
  digest.problems = [...findProblems(site, page, digest, missing, data)];
  return digest;
}

/** The listing at a hit, or what it lacks. */
function readListing(
  site: Site,
  hit: HTMLElement,
  data?: Map<PaperId, Partial<Paper>>,
): Listing | 'id' | 'title' {
  const elements = (site.extent?.(hit) ?? [hit]).filter((element) => element !== null) as Listing['elements'];
  const id = readField(elements, site.id);
  if (!id || id.length > longestId) return 'id';
  const text = readField(elements, site.title);
  const [title] = findField(elements, site.title);
  if (!text || !title) return 'title';
  const [abstract] = site.abstract ? findField(elements, site.abstract) : [];
  const paper = { ...readPaper(site, elements, id, text), ...data?.get(id) };
  return { paper, elements, title, ...(abstract && { abstract }) };
}

/** A paper that is listed again, as a cross-list or in a second section, has its places marked but is one paper. */
function addListing(listings: Map<PaperId, Listing>, listing: Listing): void {
  const known = listings.get(listing.paper.id);
  if (known) known.elements.push(...listing.elements);
  else listings.set(listing.paper.id, listing);
}

function* findProblems(
  site: Site,
  page: Document,
  { listings }: Digest,
  missing: Record<'id' | 'title', number>,
  data?: Map<PaperId, Partial<Paper>>,
): Iterable<string> {
  const papers = listings.map(({ paper }) => paper);
  for (const name of ['id', 'title'] as const) {
    if (missing[name] > 0) yield problem(site, name, site[name].at, missing[name]);
  }
  if (papers.length === 0) {
    const isEmpty = data?.size === 0 || site.empty?.(page);
    if (missing.id + missing.title === 0 && !isEmpty) yield problem(site, 'papers', site.listing);
    return;
  }
  if (site.authors && papers.every(({ authors }) => authors.length === 0))
    yield problem(site, 'authors', site.authors.at, papers.length);
  if (site.embedded && !data && papers.some(({ abstract }) => !abstract))
    yield problem(site, 'data', site.embedded.at);
}

function problem(site: Site, what: string, at: string, count?: number): string {
  const where = `${site.name}: no ${what} at "${at}"`;
  return count === undefined ? where : `${where} (${count} ${count === 1 ? 'listing' : 'listings'})`;
}
