import { aclAnthology } from './list/acl-anthology';
import { acm } from './list/acm';
import { arxiv } from './list/arxiv';
import { arxivSanity } from './list/arxiv-sanity';
import { biorxiv } from './list/biorxiv';
import { cvf } from './list/cvf';
import { dblp } from './list/dblp';
import { ecva } from './list/ecva';
import { europePmc } from './list/europe-pmc';
import { googleScholar } from './list/google-scholar';
import { huggingFace } from './list/hugging-face';
import { ieeeXplore } from './list/ieee-xplore';
import { jmlr } from './list/jmlr';
import { mail } from './list/mail';
import { nature } from './list/nature';
import { neurips } from './list/neurips';
import { openreview } from './list/openreview';
import { papersCool } from './list/papers-cool';
import { pmlr } from './list/pmlr';
import { pnas } from './list/pnas';
import { pubmed } from './list/pubmed';
import { science } from './list/science';
import { scirate } from './list/scirate';
import { semanticScholar } from './list/semantic-scholar';
import { ssrn } from './list/ssrn';
import { hostOf, siteAmong } from './match-pages';
import type { Site } from './site';

/** The sites that are read from the start; all others wait until the reader switches them on. */
export const firstSites: Site[] = [...huggingFace, ...arxiv];

/** One line each, in the order of the alphabet. */
const moreSites: Site[] = [
  aclAnthology,
  acm,
  arxivSanity,
  biorxiv,
  cvf,
  dblp,
  ecva,
  europePmc,
  googleScholar,
  ieeeXplore,
  jmlr,
  mail,
  nature,
  neurips,
  openreview,
  papersCool,
  pmlr,
  pnas,
  pubmed,
  science,
  scirate,
  semanticScholar,
  ssrn,
].flat();

export const sites: Site[] = [...firstSites, ...moreSites];

/** The site whose digest this address shows; undefined for every page that lists no papers. */
export function siteFor(url: string): Site | undefined {
  return siteAmong(sites, url);
}

/** The sites that have pages on the host of this address. */
export function sitesAt(url: string): Site[] {
  const host = hostOf(url);
  return sites.filter(({ pages }) => pages.some((pattern) => hostOf(pattern) === host));
}
