import type { Field, Site } from '@/sites/site';
import type { Choice } from './choices';
import type { Ground } from './ground';
import type { Fit, Kind } from './kinds';
import type { Learning } from './learning';
import type { Listed } from './texts';

const inline = /^(span|a|small|em|i|b|u|mark|strong|sub|sup|font|wbr|math|m[a-z]+|mjx-.*)$/;

/** What the reader pointed at: an element of one of the listings. */
interface Shown {
  ground: Ground;
  listings: Listed[];
  listed: Listed;
  element: HTMLElement;
}

/**
 * The site with a field where the reader pointed. Undefined when that is in none of its listings, or where nothing
 * tells it from the rest.
 */
export function showField(
  learning: Learning,
  page: Document,
  url: string,
  site: Site,
  kind: Kind,
  element: HTMLElement,
): Site | undefined {
  const ground = learning.lookAt(page, url);
  const listings = learning.listingsOf(ground, site);
  const listed = listings.find((each) => each.some((outer) => outer.contains(element)));
  if (!listed) return;
  const shown = { ground, listings, listed, element };
  const field = kind === 'title' ? titleAt(learning, shown) : fieldAt(learning, shown, site, kind);
  return field && learning.inOrder({ ...site, [kind]: field });
}

/** The site without a field. A site is none without titles. */
export function dropField(site: Site, kind: Exclude<Kind, 'title'>): Site {
  const { [kind]: _, ...rest } = site;
  return rest;
}

function titleAt(learning: Learning, { ground, listings, listed, element }: Shown): Field | undefined {
  const choices = learning.titlesAt(ground, element).flatMap((title) =>
    learning.partChoices(ground, title, listed).filter(({ selector }) => {
      const hits = learning.hitsIn(ground, listed, selector);
      return hits.length === 1 && hits[0] === title;
    }),
  );
  const judge = ({ selector }: Choice): Fit => {
    const counts = listings.map((each) => learning.hitsIn(ground, each, selector).length);
    const right = counts.filter((count) => count === 1).length;
    return { field: { at: selector }, right, wrong: counts.filter((count) => count > 1).length };
  };
  const field = learning.bestOf(choices, judge, 1);
  return field && learning.withoutLabels(ground, field, listings);
}

function fieldAt(
  learning: Learning,
  shown: Shown,
  site: Site,
  kind: Exclude<Kind, 'title'>,
): Field | undefined {
  const { ground, listings, listed, element } = shown;
  const [title = null] = learning.hitsIn(ground, listed, site.title.at);
  const isOurs = (each: HTMLElement) => !each.contains(title) && listed.some((outer) => outer.contains(each));
  const choices = meantBy(learning, shown, kind, isOurs)
    .flatMap((each) => learning.partChoices(ground, each, listed))
    .filter(learning.isBeside(ground, site, [listed]));
  const best = (judge: (choice: Choice) => Fit) => learning.bestOf(choices, judge, 1);
  if (kind === 'authors')
    return (
      best(({ selector }) => learning.fitAuthors(ground, listings, selector)) ??
      best((choice) => fitAny(learning, shown, choice))
    );
  const isKind = learning.kinds[kind];
  const isPlain = !isKind(learning.plainText(element));
  const field = best((choice) => {
    const anything = fitAny(learning, shown, choice);
    if (isPlain || anything.right === 0) return anything;
    const texts = listings.flatMap((each) => learning.textsIn(ground, each, anything.field)[0] ?? []);
    const right = texts.filter(isKind).length;
    return { ...anything, right, wrong: texts.length - right };
  });
  return field && (kind === 'abstract' ? learning.withoutLabels(ground, field, listings) : field);
}

/** What the reader may mean by a click: the paragraph around it, the single names in it, or itself. */
function meantBy(
  { isName, plainText }: Learning,
  { ground, element }: Shown,
  kind: Kind,
  isOurs: (element: HTMLElement) => boolean,
): HTMLElement[] {
  const chain = [element, ...ground.around(element)];
  const end = chain.findIndex((each) => !isOurs(each));
  const block = chain.slice(0, end < 0 ? undefined : end).find(({ localName }) => !inline.test(localName));
  if (kind === 'abstract' && block) return [block];
  const isSeveral = kind === 'authors' && !isName(plainText(element));
  return isSeveral ? [element, ...ground.inside(element, '*').slice(0, 3)] : [element];
}

/** How many listings have anything there. */
function fitAny(
  { hitsIn }: Learning,
  { ground, listings, listed, element }: Shown,
  { selector }: Choice,
): Fit {
  const isTime = element.localName === 'time' && element.hasAttribute('datetime');
  const [hit] = hitsIn(ground, listed, selector);
  const isHit = hit !== undefined && (hit.contains(element) || element.contains(hit));
  const counts = listings.map((each) => hitsIn(ground, each, selector).length);
  return {
    field: { at: selector, ...(isTime && { attribute: 'datetime' }) },
    right: isHit ? counts.filter((count) => count > 0).length : 0,
    wrong: counts.filter((count) => count > 1).length / 4, // What hits once says more
  };
}
