/**
 * The registries a paper can be named by. Where none is known of, `web` names it by the address of its own page
 * (`webId`), and `title` by its title (`titleId`).
 */
export type Scheme = 'arxiv' | 'doi' | 'openreview' | 'pmid' | 'acl' | 'web' | 'title';

/** A paper's name across all sites, e.g. `arxiv:2606.28322`: no version, DOIs in lower case. */
export type PaperId = `${Scheme}:${string}`;

/** What we know of a paper. Plain data: it may cross a message or enter the database. */
export interface Paper {
  id: PaperId;
  /** Its other ids, as pages name them; at most 20. */
  aliases?: PaperId[];
  title: string;
  /** As printed, in order; empty when the page names none. */
  authors: string[];
  /** How many more authors the page counts without naming them. */
  moreAuthors?: number;
  abstract?: string;
  /** The site's subject codes, the primary one first, e.g. `cs.CL`. */
  categories?: string[];
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as exact as the page gives it. */
  date?: string;
  /** Where it is published, as printed: "ICML", "Nature". */
  venue?: string;
  /** The page lists it because a new version has replaced another. Said of a sighting; nothing keeps it. */
  replaced?: true;
  /** The authors' remark, e.g. "Accepted at ICML 2026". */
  comment?: string;
  /** Code repository, an https address. */
  code?: string;
  /** The site's count of readers' votes, at least 0. */
  upvotes?: number;
}

const homes: Record<Scheme, string> = {
  arxiv: 'https://arxiv.org/abs/',
  doi: 'https://doi.org/',
  openreview: 'https://openreview.net/forum?id=',
  pmid: 'https://pubmed.ncbi.nlm.nih.gov/',
  acl: 'https://aclanthology.org/',
  web: 'https://',
  title: 'https://scholar.google.com/scholar?q=', // A search
};

const longestId = 512; // UTF-16 code units
const idForm = /^(arxiv|doi|openreview|pmid|acl|title):\S+$|^web:[\w-]+(\.[\w-]+)+(\/\S*)?$/; // No credentials, no ports

/** Whether a value of unknown origin is the name of a paper: from a known registry or made of its title, at most 512 characters long. */
export function isPaperId(value: unknown): value is PaperId {
  if (typeof value !== 'string' || value.length > longestId || !value.isWellFormed()) return false;
  return idForm.test(value) && (!value.startsWith('web:') || URL.canParse(homes.web + value.slice(4)));
}

/** Splits an id into its registry and the name there: `['arxiv', '2606.28322']`. */
export function partsOf(id: PaperId): [Scheme, string] {
  const colon = id.indexOf(':');
  return [id.slice(0, colon) as Scheme, id.slice(colon + 1)];
}

/** Where the paper lives. Made from the id alone, so that no page can choose where our links lead. */
export function urlOf(id: PaperId): string {
  const [scheme, name] = partsOf(id);
  if (scheme === 'web') return new URL(homes.web + name).href;
  if (scheme === 'title') return homes.title + encodeURIComponent(name.replaceAll('--', ' '));
  return homes[scheme] + encodeURIComponent(name).replaceAll('%2F', '/');
}
