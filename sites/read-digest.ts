import type { Paper, PaperId } from '@/domain/paper';
import { findProblems } from './find-problems';
import { readEmbedded } from './read-embedded';
import { findField, readField } from './read-field';
import { readId } from './read-id';
import { readPaper } from './read-paper';
import { strangeSelectors } from './selectors';
import type { Digest, Listing, Site } from './site';

const longestId = 512;

/** Reads the papers that a page lists. Whatever the page holds, this returns; what it could not read are problems. */
export function readDigest(site: Site, page: Document, url: string): Digest {
  const strange = site.known === 'taught' ? strangeSelectors(site, page) : []; // Of ours, tests tell
  if (strange.length > 0) return unreadable(site, url, strange);
  const data = site.embedded && readEmbedded(site.embedded, page);
  const listings = new Map<PaperId, Listing>();
  const missing = { id: 0, title: 0, elsewhere: 0 };
  const forms = new Set<Element>(page.querySelectorAll('form'));
  for (const hit of page.querySelectorAll<HTMLElement>(site.listing)) {
    if (forms.has(hit) || (site.not && hit.querySelector(site.not))) continue;
    const listing = readListing(site, [hit, ...belonging(site, hit, forms)], url, data);
    if (typeof listing === 'string') missing[listing]++;
    else addListing(listings, listing);
  }
  const papers = [...listings.values()].map(({ paper }) => paper);
  const found = findProblems(site, page, { papers, missing, data });
  return { site: site.name, url, listings: [...listings.values()], ...found };
}

/** A site that was brought along may have been written by hand, or in another browser. */
function unreadable(site: Site, url: string, strange: string[]): Digest {
  const problems = strange.map((selector) => `${site.name}: no selector "${selector}"`);
  return { site: site.name, url, listings: [], problems, changed: true };
}

/** The siblings right after a hit that are of its listing. */
function belonging(site: Site, hit: Element, forms: Set<Element>): HTMLElement[] {
  const siblings: HTMLElement[] = [];
  if (!site.with) return siblings;
  for (let next = hit.nextElementSibling; next && !forms.has(next); next = next.nextElementSibling) {
    if (!next.matches(site.with)) break;
    siblings.push(next as HTMLElement);
  }
  return siblings;
}

/** The listing that these elements are, or what it lacks. */
function readListing(
  site: Site,
  elements: Listing['elements'],
  url: string,
  data?: Map<PaperId, Partial<Paper>>,
): Listing | 'id' | 'title' | 'elsewhere' {
  const text = once(readField(elements, site.title)[0] ?? '');
  const { aliases, ...read } = readPaper(site, elements, text, url);
  const id = readId(site, elements, read, url);
  if (id === 'elsewhere') return id;
  if (!id || id.length > longestId) return text || site.id ? 'id' : 'title';
  const [title] = findField(elements, site.title);
  if (!text || !title) return 'title';
  const [abstract] = site.abstract ? findField(elements, site.abstract) : [];
  const others = aliases?.filter((alias) => alias !== id) ?? [];
  const paper = { id, ...(others.length > 0 && { aliases: others }), ...read, ...data?.get(id) };
  return { paper, elements, title, ...(abstract && { abstract }) };
}

/** A title whose link is there twice says everything twice. */
function once(title: string): string {
  const half = title.slice(0, title.length / 2).trim();
  return half.length > 10 && title.replace(half, () => '').trim() === half ? half : title;
}

/** A paper that is listed again, as a cross-list or in a second section, has its places marked but is one paper. */
function addListing(listings: Map<PaperId, Listing>, listing: Listing): void {
  const known = listings.get(listing.paper.id);
  if (known) known.elements.push(...listing.elements);
  else listings.set(listing.paper.id, listing);
}
