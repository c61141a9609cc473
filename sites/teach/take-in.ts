import type { Field, Site } from '@/sites/site';
import { longestSelector } from './choices';
import type { Ground } from './ground';
import type { Kind } from './kinds';
import type { Learning } from './learning';
import type { Listed } from './texts';

/**
 * The site with the paper whose title the reader pointed at as well. `kept` are titles of papers that must stay, `picked`
 * the fields that the reader showed. Undefined when it is found already, or cannot be.
 */
export function takeIn(
  learning: Learning,
  page: Document,
  url: string,
  site: Site,
  kept: HTMLElement[],
  picked: Kind[],
  title: HTMLElement,
): Site | undefined {
  const { hitsIn, listingsOf, teachSite } = learning;
  const ground = learning.lookAt(page, url);
  const listings = listingsOf(ground, site);
  const before = listings.length;
  const own = listings.find((listed) => listed.some((outer) => outer.contains(title)));
  if (own) return elsewhere(learning, ground, site, listings, own);
  const back = takenBack(learning, page, site, title);
  if (back) return back;
  const known = kept.filter((each) => each.isConnected).slice(0, 3);
  const { name, pages, checked, optional } = site;
  const begun = { name, pages, checked, ...(optional && { optional }) };
  const taught = teachSite(page, url, begun, [title, ...known]);
  const wider = taught && withPicked(learning, taught, site, picked);
  const isNarrowed = site.not !== undefined || /:not\(|,/.test(site.listing);
  if (
    wider &&
    !isNarrowed &&
    listingsOf(ground, wider).length > before &&
    tellsAsMuch(learning, ground, site, wider)
  )
    return wider;
  const other = teachSite(page, url, begun, [title]);
  const dropped = picked.filter((kind) => site[kind] === undefined);
  const both = other && withPicked(learning, joined(learning, site, other), site, dropped);
  if (!both || both.listing.length > longestSelector || both.title.at.length > longestSelector) return;
  const after = listingsOf(ground, both);
  const isSound = after.every((listed) => hitsIn(ground, listed, both.title.at).length <= 1);
  return isSound && after.length > before ? both : undefined;
}

/** The site with listings that lead to other websites, where this is one. */
function elsewhere(
  { anywhere, inOrder, ownId }: Learning,
  ground: Ground,
  site: Site,
  listings: Listed[],
  own: Listed,
): Site | undefined {
  const isLost = !site.id && ownId(ground, site, own) === 'elsewhere';
  const { id } = isLost ? anywhere(ground, site, listings) : {};
  return id && inOrder({ ...site, id });
}

/** The site without the part of `not` that left this listing out. */
function takenBack({ inOrder }: Learning, page: Document, site: Site, title: HTMLElement): Site | undefined {
  if (!site.not) return;
  const hit = [...page.querySelectorAll(site.listing)].find((each) => each.contains(title));
  if (!hit) return;
  const parts = site.not.split(', ');
  const left = parts.filter((part) => !hit.querySelector(part));
  if (left.length === parts.length) return;
  const { not: _, ...rest } = site;
  return inOrder({ ...rest, ...(left.length > 0 && { not: left.join(', ') }) });
}

function withPicked({ inOrder }: Learning, wider: Site, site: Site, picked: Kind[]): Site {
  const fields = picked.map((kind) => [kind, site[kind]]);
  const dropped = picked.filter((kind) => site[kind] === undefined);
  const all = Object.entries({ ...wider, ...Object.fromEntries(fields) });
  return inOrder(
    Object.fromEntries(all.filter(([key]) => !dropped.includes(key as Kind))) as unknown as Site,
  );
}

const fields = ['authors', 'abstract', 'categories', 'venue', 'date', 'code'] as const;

/** Whether all that was told of papers is told of as many: what is found beyond them may be no papers. */
function tellsAsMuch({ hitsIn, listingsOf }: Learning, ground: Ground, site: Site, wider: Site): boolean {
  const told = (by: Site, name: (typeof fields)[number]) => {
    const { at } = by[name] ?? {};
    return at ? listingsOf(ground, by).filter((listed) => hitsIn(ground, listed, at).length > 0).length : 0;
  };
  return fields.every((name) => told(wider, name) >= told(site, name));
}

/** Both sites in one. Where they read a field in other ways, the first says how. */
function joined({ inOrder }: Learning, one: Site, other: Site): Site {
  const both = { ...one };
  for (const name of fields) {
    const field = either(one[name], other[name]);
    if (field) both[name] = field;
  }
  const with_ = union(one.with, other.with);
  return inOrder({
    ...both,
    listing: union(one.listing, other.listing)!,
    ...(with_ !== undefined && { with: with_ }),
    title: either(one.title, other.title)!,
    ...(one.id && other.id && { id: either(one.id, other.id)! }),
  });
}

function either(one: Field | undefined, other: Field | undefined): Field | undefined {
  if (!one || !other) return one ?? other;
  const isAlike = one.as === other.as && one.attribute === other.attribute && one.before === other.before;
  const at = union(one.at, other.at)!;
  if (!isAlike || at.length > longestSelector) return one;
  const without = union(one.without, other.without);
  return { ...one, at, ...(without !== undefined && { without }) };
}

function union(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined || one === other) return one ?? other;
  return `${one}, ${other}`;
}
