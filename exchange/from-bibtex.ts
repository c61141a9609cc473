import type { Paper, PaperId } from '@/domain/paper';
import { withoutTex } from '@/domain/tex';
import { caps, cleanText } from '@/domain/text';
import { titleId } from '@/domain/title-id';
import { text } from '@/locale/text';
import { type BibtexFields, bibtexEntries } from './bibtex-entries';
import { idsFrom } from './in/ids';
import { toldDate } from './in/told-date';

/** The largest `.bib` file that is opened, in bytes. */
export const largestBibtex = 5_000_000;

const mostEntries = 1_000;
const longestAbstract = 10_000; // UTF-16 code units: whoever pastes a paper's whole text there means its beginning

export interface ReadBibtex {
  papers: Paper[];
  /** How many entries have no title, or could not be read. */
  leftOut: number;
}

/**
 * Reads papers from BibTeX: title, authors, abstract and id; an entry without an id is named by its title. Never
 * throws: says what is wrong when nothing can be read, or with more than 1,000 entries. Takes linear time.
 */
export function fromBibtex(bibtex: string): ReadBibtex | { problem: string } {
  const papers: Paper[] = [];
  let entries = 0;
  for (const { fields } of bibtexEntries(bibtex)) {
    if (++entries > mostEntries) return { problem: text('exchangeBibtexMany', mostEntries.toLocaleString()) };
    const paper = fields && paperOf(fields);
    if (paper) papers.push(paper);
  }
  if (entries === 0) return { problem: text('exchangeBibtexNone') };
  return { papers, leftOut: entries - papers.length };
}

/** The paper that an entry is about; undefined when it has no title, or nothing names it. */
export function paperOf(fields: BibtexFields): Paper | undefined {
  const title = cleanText(withoutTex(fields.get('title') ?? ''), caps.title);
  const abstract = cleanText(withoutTex(fields.get('abstract') ?? ''), longestAbstract);
  const date = toldDate(fields.get('date') ?? fields.get('year') ?? '');
  const names = authorsIn(fields.get('author') ?? '');
  const id = idsOf(fields)[0] ?? titleId(title, { authors: names.authors, date });
  if (title === '' || id === undefined) return;
  return { id, title, ...names, ...(abstract && { abstract }), ...(date && { date }) };
}

/** The ids that an entry names; remarks count when nothing else does. */
export function idsOf(fields: BibtexFields): PaperId[] {
  const value = (name: string) =>
    (fields.get(name) ?? '')
      .slice(0, caps.address)
      .replace(/[\\{}]/g, '')
      .trim();
  const eprint = value('eprint');
  const isPubmed = /^pubmed$/i.test(value('eprinttype') || value('archiveprefix'));
  return idsFrom({
    arxiv: isPubmed ? '' : eprint,
    pmid: isPubmed ? eprint : value('pmid'),
    doi: value('doi'),
    words: [value('url'), value('journal'), value('howpublished')],
    remarks: [value('note')],
  });
}

/** Names joined by `and`, outside of braces; `others` at their end tells of one more at least. */
export function authorsIn(author: string): Pick<Paper, 'authors' | 'moreAuthors'> {
  const authors: string[] = [];
  let areMore = false;
  for (const part of partsBetween(author, /\s+and(?=\s)/)) {
    if (part.trim() === 'others') areMore = true;
    else if (authors.length < caps.authors) authors.push(...[nameOf(part)].filter(Boolean));
  }
  return { authors, ...(areMore && { moreAuthors: 1 }) };
}

/** What stands between separators outside of braces. */
export function* partsBetween(value: string, separator: RegExp): Generator<string> {
  let start = 0;
  let depth = 0;
  for (const { 0: sign, index } of value.matchAll(new RegExp(`[{}]|${separator.source}`, 'gi'))) {
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (depth === 0) {
      yield value.slice(start, index);
      start = index + sign.length;
    }
  }
  yield value.slice(start);
}

/** `Beethoven, Ludwig van` as it is printed; what stands in braces (`{OpenAI, Inc.}`) is kept whole. */
function nameOf(written: string): string {
  const parts = [...partsBetween(written, /,/)];
  const [last = '', ...rest] = parts.map((part) => cleanText(withoutTex(part), caps.author));
  const [first = '', ...suffixes] = rest.reverse();
  return [first, last, ...suffixes.reverse()].filter(Boolean).join(' ');
}
