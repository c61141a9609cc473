import type { Paper, PaperId } from '@/domain/paper';
import { runAtOnce } from '@/domain/slices';
import { findProblems } from './find-problems';
import { listAgain } from './list-again';
import { emptyMemory, type Memory, type Outcome } from './memory';
import { readEmbedded } from './read-embedded';
import { findField, readField } from './read-field';
import { readId } from './read-id';
import { readPaper } from './read-paper';
import { type Search, searchEach, searchOnce } from './search-once';
import { strangeSelectors } from './selectors';
import type { Digest, Listing, Site } from './site';

const longestId = 512;
const fewEnough = 1 / 4; // Of a page's listings, that searching each costs less than searching the page

/** Reads the papers that a page lists. Whatever the page holds, this returns; what it could not read are problems. */
export function readDigest(site: Site, page: Document, url: string): Digest {
  return runAtOnce(digestSteps(site, page, url));
}

/**
 * The same in short steps, among which the page goes on; what it changes meanwhile may be read or not. Listings that
 * `memory` has are not read again.
 */
export function* digestSteps(
  site: Site,
  page: Document,
  url: string,
  memory: Memory = emptyMemory(page),
): Generator<void, Digest> {
  const strange = site.known === 'taught' ? strangeSelectors(site, page) : []; // Of ours, tests tell
  if (strange.length > 0) return unreadable(site, url, strange);
  const data = site.embedded && readEmbedded(site.embedded, page);
  const hits = findListings(site, page);
  yield;
  memory.begin(site, url);
  const fresh = hits.filter((elements) => !memory.recall(elements));
  const isWhole = fresh.length > hits.length * fewEnough;
  const each = searchEach(page);
  const search = isWhole ? searchOnce(page, new Set(fresh.flat()), listedAt(site)) : each;
  yield;
  for (const selector of selectorsOf(site)) yield* search.prepare(selector);
  const listings = new Map<PaperId, Listing>();
  const missing = { id: 0, title: 0, elsewhere: 0 };
  for (const elements of hits) {
    const known = memory.recall(elements);
    const { of } = memory.isTouched(elements) ? each : search; // What was found before may stand there no more
    const listing = known ?? readListing(site, elements, of(elements), url, data);
    if (!known && !data) memory.keep(elements, listing); // What the page carries besides may change by itself
    if (typeof listing === 'string') missing[listing]++;
    else addListing(listings, listing);
    if (!known) yield;
  }
  const papers = [...listings.values()].map(({ paper }) => paper);
  const found = findProblems(site, page, { papers, missing, data });
  return { site: site.name, url, listings: [...listings.values()], ...found };
}

/** Where its fields stand. */
function selectorsOf({ embedded, empty, ...site }: Site): Set<string> {
  const selectors = Object.values(site).map((field) => (Array.isArray(field) ? undefined : Object(field).at));
  return new Set(selectors.filter((at): at is string => typeof at === 'string' && !at.includes(':scope')));
}

/** Where elements of listings stand, and others. */
function listedAt({ listing, with: following }: Site): string {
  return following ? `${listing}, ${following}` : listing;
}

/** The elements of each listing on a page. */
function findListings(site: Site, page: Document): Listing['elements'][] {
  const forms = new Set<Element>(page.querySelectorAll('form'));
  return [...page.querySelectorAll<HTMLElement>(site.listing)]
    .filter((hit) => !forms.has(hit) && !(site.not && hit.querySelector(site.not)))
    .map((hit) => [hit, ...belonging(site, hit, forms)]);
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
  search: Search,
  url: string,
  data?: Map<PaperId, Partial<Paper>>,
): Outcome {
  const text = once(readField(search, site.title)[0] ?? '');
  const { aliases, ...read } = readPaper(site, search, text, url);
  const id = readId(site, search, elements, read, url);
  if (id === 'elsewhere') return id;
  if (!id || id.length > longestId) return text || site.id ? 'id' : 'title';
  const [title] = findField(search, site.title);
  if (!text || !title) return 'title';
  const [abstract] = site.abstract ? findField(search, site.abstract) : [];
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
  if (known) listAgain(known, listing);
  else listings.set(listing.paper.id, { ...listing, elements: [...listing.elements] });
}
