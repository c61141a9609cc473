import type { Paper, PaperId } from '@/domain/paper';
import { findProblems } from './find-problems';
import { findField, readField } from './read-field';
import { readPaper } from './read-paper';
import type { Digest, Listing, Site } from './site';

const longestId = 512;

/** Reads the papers that a page lists. Whatever the page holds, this returns; what it could not read are problems. */
export function readDigest(site: Site, page: Document, url: string): Digest {
  const data = site.embedded?.read(page);
  const listings = new Map<PaperId, Listing>();
  const missing = { id: 0, title: 0 };
  for (const hit of page.querySelectorAll<HTMLElement>(site.listing)) {
    const listing = readListing(site, hit, data);
    if (typeof listing === 'string') missing[listing]++;
    else addListing(listings, listing);
  }
  const papers = [...listings.values()].map(({ paper }) => paper);
  const problems = findProblems(site, page, { papers, missing, data });
  return { site: site.name, url, listings: [...listings.values()], problems };
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
