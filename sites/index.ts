import { arxiv } from './arxiv';
import { huggingFace } from './hugging-face';
import { siteAmong } from './match-pages';
import { isMatch } from './match-pattern';
import type { Site } from './site';

// For those who must know all sites; a content script knows those of its own pages alone.
export const sites: Site[] = [huggingFace, ...arxiv];

/** The hosts whose pages Paperlight reads, as match patterns: its host permissions. */
export const hosts = ['https://huggingface.co/*', 'https://arxiv.org/*', 'https://export.arxiv.org/*'];

/** The site whose digest this address shows; undefined for every page that lists no papers. */
export function siteFor(url: string): Site | undefined {
  return siteAmong(sites, url);
}

/** Whether a page at this address may ask questions of the background. */
export function mayAsk(url: string): boolean {
  return hosts.some((pattern) => isMatch(pattern, url));
}
