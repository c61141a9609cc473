import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { siteFor, sites, sitesAt } from '@/sites';
import { linkTo } from '@/sites/match-pages';
import { readDigest } from '@/sites/read-digest';
import type { Listing, Site } from '@/sites/site';
import { mustExist, understandWith } from './arguments';
import { Complaint } from './complaint';
import { openPage } from './open-page';

const usage = 'Usage: npm run digest -- page.html [--url URL]';

/** What is read in the saved page that the arguments name. Throws a `Complaint` when there is no such page or site. */
export function digest(args: string[]): object {
  const { file, url: given } = understand(args);
  const html = readFileSync(file, 'utf8');
  const page = openPage(html);
  const url = given ?? addressOf(html, page);
  if (!url) throw new Complaint(`${file} does not say where it is from: add --url URL.`);
  const site = siteFor(url);
  if (!site && sitesAt(url).length > 0) return { site: null, url, papers: [], problems: [] }; // A paper's own page, an empty form
  if (!site) throw new Complaint(`No site lists papers at ${url}. Known pages:\n${knownPages()}`);
  const { listings, problems } = readDigest(site, page, url);
  return { site: site.name, url, papers: listings.map((listing) => toRow(site, listing)), problems };
}

function understand(args: string[]): { file: string; url: string | undefined } {
  return understandWith(usage, () => {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { url: { type: 'string' } },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new Error('Name one page.');
    mustExist([file]);
    return { file, url: values.url };
  });
}

/** The address in the comment that browsers put on top of saved pages, else the page's canonical one. */
function addressOf(html: string, page: Document): string | undefined {
  const comment = /<!--(.*?)-->/s.exec(html.slice(0, 2_000))?.[1] ?? '';
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  return /https:\/\/[^\s"'<>]+/.exec(comment)?.[0] ?? canonical;
}

function knownPages(): string {
  return sites.flatMap(({ name, pages }) => pages.map((page) => `  ${name}: ${page}`)).join('\n');
}

/** One shape for all papers: what is not known is null, or an empty list. */
function toRow(site: Site, { paper }: Listing): object {
  const { id, title, authors, abstract = null, categories = [], date = null } = paper;
  return { id, title, authors, abstract, categories, date, link: linkTo(id, site) };
}
