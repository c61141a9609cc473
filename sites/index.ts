import { arxivListing } from './arxiv-listing';
import { arxivSearch } from './arxiv-search';
import { huggingFace } from './hugging-face';
import { isMatch } from './match-pattern';
import type { Site } from './site';

export const sites: Site[] = [huggingFace, arxivListing, arxivSearch];

/** The hosts whose pages Paperlight reads, as match patterns: its host permissions. */
export const hosts = ['https://huggingface.co/*', 'https://arxiv.org/*', 'https://export.arxiv.org/*'];

/** Where the content script waits, as match patterns. */
export const contentMatches = sites.flatMap(({ pages, waitsOn }) => waitsOn ?? pages);

/** The site whose digest this address shows; undefined for every page that lists no papers. */
export function siteFor(url: string): Site | undefined {
  return sites.find(
    ({ pages, except = [] }) =>
      pages.some((pattern) => isMatch(pattern, url)) && !except.some((pattern) => isMatch(pattern, url)),
  );
}

/** Whether a page at this address may ask questions of the background. */
export function mayAsk(url: string): boolean {
  return hosts.some((pattern) => isMatch(pattern, url));
}
