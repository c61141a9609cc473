import { siteFor } from '@/sites';
import { readAnyPage } from '@/sites/any-page/read-any-page';
import { readDigest } from '@/sites/read-digest';
import { readPage } from '@/sites/read-papers';
import type { Digest } from '@/sites/site';
import { openPage } from '@/tools/open-page';
import { many, mutations } from './mutations';
import type { KnownPage } from './pages';
import { type Score, type Shown, score } from './score';

/** One reading of one page. */
export interface Trial extends Score {
  /** The site's own reading, generic reading alone, or what was done to the page. */
  what: string;
  found: number;
  /** The site says that it has changed, so the reader is told. */
  announced: boolean;
}

/** What a reader would see: the site's reading, or what stands for it when the site has changed. */
function read(page: Document, url: string): Digest | undefined {
  if (!siteFor(url)) return;
  const reading = readPage(page, url);
  return 'digest' in reading ? reading.digest : undefined;
}

/** The page as it is, read by its site. */
export function bySite({ html, url, shown }: KnownPage): Trial {
  return trial('site', read(openPage(html), url), shown);
}

/** The page as it is, read by its paper links alone. */
export function byLinks({ html, url, shown }: KnownPage): Trial {
  const page = openPage(html);
  const reading = readAnyPage(page, url);
  const named = withAliases(shown, read(page, url));
  return trial('links alone', 'digest' in reading ? reading.digest : undefined, named);
}

/** The papers with the other ids that the page names, as far as its site knows where. */
function withAliases(shown: Shown[], digest: Digest | undefined): Shown[] {
  const known = new Map(digest?.listings.map(({ paper }) => [paper.id, paper.aliases ?? []]));
  return shown.map((paper) => ({ ...paper, aliases: known.get(paper.id) ?? [] }));
}

/** The page after each of the mutations, read as a reader would see it; that to 1,000 listings takes time. */
export function mutated({ html, url }: KnownPage, toMany = false): Trial[] {
  const site = siteFor(url);
  if (!site) return [];
  const tried = Object.entries(mutations).filter(([name]) => toMany || name !== many);
  return tried.flatMap(([name, mutate]) => {
    const page = openPage(html);
    const { listings } = readDigest(site, page, url);
    if (listings.length === 0) return [];
    const shown = listings.map(({ paper }) => ({ ...paper }));
    mutate(page, listings, shown);
    return [trial(name, read(page, url), shown)];
  });
}

function trial(what: string, digest: Digest | undefined, shown: Shown[]): Trial {
  const papers = digest?.listings.map(({ paper }) => paper) ?? [];
  return { what, found: papers.length, announced: digest?.changed === true, ...score(papers, shown) };
}
