import { findField, readField } from '@/sites/read-field';
import type { Field, Site } from '@/sites/site';
import { type Choice, choicesFor, longestSelector, pathsTo } from './choices';
import { titlesAt } from './find-hits';
import { type Ground, lookAt } from './ground';
import { bestOf } from './guess-fields';
import { type Fit, fitAuthors, isAbstract, isDate, isName, isVenue, type Kind } from './kinds';
import { plainText } from './likeness';
import { isBeside, type Listed, partChoices } from './parts';
import { inOrder, listingsOf, withoutLabels } from './teach-site';

const inline = /^(span|a|small|em|i|b|u|mark|strong|sub|sup|font|wbr|math|m[a-z]+|mjx-.*)$/;

/**
 * The site with a field where the reader pointed. Undefined when that is in none of its listings, or where nothing tells it
 * from the rest.
 */
export function showField(
  page: Document,
  url: string,
  site: Site,
  kind: Kind,
  element: HTMLElement,
): Site | undefined {
  const ground = lookAt(page, url);
  const listings = listingsOf(ground, site);
  const listed = listings.find((each) => each.some((outer) => outer.contains(element)));
  if (!listed) return;
  const field =
    kind === 'title'
      ? titleAt(ground, listings, listed, element)
      : fieldAt(ground, site, kind, listings, listed, element);
  return field && inOrder({ ...site, [kind]: field });
}

/** The site without a field. A site is none without titles. */
export function dropField(site: Site, kind: Exclude<Kind, 'title'>): Site {
  const { [kind]: _, ...rest } = site;
  return rest;
}

function titleAt(
  ground: Ground,
  listings: Listed[],
  listed: Listed,
  element: HTMLElement,
): Field | undefined {
  const choices = titlesAt(ground, element).flatMap((title) =>
    partChoices(ground, title, listed).filter(({ selector }) => {
      const hits = findField(listed, { at: selector });
      return hits.length === 1 && hits[0] === title;
    }),
  );
  const field = bestOf(
    choices,
    ({ selector }) => {
      const counts = listings.map((each) => findField(each, { at: selector }).length);
      const right = counts.filter((count) => count === 1).length;
      return { field: { at: selector }, right, wrong: counts.filter((count) => count > 1).length };
    },
    1,
  );
  return field && withoutLabels(ground, field, listings);
}

const kinds = { abstract: isAbstract, date: isDate, venue: isVenue };

function fieldAt(
  ground: Ground,
  site: Site,
  kind: Exclude<Kind, 'title'>,
  listings: Listed[],
  listed: Listed,
  element: HTMLElement,
): Field | undefined {
  const [title = null] = findField(listed, site.title);
  const isOurs = (each: HTMLElement) => !each.contains(title) && listed.some((outer) => outer.contains(each));
  const choices = meantBy(ground, kind, isOurs, element)
    .flatMap((each) => partChoices(ground, each, listed))
    .filter(isBeside(site, [listed]));
  if (kind === 'authors') {
    const named = bestOf(choices, ({ selector }) => fitAuthors(listings, selector), 1);
    return named ?? bestOf(choices, (choice) => fitAny(listings, listed, element, choice), 1);
  }
  const isKind = kinds[kind];
  const at = (choice: Choice): Fit => {
    const any = fitAny(listings, listed, element, choice);
    const texts = listings.flatMap((each) => readField(each, any.field)[0] ?? []);
    return isKind(plainText(element)) && any.right > 0
      ? { ...any, right: texts.filter(isKind).length, wrong: texts.length - texts.filter(isKind).length }
      : any;
  };
  const field = bestOf(choices, at, 1);
  return field && (kind === 'abstract' ? withoutLabels(ground, field, listings) : field);
}

/** What the reader may mean by a click: the paragraph around it, the single names in it, or itself. */
function meantBy(
  ground: Ground,
  kind: Kind,
  isOurs: (element: HTMLElement) => boolean,
  element: HTMLElement,
): HTMLElement[] {
  const chain = [element, ...ground.around(element)];
  const end = chain.findIndex((each) => !isOurs(each));
  const ours = chain.slice(0, end < 0 ? undefined : end);
  const block = ours.find(({ localName }) => !inline.test(localName));
  if (kind === 'abstract' && block) return [block];
  const isSeveral = kind === 'authors' && !isName(plainText(element));
  return isSeveral ? [element, ...ground.inside(element, '*').slice(0, 3)] : [element];
}

/** How many listings have anything there. */
function fitAny(listings: Listed[], listed: Listed, element: HTMLElement, { selector }: Choice): Fit {
  const isTime = element.localName === 'time' && element.hasAttribute('datetime');
  const field: Field = { at: selector, ...(isTime && { attribute: 'datetime' }) };
  const [hit] = findField(listed, field);
  const isHit = hit !== undefined && (hit.contains(element) || element.contains(hit));
  const counts = listings.map((each) => findField(each, field).length);
  return {
    field,
    right: isHit ? counts.filter((count) => count > 0).length : 0,
    wrong: counts.filter((count) => count > 1).length / 4, // What hits once says more
  };
}

const advertising = /(^|[^a-z])(ads?|advert\w*|sponsor\w*|promo\w*|banner|featured?)([^a-z]|$)/i;

interface Exclusion {
  site: Site;
  cost: number;
  /** How many listings are left out by it. */
  left: number;
}

/**
 * The site without the listing that the reader pointed at, and as few others as can be. `kept` are titles of papers that must
 * stay. Undefined when nothing tells it from the rest.
 */
export function leaveOut(
  page: Document,
  url: string,
  site: Site,
  kept: HTMLElement[],
  element: HTMLElement,
): Site | undefined {
  const ground = lookAt(page, url);
  const before = listingsOf(ground, site);
  const out = before.find((each) => each.some((outer) => outer.contains(element)));
  if (!out) return;
  const tried = [
    ...bySelf(ground, site, out),
    ...byParts(ground, site, out),
    ...byLack(site, out),
    ...byPlace(ground, site, before, out),
  ];
  const exclusions = tried.flatMap((exclusion): Exclusion[] => {
    if (
      exclusion.site.listing.length > longestSelector ||
      (exclusion.site.not?.length ?? 0) > longestSelector
    )
      return [];
    const after = listingsOf(ground, exclusion.site);
    const hits = new Set(after.map(([hit]) => hit));
    const isLost = (title: HTMLElement) =>
      before.some((each) => each.some((outer) => outer.contains(title))) &&
      !after.some((each) => each.some((outer) => outer.contains(title)));
    const left = before.length - after.length;
    if (hits.has(out[0]) || left < 1 || left > before.length / 2 || kept.some(isLost)) return [];
    return [{ ...exclusion, left }];
  });
  exclusions.sort((one, other) => one.cost - other.cost || one.left - other.left);
  return exclusions[0] && inOrder(exclusions[0].site);
}

type Tried = Omit<Exclusion, 'left'>;

/** By what the listing itself is called. */
function bySelf(ground: Ground, site: Site, [hit]: Listed): Tried[] {
  return named(ground, hit!).map(({ selector, cost }) => ({
    site: { ...site, listing: `${alone(site.listing)}:not(${selector})` },
    cost: cost - (advertising.test(selector) ? 1 : 0),
  }));
}

/** By what it holds. */
function byParts(ground: Ground, site: Site, listed: Listed): Tried[] {
  const parts = listed.flatMap((outer) => ground.inside(outer, '*').slice(0, 100));
  return parts.flatMap((part) =>
    named(ground, part).map(({ selector, cost }) => ({
      site: { ...site, not: site.not ? `${site.not}, ${selector}` : selector },
      cost: cost + 0.5 - (advertising.test(selector) ? 1 : 0),
    })),
  );
}

/** By what it lacks and papers have. */
function byLack(site: Site, listed: Listed): Tried[] {
  const fields = [site.authors, site.abstract, site.venue, site.date].flatMap((field) => field ?? []);
  return fields
    .filter(
      ({ at }) =>
        !at.startsWith(':scope') && !at.includes(',') && !site.with && findField(listed, { at }).length === 0,
    )
    .map(({ at }) => ({ site: { ...site, listing: `${alone(site.listing)}:has(${at})` }, cost: 3 }));
}

/** By where it stands. */
function byPlace(ground: Ground, site: Site, before: Listed[], [out]: Listed): Tried[] {
  const [shown] = before.find(([hit]) => hit !== out) ?? [];
  if (!shown) return [];
  const has = site.title.at.startsWith(':scope') ? '' : `:has(${site.title.at})`;
  return [...choicesFor(ground, shown), ...pathsTo(ground, shown)].map(({ selector, cost }) => ({
    site: { ...site, listing: site.with || shown.matches(site.title.at) ? selector : selector + has },
    cost: 4 + cost,
  }));
}

/** What an element is called, but for its tag. */
function named(ground: Ground, element: HTMLElement): Choice[] {
  return choicesFor(ground, element, element).filter(
    ({ selector, cost }) => cost < 9 && !/^[a-z0-9-]+$/.test(selector),
  );
}

/** A selector that more can be said of. */
function alone(selector: string): string {
  return selector.includes(',') ? `:is(${selector})` : selector;
}
