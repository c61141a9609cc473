import { parseAddress } from './address';
import { arxivIdAmongOthers } from './arxiv-number';
import type { PaperId } from './paper';
import { doiId, idOfLink, withoutEnd } from './paper-link';
import { withoutTex } from './tex';

/** What a reader's clipping names: papers by title, by id, or both. */
export interface Pasted {
  titles: string[];
  ids: PaperId[];
}

const longestPaste = 200_000; // UTF-16 code units, as all lengths here
const longestValue = 2_000;
const longestTitle = 300;
const mostPapers = 200;
const mostFields = 1_000; // Of BibTeX

/**
 * Reads lines of titles, arXiv numbers, links and DOIs, or BibTeX: at most 200 titles and ids, each once,
 * in order. Text it cannot read is passed over.
 */
export function readTitles(pasted: string): Pasted {
  const text = pasted.slice(0, longestPaste);
  const { titles, ids } = /@[a-z]+\s*[{(]/i.test(text) ? fromBibtex(text) : fromLines(text);
  const readable = titles
    .map((title) => title.slice(0, longestTitle))
    .filter((title) => /\p{L}{2}/u.test(title));
  return { titles: firstOf(readable), ids: firstOf(ids) };
}

function firstOf<Value>(values: Value[]): Value[] {
  return Array.from(new Set(values)).slice(0, mostPapers);
}

function fromLines(text: string): Pasted {
  const lines = text.split(/\r?\n/).map((line) => line.split(/\s+/));
  return {
    titles: lines.map((words) => words.filter((word) => !isAddress(word)).join(' ')).map(withoutBullet),
    ids: lines.flat().flatMap(idsIn),
  };
}

/** Whether a word is a link or an id, and so no part of a title. */
export function isAddress(word: string): boolean {
  return /^[([<]?(?:https?:|(?:doi:)?10\.\d{4,9}\/)/i.test(word) || idsIn(word).length > 0;
}

function withoutBullet(line: string): string {
  return line.trim().replace(/^(?:[-–•*]|\[?\d{1,3}[.)\]])\s+/, '');
}

/** The id that a word is: an arXiv number, a DOI, or a link to one; at most one. */
export function idsIn(word: string): PaperId[] {
  if (!/\d|https?:/i.test(word)) return [];
  const bare = withoutEnd(
    word
      .slice(0, longestTitle)
      .replace(/\p{Cf}/gu, '') // What turns the direction of writing is copied along
      .replace(/^[([<]/, ''),
  );
  const address = /^https?:/i.test(bare) ? parseAddress(bare) : undefined;
  const linked = address && idOfLink(address);
  if (linked) return [linked];
  const doi = /(?:^|\/|:)(10\.\d{4,9}\/\S+)$/.exec(bare)?.[1];
  const id = doi === undefined ? arxivIdAmongOthers(bare.replace(/^arxiv[.:]/i, '')) : doiId(doi);
  return id === undefined ? [] : [id];
}

function fromBibtex(text: string): Pasted {
  const read: Pasted = { titles: [], ids: [] };
  const fields = Array.from(text.matchAll(/(?<![\w-])(title|eprint|doi|url)\s*=\s*(?=["{\w])/gi));
  for (const field of fields.slice(0, mostFields)) {
    const value = valueAt(text.slice(field.index + field[0].length).slice(0, longestValue));
    if (field[1]!.toLowerCase() === 'title') read.titles.push(withoutTex(value));
    else read.ids.push(...idsIn(value.replace(/[\\{}]/g, '').trim()));
  }
  return read;
}

/** The value that a text begins with, in braces, in quotation marks or bare; empty when it does not end. */
function valueAt(text: string): string {
  const [open] = text;
  if (open !== '{' && open !== '"') return /^[^,}\s]*/.exec(text)![0];
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/\\.|[{}"]/gs)) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    const closes = open === '{' ? sign === '}' : sign === '"' && index > 0;
    if (closes && depth === 0) return text.slice(1, index);
  }
  return '';
}
