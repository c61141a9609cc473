import type { Paper } from '@/domain/paper';
import { siteFor } from '@/sites';
import { readAnyPage } from '@/sites/any-page/read-any-page';
import { fallBack } from '@/sites/fall-back';
import { readDigest } from '@/sites/read-digest';
import type { AnyReading } from '@/sites/site';

const nowhere = 'https://page.invalid/'; // What a page is read at that does not say where it is from

/**
 * The papers of a page that lies before us as a file: by its site where one is known, by its paper links otherwise.
 * `url` is where it says that it is from. Of one that does not say, links count only where they name their website.
 */
export function readPapers(page: Document, url: string | undefined): { papers: Paper[]; problems: string[] } {
  const from = url !== undefined && URL.canParse(url) ? url : nowhere;
  if (from === nowhere) dropOpenLinks(page);
  const reading = readPage(page, from);
  if ('silent' in reading) return { papers: [], problems: [] };
  const { listings, problems } = reading.digest;
  return { papers: listings.map(({ paper }) => paper), problems };
}

/** A page by its site where one is known that has not changed, and by its paper links otherwise. `url` must be an address. */
export function readPage(page: Document, url: string): AnyReading | ReturnType<typeof fallBack> {
  const site = siteFor(url);
  if (!site) return readAnyPage(page, url);
  const digest = readDigest(site, page, url);
  return digest.listings.length > 0 && !digest.changed
    ? { digest }
    : fallBack(digest, readAnyPage(page, url));
}

/** The page is a copy of ours: nobody else misses them. */
function dropOpenLinks(page: Document): void {
  for (const link of page.querySelectorAll('a[href]'))
    if (!/^\s*https?:\/\//i.test(link.getAttribute('href') ?? '')) link.removeAttribute('href');
}
