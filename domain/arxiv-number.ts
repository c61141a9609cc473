import type { PaperId } from './paper';

// Year and month come first; numbers of archives ended in March 2007
const number =
  /(?:^|\/)(\d\d(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/(?:9\d|0[0-7])(?:0[1-9]|1[0-2])\d{3})(?:v\d+)?(?:\.pdf)?\/?$/;

/** The id in an arXiv number, or in an address of arXiv's that ends with one; undefined when there is none. */
export function arxivId(text: string): PaperId | undefined {
  const found = number.exec(text.replace(/[?#].*$/s, ''))?.[1];
  return found === undefined ? undefined : `arxiv:${found}`;
}

// Those that gave numbers of their own
const archives =
  /^arxiv:(?:\d|(?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con)(?:\.[A-Z]{2})?\/)/;

/** As `arxivId`, in a text or an address that may be of anybody's. */
export function arxivIdAmongOthers(text: string): PaperId | undefined {
  const id = arxivId(text);
  return id !== undefined && archives.test(id) ? id : undefined;
}
