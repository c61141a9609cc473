import { isMatch } from './match-pattern';
import type { Site } from './site';

/** Where a content script for these sites waits, as match patterns. */
export function matchesOf(sites: Site[]): string[] {
  return sites.flatMap(({ pages, waitsOn }) => waitsOn ?? pages);
}

/** The one of these sites whose digest this address shows; undefined for every page that lists no papers. */
export function siteAmong(sites: Site[], url: string): Site | undefined {
  return sites.find(
    ({ pages, except = [] }) =>
      pages.some((pattern) => isMatch(pattern, url)) && !except.some((pattern) => isMatch(pattern, url)),
  );
}
