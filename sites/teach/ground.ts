// A page as teaching looks at it. A form's inputs can take the place of its properties, <form><input name=matches>, so
// forms are passed over, and who is around whom is asked of a walker.

const largest = 50_000; // Hits of a selector
const ours = 'paperlight-page, paperlight-paper, paperlight-teach';

export interface Ground {
  page: Document;
  url: string;
  /** What a selector hits, in page order; nothing when that is most of the page. */
  all: (selector: string) => HTMLElement[];
  /** What a selector hits inside an element. */
  inside: (element: Element, selector: string) => HTMLElement[];
  /** The elements around one, the nearest first, up to the body and without it. */
  around: (element: Element) => HTMLElement[];
  isForm: (element: Element) => boolean;
  /** What elements were found to be called. */
  names: Map<Element, { selector: string; cost: number }[]>;
}

/** Looks at a page as it is now. */
export function lookAt(page: Document, url: string): Ground {
  const forms = new Set<Node>(page.querySelectorAll('form'));
  const known = new Map<string, HTMLElement[]>();
  const chains = new Map<Element, HTMLElement[]>();
  const walker = page.createTreeWalker(page, 1); // NodeFilter.SHOW_ELEMENT
  const passed = new Set<Node>(page.querySelectorAll(`form, ${ours}`));
  const usable = (hits: Iterable<HTMLElement>) =>
    passed.size === 0 ? [...hits] : [...hits].filter((hit) => !passed.has(hit));

  return {
    page,
    url,
    all(selector) {
      const hits = known.get(selector) ?? usable(page.querySelectorAll<HTMLElement>(selector));
      known.set(selector, hits);
      return hits.length > largest ? [] : hits;
    },
    inside: (element, selector) => usable(element.querySelectorAll<HTMLElement>(selector)),
    around(element) {
      const chain = chains.get(element) ?? climb(walker, element);
      chains.set(element, chain);
      return chain;
    },
    isForm: (element) => forms.has(element),
    names: new Map(),
  };
}

const deepest = 60;

function climb(walker: TreeWalker, element: Element): HTMLElement[] {
  const chain: HTMLElement[] = [];
  walker.currentNode = element;
  while (chain.length < deepest) {
    const outer = walker.parentNode() as HTMLElement | null;
    if (!outer || outer === walker.root || /^(body|html)$/.test(outer.localName)) break;
    chain.push(outer);
  }
  return chain;
}
