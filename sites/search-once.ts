import { runAtOnce } from '@/domain/slices';
import { special } from './read-text';

/** Of one listing. */
export interface Search {
  /** Where a selector hits: in its elements, in page order. Never a form. */
  find: (selector: string) => HTMLElement[];
  /** Whether there is nothing in it that is not read as it stands. */
  isPlain: boolean;
}

export interface PageSearch {
  /** Searches the page for what listings will ask, in short steps. */
  prepare: (selector: string) => Generator<void, void>;
  of: (listing: HTMLElement[]) => Search;
}

const hitsInStep = 100; // Some tenths of a millisecond

/**
 * Searches a page once for each selector, instead of every listing by itself, which takes many times as long. `listed` are
 * the elements of all listings, which `at` hits. Forms are passed over: their inputs can take the place of every property,
 * `<form><input name=closest>`, so a page could make us trip over them.
 */
export function searchOnce(page: Document, listed: Set<HTMLElement>, at: string): PageSearch {
  const forms = new Set<Element>(page.querySelectorAll('form'));
  const around = aroundIn(page, listed, at);
  const known = new Map<string, Map<HTMLElement, HTMLElement[]>>();

  function* search(selector: string): Generator<void, Map<HTMLElement, HTMLElement[]>> {
    const hits = new Map<HTMLElement, HTMLElement[]>();
    const all = page.querySelectorAll<HTMLElement>(selector);
    for (let index = 0; index < all.length; index++) {
      if (index % hitsInStep === 0) yield;
      const hit = all[index]!;
      if (forms.has(hit)) continue;
      for (const element of around(hit)) {
        const its = hits.get(element);
        if (its) its.push(hit);
        else hits.set(element, [hit]);
      }
    }
    known.set(selector, hits);
    return hits;
  }

  const searchFor: SearchFor = (selector) => {
    if (selector.includes(':scope'))
      return (element) => hitsIn(element, selector).filter((hit) => !forms.has(hit));
    const hits = known.get(selector) ?? runAtOnce(search(selector));
    return (element) => hits.get(element) ?? [];
  };

  return {
    *prepare(selector) {
      yield* search(selector);
    },
    of: (listing) => searchOf(listing, searchFor),
  };
}

/** Searches listing by listing: for few of a page with many. */
export function searchEach(page: Document): PageSearch {
  const forms = new Set<Element>(page.querySelectorAll('form'));
  const searchFor: SearchFor = (selector) => (element) =>
    [element, ...hitsIn(element, selector)].filter(
      (hit) => !forms.has(hit) && (hit !== element || element.matches(selector)),
    );
  return {
    *prepare() {},
    of: (listing) => searchOf(listing, searchFor),
  };
}

type SearchFor = (selector: string) => (element: HTMLElement) => HTMLElement[];

function searchOf(listing: HTMLElement[], searchFor: SearchFor): Search {
  const find = (selector: string) => listing.flatMap(searchFor(selector));
  return { find, isPlain: !listing.some((element) => element.querySelector(special)) };
}

/**
 * What a selector hits in one element. As part of a list: Chromium answers a lone `.class tag` by going through all of the page
 * that has the class, which takes two hundred times as long on a page of 5,000 papers.
 */
function hitsIn(element: HTMLElement, selector: string): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(`:not(*), ${selector}`)];
}

/** Which of the listed elements, all of which `at` hits, an element that is no form is or stands in, the innermost first. */
function aroundIn(page: Document, listed: Set<HTMLElement>, at: string): (element: Element) => HTMLElement[] {
  const walker = page.createTreeWalker(page); // Asks nodes for nothing of their own
  const known = new Map<Node, HTMLElement[]>([[page, []]]);

  function climb(from: Node): HTMLElement[] {
    const unknown: Node[] = [];
    let outer: Node | null = from;
    for (walker.currentNode = from; outer && !known.has(outer); outer = walker.parentNode())
      unknown.push(outer);
    let around = (outer && known.get(outer)) ?? [];
    for (const inner of unknown.reverse()) {
      if (listed.has(inner as HTMLElement)) around = [inner as HTMLElement, ...around];
      known.set(inner, around);
    }
    return around;
  }

  return (element) => {
    const nearest = element.closest(at) ?? page;
    return known.get(nearest) ?? climb(nearest);
  };
}
