import { arxivIdAmongOthers } from '@/domain/arxiv-number';
import { isPaperId, type PaperId, partsOf } from '@/domain/paper';
import { doiId, webId } from '@/domain/paper-link';
import { idsIn } from '@/domain/pasted';
import { caps } from '@/domain/text';

/** What an entry of a file says that may name its paper, as written. */
export interface IdTexts {
  arxiv?: string;
  doi?: string;
  pmid?: string;
  /** Texts whose words may be ids or links. */
  words?: string[];
  /** Texts that may speak of other papers too: they count when nothing else names one, or when they begin with an id. */
  remarks?: string[];
}

const longestRemark = 500; // UTF-16 code units

/** The ids in what an entry says, one of each registry, arXiv's first, as most pages that list papers do. */
export function idsFrom({ arxiv = '', doi = '', pmid = '', words = [], remarks = [] }: IdTexts): PaperId[] {
  const own = [
    arxivIdAmongOthers(arxiv.trim().replace(/^arxiv:\s*/i, '')),
    doiOf(doi),
    ...words.flatMap(idsAmong),
    ...remarks.flatMap((remark) => idsIn(/^\s*(arxiv:\S+)/i.exec(remark)?.[1] ?? '')),
    /^\d{1,9}$/.test(pmid.trim()) ? `pmid:${pmid.trim()}` : undefined,
  ].filter(isPaperId);
  const ids = own.length > 0 ? own : remarks.flatMap(idsAmong);
  const registries = new Map<string, PaperId>();
  for (const id of ids.toSorted((one, other) => rankOf(one) - rankOf(other))) {
    const [registry] = partsOf(id);
    if (!registries.has(registry)) registries.set(registry, id);
  }
  return [...registries.values()];
}

// Addresses of files, and of the pages that digests lead to
const files: [file: RegExp, page: string][] = [
  [/(proceedings\.mlr\.press\/[vr]\d+\/)([\w-]+)\/\2\.pdf$/, '$1$2.html'],
  [/(openaccess\.thecvf\.com\/content[^/]*\/(?:[^/]+\/)?)papers(\/[^/]+)\.pdf$/, '$1html$2.html'],
  [
    /((?:nips|neurips)\.cc\/(?:paper_files\/)?paper\/\d+\/)file(\/[\da-f]+-)Paper([^/]*)\.pdf$/,
    '$1hash$2Abstract$3.html',
  ],
  [/(jmlr\.org\/papers\/)volume(\d+)\/([\w-]+)\/\3\.pdf$/, '$1v$2/$3.html'],
];

/** Names a paper by the address of its own page or file: more than a host, for that is the home of many. */
export function webIdOf(address: string): PaperId | undefined {
  const whole = address.trim().slice(0, caps.address);
  const page = files.reduce((name, [file, page]) => name.replace(file, page), whole);
  const id = URL.canParse(page) ? webId(new URL(page)) : undefined;
  return id && partsOf(id)[1].includes('/') ? id : undefined;
}

function doiOf(doi: string): PaperId | undefined {
  return doiId(doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''));
}

function idsAmong(text: string): PaperId[] {
  return text.slice(0, longestRemark).split(/\s+/).flatMap(idsIn);
}

function rankOf(id: PaperId): number {
  return id.startsWith('arxiv:') ? 0 : 1;
}
