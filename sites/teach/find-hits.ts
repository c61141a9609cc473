import { type Choice, choicesFor, pathsTo } from './choices';
import { evenly } from './evenly';
import type { Ground } from './ground';
import { featuresOf, isAlike, titleLikeness } from './likeness';
import { plainText } from './texts';

/** Where the papers of a page stand, as far as it is told by selectors. */
export interface Hits {
  listing: string;
  title: string;
  /** In page order. */
  elements: HTMLElement[];
}

interface Candidate extends Hits {
  /** The listing that was shown. */
  at: HTMLElement;
  /** All that the selector of listings hits has a title. */
  isWhole: boolean;
  /** The titles that are alone in their listings. */
  titles: Set<HTMLElement>;
  /** How many papers it finds, less what it finds wrongly. */
  worth: number;
  /** How much the listing that was shown holds. */
  content: number;
  cost: number;
}

const highest = 14; // Elements around a title that may be its listing
const sample = 30; // Listings that are compared with the one that was shown
const close = 0.85; // Of the papers that may be missed for the sake of listings that hold more

/**
 * Where papers stand that are listed like the one whose title is `shown`: of all elements around it, and all that these
 * and the title are called by, the pairs which find most papers of the same structure with one title each. The best
 * first; each has another element around the title for its listing, and none holds more than the others.
 */
export function findHits(ground: Ground, shown: HTMLElement[]): Hits[] {
  const [first, ...others] = shown;
  const candidates: Candidate[] = [];
  for (const title of first ? titlesAt(ground, first) : [])
    for (const listing of [title, ...ground.around(title).slice(0, highest)])
      candidates.push(...pairsOf(ground, title, listing));
  const usable = candidates.filter((each) => others.every((other) => shows(ground, each, other)));
  const most = Math.max(...usable.map(({ worth }) => worth));
  const top = usable.filter(({ worth }) => worth === most).slice(0, 3);
  const good = usable.filter(
    (each) => each.worth >= most * close || top.some((other) => isSame(each, other)),
  );
  const fullest = Math.max(...good.map(({ content }) => content));
  const best = good
    .filter(({ content }) => content >= fullest)
    .sort((one, other) => other.worth - one.worth || one.cost - other.cost);
  const known = new Set<HTMLElement>();
  return best.flatMap((each) => {
    const hits = known.has(each.at) ? undefined : holding(ground, each);
    if (hits) known.add(each.at);
    return hits ?? [];
  });
}

/** Whether two find about the same papers, whatever they take for their listings. */
function isSame({ titles }: Candidate, other: Candidate): boolean {
  const [few, many] = [titles.size, other.titles.size].sort((a, b) => a - b) as [number, number];
  if (few < close * many) return false;
  return [...other.titles].filter((title) => titles.has(title)).length >= close * other.titles.size;
}

const inline = /^(span|em|i|b|u|mark|strong|small|sub|sup|font|wbr|math|m[a-z]+|mjx-.*)$/;
const longestTitle = 400; // UTF-16 code units

/** What the reader may mean by a click: a link or heading around what was hit, else that, and what shows the same text. */
export function titlesAt({ around, isForm }: Ground, element: HTMLElement): HTMLElement[] {
  const chain = [element, ...around(element)];
  const end = chain.findIndex(({ localName }) => !inline.test(localName));
  const outer = chain[end];
  const isWhole = outer && /^(a|h[1-6])$/.test(outer.localName) && plainText(outer).length <= longestTitle;
  const from = isWhole ? end : 0;
  const text = plainText(chain[from]!);
  const same = chain.slice(from).findIndex((each) => isForm(each) || plainText(each) !== text);
  return chain.slice(from, same < 0 ? undefined : from + same).slice(0, 4);
}

/** The selectors for this listing and its title that find others like it. */
function pairsOf(ground: Ground, title: HTMLElement, listing: HTMLElement): Candidate[] {
  if (ground.isForm(listing)) return [];
  const own = title === listing;
  const titles = distinct(
    [...choicesFor(ground, title, listing), ...(own ? [] : pathsTo(ground, title, listing))],
    ({ selector }) => (selector.startsWith(':scope') ? undefined : ground.all(selector)),
  ).filter(({ selector }) => hitsOnly(ground, listing, selector, title));
  if (titles.length === 0) return [];
  const listings = distinct([...choicesFor(ground, listing), ...pathsTo(ground, listing)], ({ selector }) =>
    ground.all(selector),
  );
  const content = contentOf(ground, listing);
  const shown = { title, features: featuresOf(ground, listing, title) };
  return listings.flatMap((each) =>
    titles.slice(0, 6).flatMap((name) => {
      const judged = judge(ground, each, name, shown);
      return judged ? [{ ...judged, content, at: listing }] : [];
    }),
  );
}

function hitsOnly(ground: Ground, listing: HTMLElement, selector: string, title: HTMLElement): boolean {
  const own = !selector.startsWith(':scope') && listing.matches(selector) ? [listing] : [];
  const hits = [...own, ...ground.inside(listing, selector)];
  return hits.length === 1 && hits[0] === title;
}

/** Those that hit different elements, the best of each kind. */
function distinct(choices: Choice[], hitsOf: (choice: Choice) => HTMLElement[] | undefined): Choice[] {
  const known: HTMLElement[][] = [];
  const kept: Choice[] = [];
  for (const choice of choices.toSorted((one, other) => one.cost - other.cost)) {
    const hits = hitsOf(choice);
    const isSame = (other: HTMLElement[]) =>
      other.length === hits?.length && other.every((hit, at) => hit === hits[at]);
    if (hits && known.some(isSame)) continue;
    if (hits) known.push(hits);
    kept.push(choice);
  }
  return kept;
}

interface Shown {
  title: HTMLElement;
  features: Set<string>;
}

function judge(
  ground: Ground,
  listing: Choice,
  title: Choice,
  shown: Shown,
): Omit<Candidate, 'content' | 'at'> | undefined {
  const listings = ground.all(listing.selector);
  const counts = new Map<HTMLElement, number>();
  const firsts = new Map<HTMLElement, HTMLElement>();
  for (const hit of listings) counts.set(hit, 0);
  for (const hit of ground.all(title.selector.replace(':scope', listing.selector)))
    for (const outer of [hit, ...ground.around(hit)]) {
      const count = counts.get(outer);
      if (count === undefined) continue;
      counts.set(outer, count + 1);
      if (count === 0) firsts.set(outer, hit);
    }
  const full = listings.filter((hit) => firsts.has(hit));
  const single = full.filter((hit) => counts.get(hit) === 1);
  if (single.length === 0) return;
  const isWhole = full.length === listings.length;
  const titles = new Set(single.map((hit) => firsts.get(hit)!));
  const worths = evenly(single, sample).map((hit) => {
    const name = firsts.get(hit)!;
    const features = featuresOf(ground, hit, name);
    return isAlike(features, shown.features) ? titleLikeness(ground, name, shown.title) : -1;
  });
  const share = worths.reduce((sum, worth) => sum + worth, 0) / worths.length;
  return {
    listing: listing.selector,
    title: title.selector,
    elements: full,
    titles,
    worth: share * titles.size - (full.length - titles.size), // Listings in listings, and of many papers, count against it
    isWhole,
    cost: listing.cost + title.cost + (isWhole ? 0 : 1),
  };
}

/** Those of the listings that hold a title: `li:has(.title)`. Undefined where that cannot be said. */
function holding({ all }: Ground, hits: Candidate): Hits | undefined {
  const { listing, title, elements, isWhole } = hits;
  if (isWhole) return hits;
  const held = `${listing}:has(${title.replace(':scope ', '')})`;
  return all(held).length === elements.length ? { ...hits, listing: held } : undefined;
}

/** Whether a paper is found that has its title here. */
function shows(ground: Ground, { title, elements }: Candidate, element: HTMLElement): boolean {
  const listing = [element, ...ground.around(element)].find((outer) => elements.includes(outer));
  if (!listing) return false;
  const own = !title.startsWith(':scope') && listing.matches(title) ? [listing] : [];
  const [hit] = [...own, ...ground.inside(listing, title)];
  return hit !== undefined && (hit.contains(element) || element.contains(hit));
}

/** How much there is to read, and to follow. */
function contentOf(ground: Ground, element: HTMLElement): number {
  return plainText(element).length + 5 * ground.inside(element, 'a[href]').length;
}
