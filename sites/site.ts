import type { Paper, PaperId } from '@/domain/paper';

/** What we know about one kind of page of one website. Data first; a function only where the page needs one. */
export interface Site {
  /** The website's name as readers know it; several kinds of page may share it. */
  name: string;
  /** Match patterns of the pages that list papers, query strings included: `https://arxiv.org/list/*`. */
  pages: string[];
  /** Pages among these that list nothing, as match patterns, e.g. a paper's own page. */
  except?: string[];
  /** Where the content script must wait, when that is more than `pages` because the site changes pages without loading. */
  waitsOn?: string[];
  /**
   * Where a framework takes the page over after it is loaded: settles when that is done. Frameworks drop or rebuild
   * what they do not recognise while they hydrate, so nothing is put into listings before.
   */
  hydrates?: () => Promise<void>;
  /** Hits once per paper. */
  listing: string;
  /** The elements of a listing, when it is more than the one hit. */
  extent?: (hit: Element) => (Element | null)[];
  id: Field<PaperId>;
  title: Field;
  authors?: Field<string[]>;
  /** How many authors the page counts without naming them. */
  moreAuthors?: Field<number>;
  abstract?: Field;
  categories?: Field<string[]>;
  comment?: Field;
  date?: Field;
  code?: Field;
  upvotes?: Field<number>;
  /** The paper's page on this website; `urlOf` where it has none. */
  link: (id: PaperId) => string;
  /** What the page carries about its papers besides its markup. */
  embedded?: Embedded;
  /** True when the page says itself that it has nothing to list, so that zero listings are no problem. */
  empty?: (page: Document) => boolean;
}

/** JSON in an attribute. It wins over the markup, but says only what papers are, never which ones are listed. */
export interface Embedded {
  at: string;
  /** `jsonIn`; undefined when there are no such data, or they are not what we know. */
  read: (page: Document) => Map<PaperId, Partial<Paper>> | undefined;
}

/** Where a value stands in a listing, and how the texts found there become the value. */
export type Field<Value = string> = {
  at: string;
  /** Read this attribute instead of the text. */
  attribute?: string;
  /** Parts of the hit that are not the value: labels, "▽ More" links, MathJax's second copy. */
  without?: string;
} & (string extends Value ? { as?: Reading<Value> } : { as: Reading<Value> });

type Reading<Value> = (texts: [string, ...string[]]) => Value | undefined;

/** A paper and its place on the page. Never leaves the page. */
export interface Listing {
  paper: Paper;
  /** In page order, at least one. */
  elements: [HTMLElement, ...HTMLElement[]];
  /** The element that shows the title. */
  title: HTMLElement;
  /** The element that shows the abstract, when the page shows it. */
  abstract?: HTMLElement;
}

/** One page that lists papers, as read. */
export interface Digest {
  /** `Site.name`. */
  site: string;
  url: string;
  /** In page order, each paper once. */
  listings: Listing[];
  /** What could not be read: the first sign that a site has changed. */
  problems: string[];
}
