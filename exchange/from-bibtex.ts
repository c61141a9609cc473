import { dateIn } from '@/domain/dates';
import { arxivId, type Paper, type PaperId } from '@/domain/paper';
import { idsIn } from '@/domain/pasted';
import { withoutTex } from '@/domain/tex';
import { caps, cleanText } from '@/domain/text';
import { titleId } from '@/domain/title-id';
import { text } from '@/locale/text';
import { type BibtexEntry, bibtexEntries } from './bibtex-entries';

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
  for (const entry of bibtexEntries(bibtex)) {
    if (++entries > mostEntries) return { problem: text('exchangeBibtexMany', mostEntries.toLocaleString()) };
    const paper = entry && paperOf(entry);
    if (paper) papers.push(paper);
  }
  if (entries === 0) return { problem: text('exchangeBibtexNone') };
  return { papers, leftOut: entries - papers.length };
}

/** The paper that an entry is about; undefined when it has no title, or nothing names it. */
export function paperOf({ fields }: BibtexEntry): Paper | undefined {
  const title = cleanText(withoutTex(fields.get('title') ?? ''), caps.title);
  const abstract = cleanText(withoutTex(fields.get('abstract') ?? ''), longestAbstract);
  const date = dateIn(fields.get('date') ?? fields.get('year') ?? '');
  const authors = authorsIn(fields.get('author') ?? '');
  const id = idOf(fields) ?? titleId(title, { authors, date });
  if (title === '' || id === undefined) return;
  return { id, title, authors, ...(abstract && { abstract }), ...(date && { date }) };
}

/** arXiv before DOI, as most pages that list papers do. */
function idOf(fields: BibtexEntry['fields']): PaperId | undefined {
  const value = (name: string) =>
    (fields.get(name) ?? '')
      .slice(0, caps.address)
      .replace(/[\\{}]/g, '')
      .trim();
  const eprint = arxivId(value('eprint').replace(/^arxiv:/i, ''));
  const words = ['doi', 'url', 'journal', 'note', 'howpublished'].flatMap((name) => value(name).split(/\s+/));
  const ids = words.flatMap(idsIn);
  const pmid = /^\d{1,9}$/.exec(value('pmid'))?.[0];
  return (
    eprint ??
    ids.find((id) => id.startsWith('arxiv:')) ??
    ids[0] ??
    (pmid === undefined ? undefined : `pmid:${pmid}`)
  );
}

/** Names joined by `and`, outside of braces. */
function authorsIn(author: string): string[] {
  const cuts = [0];
  let depth = 0;
  for (const { 0: sign, index } of author.matchAll(/[{}]|\s+and(?=\s)/gi)) {
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (depth === 0) cuts.push(index, index + sign.length);
  }
  const names: string[] = [];
  for (let at = 0; at < cuts.length && names.length < caps.authors; at += 2) {
    const name = nameOf(author.slice(cuts[at], cuts[at + 1]));
    if (name !== '' && name !== 'others') names.push(name);
  }
  return names;
}

/** `Beethoven, Ludwig van` as it is printed; a name in braces (`{OpenAI, Inc.}`) is kept whole. */
function nameOf(written: string): string {
  const whole = written.trim().startsWith('{');
  const parts = whole ? [written] : written.split(',');
  const [last = '', ...rest] = parts.map((part) => cleanText(withoutTex(part), caps.author));
  const [first = '', ...suffixes] = rest.reverse();
  return [first, last, ...suffixes.reverse()].filter(Boolean).join(' ');
}
