import type { PaperId } from './paper';

// Those that gave numbers of their own, from 1991 to March 2007
const archives =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con';
const month = '(?:0[1-9]|1[0-2])';
const arxivNumber = new RegExp(
  `(?:^|/)(\\d\\d${month}\\.\\d{4,5}|(?:${archives})(?:\\.[A-Z]{2})?/(?:9\\d|0[0-7])${month}\\d{3})(?:v\\d+)?(?:\\.pdf)?/?$`,
);

/** The id in an arXiv number, which begins with year and month, or in any address that ends with one; undefined when there is none. */
export function arxivId(text: string): PaperId | undefined {
  const number = arxivNumber.exec(text.replace(/[?#].*$/s, ''))?.[1];
  return number === undefined ? undefined : `arxiv:${number}`;
}
