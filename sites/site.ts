import type { Paper } from '@/domain/paper';

/** What we know about one kind of page of one website. Data alone: it can be kept, checked, sent and exported. */
export interface Site {
  /** The website's name as readers know it, at most 60 characters; several kinds of page may share it. */
  name: string;
  /** Match patterns of the pages that list papers, query strings included: `https://arxiv.org/list/*`. */
  pages: string[];
  /** Pages among these that list nothing, as match patterns, e.g. a paper's own page. */
  except?: string[];
  /** How the structure is known, and since when (`YYYY-MM-DD`). */
  known: Evidence;
  checked: string;
  /**
   * What takes the page over after it is loaded: Svelte leaves signs until it has, other frameworks are given a
   * second. They drop or rebuild what they do not recognise, so nothing is put into listings before.
   */
  hydrates?: 'svelte' | 'other';
  /** Hits once per paper. */
  listing: string;
  /** What a hit holds that looks like a listing but is no paper: a whole volume of proceedings, an advertisement. */
  not?: string;
  /** The siblings right after a hit that belong to its listing: `dd`. */
  with?: string;
  /**
   * A link that holds an id of a registry, or is read as a `page` or `anywhere`. When absent: the link that the title is
   * or holds, a `page`, or else the title.
   */
  id?: Field;
  /** Links that may name the same paper elsewhere. */
  aliases?: Field;
  title: Field;
  authors?: Field;
  /** "(12 additional authors not shown)": how many authors the page counts without naming them. */
  moreAuthors?: Field;
  abstract?: Field;
  categories?: Field;
  comment?: Field;
  venue?: Field;
  date?: Field;
  code?: Field;
  upvotes?: Field;
  /** Says "replaced" where the page lists a new version of an older paper. */
  replaced?: Field;
  /** The paper's page on this website, `{}` for its name in the registry; its home there when absent. */
  link?: string;
  /** What the page carries about its papers besides its markup. */
  embedded?: Embedded;
  /** Where the page says itself that it lists nothing, and how that begins, `['']` if any way: then zero listings are no problem. */
  empty?: { at: string; says: string[] };
  /** Few of these pages list papers, as among mails: zero listings are no problem. */
  optional?: true;
}

/**
 * `capture`: read in a saved page; `rows`: in saved rows of one; `template`: in the website's published source;
 * `report`: told by programs that read it; `taught`: shown by a reader.
 */
export type Evidence = 'capture' | 'rows' | 'template' | 'report' | 'taught';

/** Where a value stands in a listing, and how the texts found there become the value. */
export interface Field {
  /** Elements inside the listing, or its own. */
  at: string;
  /** Read this attribute instead of the text; of a `<meta>`, its content is read anyway. */
  attribute?: string;
  /** Only hits whose text begins with this, which is not of the value: "Abstract:". */
  label?: string;
  /** Parts of the hit that are not the value: labels, "▽ More" links, MathJax's second copy. */
  without?: string;
  /** The value begins behind the first of these words, where they stand: "Title:". */
  after?: string;
  /** The value ends before the first of these words: " · 12 citations". */
  before?: string;
  /** The text is a part of an address, which stands for `{}`: `https://arxiv.org/abs/{}`. */
  into?: string;
  /** How the texts are read, where it is not the usual way of this field. */
  as?: Reading;
}

/**
 * `list`: one text that separates values by commas or semicolons. `byline`: "A Author, B Author… - Venue, 2026 -
 * publisher". `codes`: "Name (code); Name (code)". `submitted`: the first submission of "v2 submitted …; v1 submitted …".
 * `page`: an address of this website names the paper when no registry does. `anywhere`: an address of whatever website, or else the title.
 */
export type Reading = 'list' | 'byline' | 'codes' | 'submitted' | 'page' | 'anywhere';

/** JSON in the page. It wins over the markup, but says only what papers are, never which ones are listed. */
export interface Embedded {
  at: string;
  /** Where the JSON is; the element's text when absent. */
  attribute?: string;
  /** The list of papers in it, as keys: `['dailyPapers']`. */
  list: string[];
  /** The key of the paper in each element of the list, where it is not the element itself. */
  paper?: string;
  /** The key of what is a part of the paper's address, and that address: `['id', 'https://arxiv.org/abs/{}']`. */
  id: [key: string, into: string];
  /** By field, the key of its value. Authors are texts, or objects with a `name` that are not `hidden`. */
  keys: Partial<Record<'title' | 'authors' | 'abstract' | 'date' | 'code' | 'upvotes' | 'venue', string>>;
}

/** Where a page shows a paper. */
export interface Place {
  /** In page order, at least one. */
  elements: [HTMLElement, ...HTMLElement[]];
  /** The element that shows the title. */
  title: HTMLElement;
  /** The element that shows the abstract, when the page shows it. */
  abstract?: HTMLElement;
}

/** A paper and its place on the page. Never leaves the page. */
export interface Listing extends Place {
  paper: Paper;
  /** All its places, when it is listed more than once; its elements are those of all, its title that of the first. */
  places?: Place[];
}

/** One page that lists papers, as read. */
export interface Digest {
  /** `Site.name`; the host of a page that no site is known for. */
  site: string;
  url: string;
  /** In page order, each paper once. */
  listings: Listing[];
  /** What could not be read: the first sign that a site has changed. */
  problems: string[];
  /** The site has changed: papers are missing, or all of them. */
  changed?: true;
}

/** What came of reading a page that no site is known for. */
export type AnyReading =
  /** `sure`: that this is a list of papers, from 0 to 1. */
  | { digest: Digest; sure: number }
  /** Why the page is no digest: fewer than three papers, a single one's own page, a discussion, a list of references. */
  | { silent: 'few' | 'paper' | 'thread' | 'references' };
