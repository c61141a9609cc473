import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { type Paper, urlOf } from '@/domain/paper';
import { decodeText } from '@/exchange/digests/decode-text';
import { addressOf, isPage } from '@/exchange/digests/saved-page';
import { readTextDigest } from '@/exchange/text-digest';
import { bring } from '@/locale/bring-texts';
import english from '@/public/_locales/en/messages.json';
import { siteFor, sites, sitesAt } from '@/sites';
import { linkTo } from '@/sites/match-pages';
import { readPage, readPapers } from '@/sites/read-papers';
import type { Site } from '@/sites/site';
import { mustExist, understandWith } from './arguments';
import { Complaint } from './complaint';
import { openPage } from './open-page';

const usage = 'Usage: npm run digest -- FILE [--url URL]';

/**
 * What is read in the file that the arguments name: a saved page, or any text that lists papers. Throws a `Complaint`
 * when there is no such file, or no site knows the page.
 */
export async function digest(args: string[]): Promise<object> {
  bring(english);
  const { file, url } = understand(args);
  const bytes = readFileSync(file);
  const text = decodeText(bytes);
  const page = url !== undefined || isPage(text) ? openPage(text) : undefined;
  const from = url ?? (page && addressOf(text, page));
  if (page && from !== undefined) return pageDigest(page, from);
  const read = await readTextDigest({ name: file, text: bytes }, openPage, { readPage: readPapers });
  if (page && read.papers.length === 0)
    throw new Complaint(`${file} does not say where it is from: add --url URL.`);
  const { kind, papers, problems } = read;
  return { site: kind, url: read.url ?? null, papers: papers.map((paper) => toRow(paper)), problems };
}

function pageDigest(page: Document, url: string): object {
  const site = siteFor(url);
  if (!site && sitesAt(url).length > 0) return { site: null, url, papers: [], problems: [] }; // A paper's own page, an empty form
  const reading = URL.canParse(url) ? readPage(page, url) : undefined;
  if (!reading || 'silent' in reading)
    throw new Complaint(`No papers are listed at ${url}. Known pages:\n${knownPages()}`);
  const { listings, problems } = reading.digest;
  return {
    site: reading.digest.site,
    url,
    papers: listings.map(({ paper }) => toRow(paper, site)),
    problems,
  };
}

function understand(args: string[]): { file: string; url: string | undefined } {
  return understandWith(usage, () => {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { url: { type: 'string' } },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new Error('Name one file.');
    mustExist([file]);
    return { file, url: values.url };
  });
}

function knownPages(): string {
  return sites.flatMap(({ name, pages }) => pages.map((page) => `  ${name}: ${page}`)).join('\n');
}

/** One shape for all papers: what is not known is null, or an empty list. */
function toRow(paper: Paper, site?: Site): object {
  const { id, title, authors, abstract = null, categories = [], date = null } = paper;
  return { id, title, authors, abstract, categories, date, link: site ? linkTo(id, site) : urlOf(id) };
}
