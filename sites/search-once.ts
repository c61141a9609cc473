import { runAtOnce } from '@/domain/slices';

/** Where a selector hits in one listing: in its elements, in page order. Never a form. */
export type Search = (selector: string) => HTMLElement[];

export interface PageSearch {
  /** Searches the page for what listings will ask, in short steps. */
  prepare: (selector: string) => Generator<void, void>;
  of: (listing: HTMLElement[]) => Search;
}

const hitsInStep = 100; // Some tenths of a millisecond

/**
 * Searches a page once for each selector, instead of every listing by itself, which takes many times as long. `listed` are
 * the elements of all listings. Forms are passed over: their inputs can take the place of every property,
 * `<form><input name=closest>`, so a page could make us trip over them.
 */
export function searchOnce(page: Document, listed: Set<HTMLElement>): PageSearch {
  const forms = new Set<Element>(page.querySelectorAll('form'));
  const around = aroundIn(page, listed);
  const known = new Map<string, Map<HTMLElement, HTMLElement[]>>();

  function* search(selector: string): Generator<void, Map<HTMLElement, HTMLElement[]>> {
    const hits = new Map<HTMLElement, HTMLElement[]>();
    for (const [at, hit] of page.querySelectorAll<HTMLElement>(selector).entries()) {
      if (at % hitsInStep === 0) yield;
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

  function searchIn(element: HTMLElement, selector: string): HTMLElement[] {
    if (!selector.includes(':scope'))
      return (known.get(selector) ?? runAtOnce(search(selector))).get(element) ?? [];
    return hitsIn(element, selector).filter((hit) => !forms.has(hit));
  }

  return {
    *prepare(selector) {
      yield* search(selector);
    },
    of: (listing) => (selector) => listing.flatMap((element) => searchIn(element, selector)),
  };
}

/** Searches listing by listing: for few of a page with many. */
export function searchEach(page: Document): PageSearch {
  const forms = new Set<Element>(page.querySelectorAll('form'));
  const searchIn = (element: HTMLElement, selector: string) =>
    [element, ...hitsIn(element, selector)].filter(
      (hit) => !forms.has(hit) && (hit !== element || element.matches(selector)),
    );
  return {
    *prepare() {},
    of: (listing) => (selector) => listing.flatMap((element) => searchIn(element, selector)),
  };
}

/**
 * What a selector hits in one element. As part of a list: Chromium answers a lone `.class tag` by going through all of the page
 * that has the class, which takes two hundred times as long on a page of 5,000 papers.
 */
function hitsIn(element: HTMLElement, selector: string): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(`:not(*), ${selector}`)];
}

/** Which of the listed elements a node is or stands in. A walker asks nodes for nothing of their own. */
function aroundIn(page: Document, listed: Set<HTMLElement>): (node: Node) => HTMLElement[] {
  const walker = page.createTreeWalker(page);
  const known = new Map<Node, HTMLElement[]>([[page, []]]);

  return (node) => {
    const unknown: Node[] = [];
    let outer: Node | null = node;
    for (walker.currentNode = node; outer && !known.has(outer); outer = walker.parentNode())
      unknown.push(outer);
    let around = (outer && known.get(outer)) ?? [];
    for (const inner of unknown.reverse()) {
      if (listed.has(inner as HTMLElement)) around = [inner as HTMLElement, ...around];
      known.set(inner, around);
    }
    return around;
  };
}
