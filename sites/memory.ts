import type { Listing, Site } from './site';

/** What came of a listing: what it is, or what it lacks. */
export type Outcome = Listing | 'id' | 'title' | 'elsewhere';

/** What came of the listings of a page when they were read, for as long as nothing in them changes. */
export interface Memory {
  recall: (elements: HTMLElement[]) => Outcome | undefined;
  /** Keeps what came of a listing that is untouched. */
  keep: (elements: HTMLElement[], outcome: Outcome) => void;
  /** Something changed in this node, or right under it. */
  touch: (node: Node) => void;
  /** Whether something changed in a listing since this reading of the page began. */
  isTouched: (elements: HTMLElement[]) => boolean;
  /** Begins a reading; anew where another page, or the same one by another site, is read. */
  begin: (site: Site, url: string) => void;
  clear: () => void;
}

interface Read {
  elements: HTMLElement[];
  outcome: Outcome;
}

/** A memory of nothing read yet. Who keeps it for longer than one reading tells it what is touched. */
export function emptyMemory(page: Document): Memory {
  const walker = page.createTreeWalker(page); // Asks nodes for nothing of their own, which a form's inputs can be
  let known = new WeakMap<Node, Read>();
  let touched = new WeakSet<Node>();
  let read: { site: Site; url: string } | undefined;

  function forget(node: Node): void {
    for (const element of known.get(node)?.elements ?? []) known.delete(element);
  }

  const isTouched = (elements: HTMLElement[]) => elements.some((element) => touched.has(element));

  return {
    isTouched,
    recall(elements) {
      const { elements: before, outcome } = known.get(elements[0]!) ?? {};
      return before?.length === elements.length && before.every((each, at) => each === elements[at])
        ? outcome
        : undefined;
    },
    keep(elements, outcome) {
      if (isTouched(elements)) return;
      for (const element of elements) known.set(element, { elements, outcome });
    },
    touch(node) {
      walker.currentNode = node;
      for (let outer: Node | null = node; outer; outer = walker.parentNode()) {
        touched.add(outer);
        forget(outer);
      }
    },
    begin(site, url) {
      if (read?.site !== site || read.url !== url) known = new WeakMap();
      read = { site, url };
      touched = new WeakSet();
    },
    clear() {
      known = new WeakMap();
    },
  };
}
