import { aclAnthology } from './list/acl-anthology';
import { arxiv } from './list/arxiv';
import { biorxiv } from './list/biorxiv';
import { cvf } from './list/cvf';
import { dblp } from './list/dblp';
import { ecva } from './list/ecva';
import { europePmc } from './list/europe-pmc';
import { googleScholar } from './list/google-scholar';
import { huggingFace } from './list/hugging-face';
import { jmlr } from './list/jmlr';
import { mail } from './list/mail';
import { neurips } from './list/neurips';
import { openreview } from './list/openreview';
import { pmlr } from './list/pmlr';
import { pubmed } from './list/pubmed';
import { semanticScholar } from './list/semantic-scholar';
import { hostOf, siteAmong } from './match-pages';
import type { Site } from './site';

/** The sites that are read from the start; all others wait until the reader switches them on. */
export const firstSites: Site[] = [...huggingFace, ...arxiv];

/** One line each, in the order of the alphabet. */
const moreSites: Site[] = [
  aclAnthology,
  biorxiv,
  cvf,
  dblp,
  ecva,
  europePmc,
  googleScholar,
  jmlr,
  mail,
  neurips,
  openreview,
  pmlr,
  pubmed,
  semanticScholar,
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
