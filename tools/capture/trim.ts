import type { Paper } from '@/domain/paper';
import { siteFor } from '@/sites';
import { readAnyPage } from '@/sites/any-page/read-any-page';
import { readDigest } from '@/sites/read-digest';
import type { Digest, Embedded, Listing } from '@/sites/site';

const kept = 5; // Listings: enough to hold an odd one
const longest = 200; // Characters of a text or an attribute that is not shortened

const needless = [
  'script:not([type="application/json"])',
  'style',
  'link:not([rel="canonical"])',
  'noscript',
  'iframe',
  'template',
  'meta:not([charset])',
  'video',
  'audio',
  'object',
];
const unwanted = /^(style|src|srcset|sizes|value|content|nonce|integrity|on[a-z]+)$/;
const filler = 'This sentence stands for the text of the page, which is not ours to keep.';

/**
 * Makes a saved page small and nobody's: its first five listings, without scripts, styles, pictures and what was typed
 * in; abstracts and other long texts give way to a sentence of our own. Changes the page; returns what it lists then.
 */
export function trim(page: Document, url: string): Listing[] {
  const site = siteFor(url);
  const { listings } = digestOf(page, url);
  const shown = listings.slice(0, kept);
  for (const { elements } of listings.slice(kept)) for (const element of elements) element.remove();
  for (const element of page.querySelectorAll(needless.join())) element.remove();
  for (const { abstract } of shown) if (abstract) abstract.textContent = filler;
  if (site?.embedded) {
    const papers = shown.map(({ paper }) => paper);
    trimEmbedded(page, site.embedded, papers);
  }
  for (const element of page.querySelectorAll('*')) anonymise(element, site?.embedded);
  return shown;
}

function digestOf(page: Document, url: string): Pick<Digest, 'listings'> {
  const site = siteFor(url);
  if (site) return readDigest(site, page, url);
  const reading = readAnyPage(page, url);
  return 'digest' in reading ? reading.digest : { listings: [] };
}

/** Leaves in the JSON of a page what it says of these papers. */
function trimEmbedded(page: Document, embedded: Embedded, papers: Paper[]): void {
  const { at, attribute, list, paper: key, id, keys } = embedded;
  const element = page.querySelector(at);
  const text = attribute ? element?.getAttribute(attribute) : element?.textContent;
  if (!element || !text) return;
  const named = papers.map((paper) => paper.id.slice(paper.id.indexOf(':') + 1));
  const all = list.reduce<unknown>(
    (data, step) => (data as Record<string, unknown>)?.[step],
    JSON.parse(text),
  );
  const rows = (Array.isArray(all) ? all : []).flatMap((row: Record<string, unknown>) => {
    const paper = (key === undefined ? row : row[key]) as Record<string, unknown>;
    if (!named.includes(String(paper?.[id[0]]))) return [];
    const told = [id[0], ...Object.values(keys)].filter((each) => each !== undefined && each in paper);
    const short = Object.fromEntries(
      told.map((each) => [each, each === keys.abstract ? filler : paper[each!]]),
    );
    return [key === undefined ? short : { [key]: short }];
  });
  const json = JSON.stringify(list.reduceRight<unknown>((data, step) => ({ [step]: data }), rows));
  if (attribute) element.setAttribute(attribute, json);
  else element.textContent = json;
}

function anonymise(element: Element, embedded: Embedded | undefined): void {
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? '';
    const isData = embedded?.attribute === name && element.matches(embedded.at);
    if (unwanted.test(name) || (value.length > longest && !isData)) element.removeAttribute(name);
    else if (!isData) element.setAttribute(name, withoutAccounts(value));
  }
  for (const node of element.childNodes) {
    if (node.nodeType === 8) node.remove();
    if (node.nodeType === 3 && node.textContent) node.textContent = shortened(node.textContent);
  }
}

function shortened(text: string): string {
  return text.trim().length > longest ? filler : withoutAccounts(text.replace(/\s+/g, ' '));
}

/** Without addresses of people, and without the long codes by which websites know them. */
function withoutAccounts(text: string): string {
  return text
    .replace(/[\w.+-]{1,64}@[\w-]{1,64}(\.[\w-]{1,64})+/g, 'reader@example.org')
    .replace(/(token|session|key|auth|csrf)=[\w%.-]+/gi, '$1=REDACTED');
}
