import type { Site } from '@/sites/site';
import { type Choice, longestSelector } from './choices';
import type { Ground } from './ground';
import type { Learning } from './learning';
import type { Listed } from './texts';

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
  learning: Learning,
  page: Document,
  url: string,
  site: Site,
  kept: HTMLElement[],
  element: HTMLElement,
): Site | undefined {
  const ground = learning.lookAt(page, url);
  const before = learning.listingsOf(ground, site);
  const out = before.find((each) => each.some((outer) => outer.contains(element)));
  if (!out) return;
  const tried = [
    ...bySelf(learning, ground, site, out),
    ...byParts(learning, ground, site, out),
    ...byLack(learning, ground, site, out),
    ...byPlace(learning, ground, site, before, out),
  ];
  const known = before.flatMap((listed) =>
    listed.some((outer) => kept.some((title) => outer.contains(title))) ? [listed[0]] : [],
  );
  const exclusions = tried.flatMap((exclusion): Exclusion[] => {
    if (
      exclusion.site.listing.length > longestSelector ||
      (exclusion.site.not?.length ?? 0) > longestSelector
    )
      return [];
    const after = new Set(learning.listingsOf(ground, exclusion.site).map(([hit]) => hit));
    const left = before.length - after.size;
    if (after.has(out[0]) || left < 1 || left > before.length / 2) return [];
    return known.every((hit) => after.has(hit)) ? [{ ...exclusion, left }] : [];
  });
  exclusions.sort((one, other) => one.cost - other.cost || one.left - other.left);
  return exclusions[0] && learning.inOrder(exclusions[0].site);
}

type Tried = Omit<Exclusion, 'left'>;

/** By what the listing itself is called. */
function bySelf(learning: Learning, ground: Ground, site: Site, [hit]: Listed): Tried[] {
  return named(learning, ground, hit!).map(({ selector, cost }) => ({
    site: { ...site, listing: `${alone(site.listing)}:not(${selector})` },
    cost: cost - (advertising.test(selector) ? 1 : 0),
  }));
}

/** By what it holds. */
function byParts(learning: Learning, ground: Ground, site: Site, listed: Listed): Tried[] {
  const parts = listed.flatMap((outer) => ground.inside(outer, '*').slice(0, 100));
  return parts.flatMap((part) =>
    named(learning, ground, part).map(({ selector, cost }) => ({
      site: { ...site, not: site.not ? `${site.not}, ${selector}` : selector },
      cost: cost + 0.5 - (advertising.test(selector) ? 1 : 0),
    })),
  );
}

/** By what it lacks and papers have. */
function byLack(learning: Learning, ground: Ground, site: Site, listed: Listed): Tried[] {
  const fields = [site.authors, site.abstract, site.venue, site.date].flatMap((field) => field ?? []);
  return fields
    .filter(
      ({ at }) =>
        !at.startsWith(':scope') &&
        !at.includes(',') &&
        !site.with &&
        learning.hitsIn(ground, listed, at).length === 0,
    )
    .map(({ at }) => ({ site: { ...site, listing: `${alone(site.listing)}:has(${at})` }, cost: 3 }));
}

/** By where it stands. */
function byPlace(learning: Learning, ground: Ground, site: Site, before: Listed[], [out]: Listed): Tried[] {
  const [shown] = before.find(([hit]) => hit !== out) ?? [];
  if (!shown) return [];
  const has = site.title.at.startsWith(':scope') ? '' : `:has(${site.title.at})`;
  return [...learning.choicesFor(ground, shown), ...learning.pathsTo(ground, shown)].map(
    ({ selector, cost }) => ({
      site: { ...site, listing: site.with || shown.matches(site.title.at) ? selector : selector + has },
      cost: 4 + cost,
    }),
  );
}

/** What an element is called, but for its tag. */
function named(learning: Learning, ground: Ground, element: HTMLElement): Choice[] {
  return learning
    .choicesFor(ground, element, element)
    .filter(({ selector, cost }) => cost < 9 && !/^[a-z0-9-]+$/.test(selector));
}

/** A selector that more can be said of. */
function alone(selector: string): string {
  return selector.includes(',') ? `:is(${selector})` : selector;
}
