import { type Paper, type PaperId, partsOf, urlOf } from '@/domain/paper';
import { yearOf } from '@/domain/paper-name';
import { oneLine } from './one-line';

/** What a citation of a paper says besides its title and authors. */
export interface Cited {
  /** Where it came out, as far as its venue and its ids tell. */
  kind: 'preprint' | 'conference' | 'journal';
  arxiv?: string;
  doi?: string;
  pmid?: string;
  /** On one line; of a preprint, the server that is no arXiv. */
  venue?: string;
  /** Four digits. */
  year?: string;
  /** Absent when nothing but the title names the paper: its address is a search. */
  url?: string;
}

// arXiv, SSRN, ChemRxiv, OSF and PsyArXiv, Research Square, Preprints.org, TechRxiv, Authorea; bioRxiv and medRxiv
const preprintDoi = /^10\.(?:48550|2139|26434|31219|31234|21203|20944|36227|22541)\/|^10\.(?:1101|64898)\/\d/;
const arxivVenue = /\barxiv\b|^corr\b/i;
const unpublished = /rxiv\b|^corr\b|\bssrn\b|preprint|submi(?:ssion|tted)|withdrawn|reject|under review/i;

const journals =
  /\b(?:journal|transactions|trans|letters|review|annals|bulletin|magazine|academy|acad|endowment|royal society|proc(?:eedings of the|\.?) ieee$|proceedings of the acm on)\b/i;
const conferences =
  /\b(?:proceedings|proc|conference|conf|symposium|workshops?|findings|congress|neural information processing systems)\b|\bieee\/cvf\b/i;
const acronyms = new RegExp(
  `\\b(?:${'3DV AAAI AACL AAMAS ACCV ACL AISTATS ASPLOS BMVC CAV CCS CHI CIKM COLING COLM COLT CoNLL CoRL CRYPTO CSCW CVPR EACL ECCV ECML EMNLP FOCS HPCA ICALP ICASSP ICCV ICDE ICLR ICML ICRA ICSE IJCAI Interspeech IROS ISCA KDD LICS LREC MICCAI MLSys NAACL NDSS NeurIPS NIPS NSDI OSDI PAKDD PLDI POPL RecSys RSS SIGCOMM SIGGRAPH SIGIR SIGMOD SODA SOSP STOC UAI UIST USENIX WACV WSDM WWW'.replaceAll(' ', '|')})\\b`,
);

export function citedOf(paper: Paper): Cited {
  const ids = [paper.id, ...(paper.aliases ?? [])];
  const venue = oneLine(paper.venue ?? '') || undefined;
  const arxiv = nameIn(ids, 'arxiv');
  const pmid = nameIn(ids, 'pmid');
  const doi = doiAmong(ids);
  const kind = kindOf(venue, doi, ids);
  const told = kind === 'preprint' && arxivVenue.test(venue ?? '') ? undefined : venue;
  const year = yearIn(paper.date) ?? (arxiv && String(yearOf({ id: `arxiv:${arxiv}` })));
  return {
    kind,
    ...(arxiv && { arxiv }),
    ...(doi && { doi }),
    ...(pmid && { pmid }),
    ...(told && { venue: told }),
    ...(year && { year }),
    ...(!paper.id.startsWith('title:') && { url: urlOf(paper.id) }),
  };
}

function nameIn(ids: PaperId[], scheme: string): string | undefined {
  const id = ids.find((id) => id.startsWith(`${scheme}:`));
  return id && partsOf(id)[1];
}

/** A publisher's before a preprint server's. */
function doiAmong(ids: PaperId[]): string | undefined {
  const dois = ids.filter((id) => id.startsWith('doi:')).map((id) => partsOf(id)[1]);
  return dois.find((doi) => !preprintDoi.test(doi)) ?? dois[0];
}

function kindOf(venue: string | undefined, doi: string | undefined, ids: PaperId[]): Cited['kind'] {
  if (venue !== undefined && !unpublished.test(venue)) return isConference(venue) ? 'conference' : 'journal';
  if (nameIn(ids, 'acl') !== undefined) return 'conference';
  return doi !== undefined && !preprintDoi.test(doi) ? 'journal' : 'preprint';
}

function isConference(venue: string): boolean {
  return acronyms.test(venue) || (conferences.test(venue) && !journals.test(venue));
}

function yearIn(date = ''): string | undefined {
  return /^\d{4}/.exec(date)?.[0];
}
