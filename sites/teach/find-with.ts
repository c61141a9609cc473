import { choicesFor, namesOf } from './choices';
import type { Hits } from './find-hits';
import type { Ground } from './ground';

/** Hits, and which siblings after them belong to their listings. */
export interface Runs extends Hits {
  with?: string;
}

const looked = 200; // Gaps between two listings
const longest = 12; // Elements of a gap
const usual = 0.5; // Of the gaps that hold anything, where siblings belong to listings
const often = 0.2; // Of the gaps that hold a kind of sibling, where it is no heading between sections
const apart = /^(hr|br|script|style|template|link|noscript|paperlight-.*)$/;

/** Finds the siblings that belong to listings: the `<dd>` of a `<dt>`, what stands between two headings. */
export function findWith(ground: Ground, hits: Hits): Runs {
  const begun = beginWithTerm(ground, hits);
  const gaps = gapsOf(ground, begun.elements);
  const filled = gaps.filter((gap) => gap.length > 0);
  if (filled.length === 0 || filled.length < gaps.length * usual) return begun;
  const own = Math.min(...begun.elements.slice(0, looked).map(levelOf));
  const isPart = (element: Element) => {
    const isTerm = element.localName === 'dt' && begun.elements[0]?.localName === 'dd';
    return !ground.isForm(element) && (levelOf(element) > own || levelOf(element) === none) && !isTerm;
  };
  const parts = filled.map((gap) => gap.slice(0, gap.findIndex((each) => !isPart(each)) >>> 0));
  const tags = [...new Set(parts.flat().map(({ localName }) => localName))].filter(
    (tag) =>
      parts.filter((gap) => gap.some(({ localName }) => localName === tag)).length >= often * filled.length,
  );
  const selectors = tags.map((tag) => kindOf(ground, begun, tag, parts.flat()));
  return selectors.length > 0 ? { ...begun, with: selectors.join(', ') } : begun;
}

/** Where a term stands before what was shown, the listing begins with the term. */
function beginWithTerm(ground: Ground, hits: Hits): Runs {
  const terms = hits.elements.map((element) => element.previousElementSibling as HTMLElement | null);
  const isTerm = (element: HTMLElement | null) => element?.localName === 'dt' && !ground.isForm(element);
  if (hits.elements[0]?.localName !== 'dd' || !terms.every(isTerm)) return hits;
  const elements = [...new Set(terms)].filter((term) => term !== null);
  if (elements.length !== hits.elements.length) return hits;
  const isSame = (found: HTMLElement[]) =>
    found.length === elements.length && found.every((each, at) => each === elements[at]);
  const plain = choicesFor(ground, elements[0]!).find(({ selector }) => isSame(ground.all(selector)));
  const title = hits.title.startsWith(':scope') ? 'dd' : `dd:has(${hits.title})`;
  return { ...hits, listing: plain?.selector ?? `dt:has(+ ${title})`, elements, with: 'dd' };
}

/** What is between two listings that follow each other. */
function gapsOf({ isForm }: Ground, elements: HTMLElement[]): HTMLElement[][] {
  const begins = new Set<Element>(elements);
  return elements.slice(0, looked).flatMap((element) => {
    const gap: HTMLElement[] = [];
    let next = element.nextElementSibling as HTMLElement | null;
    for (
      ;
      next && !begins.has(next) && gap.length < longest;
      next = next.nextElementSibling as HTMLElement | null
    ) {
      if (isForm(next)) return [];
      if (!apart.test(next.localName)) gap.push(next);
    }
    return next && begins.has(next) ? [gap] : [];
  });
}

const none = 9;

/** The level of a heading. */
function levelOf({ localName }: Element): number {
  return /^h[1-6]$/.test(localName) ? Number(localName[1]) : none;
}

/** What tells siblings of this tag from listings, where these have the same. */
function kindOf(ground: Ground, { elements, title }: Hits, tag: string, parts: HTMLElement[]): string {
  const siblings = parts.filter(({ localName }) => localName === tag);
  const isApart = (selector: string) =>
    !elements.slice(0, looked).some((element) => element.matches(selector));
  if (isApart(tag)) return tag;
  const name = siblings
    .flatMap((each) => namesOf(ground, each))
    .find(
      ({ selector, cost }) =>
        cost < none && isApart(selector) && siblings.every((each) => each.matches(selector)),
    );
  if (name) return name.selector;
  const inner = title.replace(/^:scope /, '');
  return elements.some((element) => element.matches(title.replace(':scope', '*')))
    ? `${tag}:not(${title.replace(/^:scope > /, '')})`
    : `${tag}:not(:has(${inner}))`;
}
