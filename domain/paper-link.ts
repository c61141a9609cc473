import { parseAddress } from './address';
import { arxivId } from './arxiv-number';
import { isPaperId, type PaperId, type Scheme } from './paper';
import { caps } from './text';

// Which paper an address leads to, told by the forms of the registries' own addresses and of those who mirror them.

type Rule = [host: RegExp, path: RegExp, id: (name: string, url: URL) => PaperId | undefined];

const any = /(?:)/;
const doi = (name: string) => doiId(decoded(name));

const rules: Rule[] = [
  [/(^|\.)(arxiv|alphaxiv|ar5iv)\.org$/, /^\/(?:abs|pdf|html|format|ps|overview|src)\/(.+)/, arxivId],
  [/^ar5iv\.labs\.arxiv\.org$/, /^\/(?:html|abs)\/(.+)/, arxivId],
  [
    /^(huggingface\.co|paperswithcode\.co|www\.emergentmind\.com)$/,
    /^\/papers?\/([^/]+(?:\/\d{7}\w*)?)$/,
    arxivId,
  ],
  [/^(papers\.cool|scirate\.com|(www\.)?semanticscholar\.org)$/, /^\/arxiv\/(.+)/i, arxivId],
  [/^(dx\.)?doi\.org$/, /^\/(10\..+)/, doi],
  [
    /^openreview\.net$/,
    /^\/(?:forum|pdf|attachment)$/,
    (_, { searchParams }) => named('openreview', searchParams.get('id')),
  ],
  [/^pubmed\.ncbi\.nlm\.nih\.gov$/, /^\/(\d+)\/?$/, (name) => named('pmid', name)],
  [/^(www\.)?ncbi\.nlm\.nih\.gov$/, /^\/pubmed\/(\d+)\/?$/, (name) => named('pmid', name)],
  [/^europepmc\.org$/, /^\/(?:article|abstract)\/med\/(\d+)\/?$/i, (name) => named('pmid', name)],
  [
    /^(www\.)?acl(anthology\.org|web\.org)$/,
    /^\/(?:anthology\/)?([A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)(?:\/|\.pdf|v\d+\.pdf)?$/,
    (name) => named('acl', name),
  ],
  [
    /^(www\.)?nature\.com$/,
    /^\/articles\/([\w.-]+?)(?:\.pdf)?(?:\/|$)/,
    (name) => doi(/^\d+$/.test(name) ? '' : `10.1038/${name}`),
  ],
  [
    /^(connect|www)\.(bio|med)rxiv\.org$/,
    /^\/content\/(?:\w+\/early\/\d+\/\d+\/\d+\/)?(10\.\d+\/[\d.]+\d)/,
    doi,
  ],
  [
    any,
    /\/(?:doi|article|articles|chapter|content|book|paper|abs|abstract|full|pdf)\/(?:(?!proceedings|toc)[a-z]+\/)*(10\.\d{4,9}\/.+)/i,
    doi,
  ],
  [/^journals\.plos\.org$/, any, (_, { searchParams }) => doi(searchParams.get('id') ?? '')],
  [
    /(^|\.)ssrn\.com$/,
    /^\/(?:abstract=(.+)|.*)$/,
    (name, { searchParams }) => ssrn(name || searchParams.get('abstract_id')),
  ],
];

function ssrn(number: string | null): PaperId | undefined {
  return /^\d+$/.test(number ?? '') ? `doi:10.2139/ssrn.${number}` : undefined;
}

// What mails and results put before an address: Scholar and Google, and the guard of Outlook's readers
const forwarders =
  /^https?:\/\/(\w+\.google\.[a-z.]+\/(scholar_)?url|\w+\.safelinks\.protection\.outlook\.com\/)\?/;

/** Where an address leads that only leads on, through three others at most. */
function destination(url: URL, hops = 3): URL {
  if (hops === 0 || !forwarders.test(url.href)) return url;
  const to = parseAddress(url.searchParams.get('url') ?? url.searchParams.get('q') ?? '');
  return to ? destination(to, hops - 1) : url;
}

/** Whether an address is one of a website. Those of more than 2,048 characters are not read: they would take long. */
function leadsSomewhere({ protocol, href }: URL): boolean {
  return /^https?:$/.test(protocol) && href.length <= caps.address;
}

/** The registered id of the paper that an address leads to; undefined when the address names none. */
export function idOfLink(link: URL): PaperId | undefined {
  const url = destination(link);
  if (!leadsSomewhere(url)) return;
  for (const [host, path, id] of rules) {
    const name = host.test(url.hostname) && path.exec(url.pathname);
    const found = name && id(name[1] ?? '', url);
    if (found) return found;
  }
  return;
}

const asides = /^(utm_.*|ref|referrer|source|via|fbclid|gclid)$/i;
const finders = /^(scholar|books)\.google\./; // Their addresses change with every search

// Addresses of the same page, and the one that its paper is named by
const mirrors: [address: RegExp, same: string][] = [
  [/^(papers|proceedings)\.(nips|neurips)\.cc(\/paper_files)?(?=\/paper\/)/, 'papers.nips.cc/paper_files'],
  [/^dblp\.uni-trier\.de(?=\/rec\/)/, 'dblp.org'],
  [/^(dblp\.org\/rec\/[\w/-]+)\.html(\?.*)?$/, '$1'],
  [/^(semanticscholar\.org\/paper\/).+\/([\da-f]{40})$/, '$1$2'],
];

/** Names a paper by the address of its own page, for websites that register it nowhere: `web:jmlr.org/papers/v27/25-1.html`. */
export function webId(link: URL): PaperId | undefined {
  const address = new URL(destination(link));
  if (!leadsSomewhere(address) || address.username || address.password) return;
  if (finders.test(address.hostname)) return;
  for (const name of [...address.searchParams.keys()])
    if (asides.test(name)) address.searchParams.delete(name);
  const whole = address.host.replace(/^www\./, '') + address.pathname.replace(/\/$/, '') + address.search;
  return named(
    'web',
    mirrors.reduce((name, [mirror, same]) => name.replace(mirror, same), whole),
  );
}

/** A DOI as an id, without what publishers append to it in addresses; DOIs of arXiv and the ACL Anthology name their papers. */
export function doiId(text: string): PaperId | undefined {
  const whole = text
    .toLowerCase()
    .replace(/(?:\?|(?<!;2-)#).*$/s, '') // SICIs may end with a #
    .replace(/\/(full|abstract|pdf|epdf|html|meta|full-text|fulltext|summary)(\/.*)?$/s, '')
    .replace(/\.(pdf|full|abstract|full\.pdf|full-text|short)$/, '')
    .replace(/(^10\.(1101|64898)\/[\d.]+\d)v\d+.*$/, '$1');
  const name = withoutEnd(whole);
  if (/^10\.48550\/arxiv\./.test(name)) return arxivId(name.replace(/^10\.48550\/arxiv\./, ''));
  const acl = /^10\.(?:18653|3115)\/v1\/([a-z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)$/.exec(name)?.[1];
  if (acl)
    return named(
      'acl',
      acl.replace(/^[a-z]/, (letter) => letter.toUpperCase()),
    );
  // Nobody resolves 10.5555, which ACM's pages give to what has no DOI
  return /^10\.(?!5555\/)\d{4,9}\/\S+$/.test(name) ? `doi:${name}` : undefined;
}

/** A name without the signs that follow it in a text: stops, slashes, and the brackets that it does not open itself. */
export function withoutEnd(name: string): string {
  const surplus = { ')': surplusOf(')', '(', name), ']': surplusOf(']', '[', name) };
  let end = name.length;
  for (; end > 0; end--) {
    const sign = name.charAt(end - 1);
    if (sign === ')' || sign === ']' ? surplus[sign]-- <= 0 : !/[.,;>/]/.test(sign)) break;
  }
  return name.slice(0, end);
}

function surplusOf(sign: string, other: string, text: string): number {
  return text.split(sign).length - text.split(other).length;
}

function named(scheme: Scheme, name: string | null): PaperId | undefined {
  const id = `${scheme}:${name ?? ''}`;
  return isPaperId(id) ? id : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text; // A lone % is a sign like others
    throw error;
  }
}
