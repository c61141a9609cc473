import type { Field, Site } from '@/sites/site';
import { longestSelector, namesOf } from './choices';
import { evenly } from './evenly';
import { findHits } from './find-hits';
import { findWith } from './find-with';
import { type Ground, lookAt } from './ground';
import { guessFields } from './guess-fields';
import { hitsIn, type Listed, plainText } from './texts';

/** What is known of a site before anything is shown: `checked` is today, as `YYYY-MM-DD`. */
export type Begun = Pick<Site, 'name' | 'pages' | 'checked'> & Partial<Pick<Site, 'optional'>>;

/**
 * What a site is like on which this element is a paper's title; undefined when it is like nothing that selectors can tell.
 * Further titles are of papers that must be found as well.
 */
export function teachSite(
  page: Document,
  url: string,
  begun: Begun,
  titles: HTMLElement[],
): Site | undefined {
  const ground = lookAt(page, url);
  const found = findHits(ground, titles)
    .slice(0, 4)
    .map((hits) => findWith(ground, hits));
  const runs = found.find((each) => each.with) ?? found[0];
  if (!runs || [runs.listing, runs.title, runs.with ?? ''].some((each) => each.length > longestSelector))
    return;
  const { optional, ...rest } = begun;
  const bare: Site = {
    ...rest,
    known: 'taught',
    ...hydration(page),
    listing: runs.listing,
    ...(runs.with !== undefined && { with: runs.with }),
    title: { at: runs.title },
    ...(optional && { optional }),
  };
  return describe(ground, bare);
}

/** A site with all that its listings say, as far as it can be told. */
export function describe(ground: Ground, site: Site): Site {
  const listings = listingsOf(ground, site);
  const titled: Site = { ...site, title: withoutLabels(ground, site.title, listings) };
  return inOrder({ ...titled, ...tidyAbstract(ground, guessFields(ground, titled, listings), listings) });
}

/** The elements of each listing that a site finds. */
export function listingsOf(ground: Ground, site: Pick<Site, 'listing' | 'not' | 'with'>): Listed[] {
  return ground
    .all(site.listing)
    .filter((hit) => !site.not || ground.inside(hit, site.not).length === 0)
    .map((hit) => [hit, ...following(ground, hit, site.with)]);
}

function following({ isForm }: Ground, hit: HTMLElement, selector: string | undefined): HTMLElement[] {
  const found: HTMLElement[] = [];
  if (!selector) return found;
  let next = hit.nextElementSibling as HTMLElement | null;
  for (
    ;
    next && !isForm(next) && next.matches(selector);
    next = next.nextElementSibling as HTMLElement | null
  )
    found.push(next);
  return found;
}

const frameworks =
  '#__next, #__nuxt, #root > *, #app > *, [data-reactroot], [data-v-app], [ng-version], [data-server-rendered], astro-island';

function hydration(page: Document): Pick<Site, 'hydrates'> {
  if (page.querySelector('[data-svelte-h], [class*="svelte-"]')) return { hydrates: 'svelte' };
  return page.querySelector(frameworks) ? { hydrates: 'other' } : {};
}

function tidyAbstract(
  ground: Ground,
  fields: ReturnType<typeof guessFields>,
  listings: Listed[],
): ReturnType<typeof guessFields> {
  const { abstract } = fields;
  return abstract ? { ...fields, abstract: withoutLabels(ground, abstract, listings) } : fields;
}

const looked = 60; // Listings
const usual = 0.8; // Of them, where words are a label

/** A field without what all listings say alike in it: "Title:", "▽ More", "[PDF]". */
export function withoutLabels(ground: Ground, field: Field, listings: Listed[]): Field {
  const hits = evenly(listings, looked).flatMap((listed) => {
    const [hit] = hitsIn(ground, listed, field.at);
    return hit ? [hit] : [];
  });
  if (hits.length < 3) return field;
  const without = labelsIn(ground, hits);
  const texts = hits.map((hit) => plainText(hit, { without }));
  const [, label = ''] = /^([\p{L} ]{2,20}:)/u.exec(texts[0] ?? '') ?? [];
  const after = label !== '' && texts.filter((text) => text.startsWith(label)).length >= usual * texts.length;
  return { ...field, ...(without && { without }), ...(after && { after: label }) };
}

const bracketed = /^\[[\w ]{1,15}\]+$/;

/** The parts of hits that say the same in most of them, or are in brackets. */
function labelsIn(ground: Ground, hits: HTMLElement[]): string {
  const said = new Map<string, string[]>();
  for (const hit of hits)
    for (const part of ground.inside(hit, '*').slice(0, 30)) {
      const text = plainText(part);
      if (text === '' || text.length > 40 || !/\p{L}/u.test(text)) continue;
      const [name = { selector: part.localName }] = namesOf(ground, part);
      said.set(name.selector, [...(said.get(name.selector) ?? []), text]);
    }
  const labels = [...said].filter(([selector, [first]]) => {
    const texts = hits.flatMap((hit) => ground.inside(hit, selector).map((part) => plainText(part)));
    const isOne = texts.length >= usual * hits.length && texts.every((text) => text === first);
    return isOne || texts.every((text) => bracketed.test(text));
  });
  return labels
    .slice(0, 4)
    .map(([selector]) => selector)
    .join(', ');
}

const order: (keyof Site)[] = [
  'name',
  'pages',
  'except',
  'known',
  'checked',
  'hydrates',
  'listing',
  'not',
  'with',
  'id',
  'aliases',
  'title',
  'authors',
  'moreAuthors',
  'abstract',
  'categories',
  'comment',
  'venue',
  'date',
  'code',
  'upvotes',
  'replaced',
  'link',
  'embedded',
  'empty',
  'optional',
];

/** A site with its keys in the order in which sites are written. */
export function inOrder(site: Site): Site {
  return Object.fromEntries(
    order.flatMap((key) => (site[key] === undefined ? [] : [[key, site[key]]])),
  ) as unknown as Site;
}
