import { dateIn } from '@/domain/dates';
import type { GivenPaper } from '@/domain/library';
import { withoutTex } from '@/domain/tex';
import { caps } from '@/domain/text';
import { type BibtexFields, bibtexEntries } from '@/exchange/bibtex-entries';
import { authorsIn, idsOf, partsBetween } from '@/exchange/from-bibtex';
import { text } from '@/locale/text';
import type { Entry } from './entry';
import { givenPaper, type Told, tellNotes } from './given';
import { webIdOf } from './ids';
import { toldDate } from './told-date';

/** The papers of BibTeX or BibLaTeX, with what Zotero, JabRef, BibDesk and we ourselves note in further fields. */
export function* papersInBibtex(bibtex: string): Generator<Entry> {
  const parents = new Map<string, BibtexFields>();
  yield* readParents(bibtex, parents);
  for (const { at, fields, isLast } of bibtexEntries(bibtex)) {
    if (isLast) yield { at, says: text('importGivenUp') };
    else if (!fields) yield { at, says: text('importBrokenBibtex') };
    else yield { at, ...(paperOf(withParent(fields, parents)) ?? { says: text('importNoTitle') }) };
  }
}

const venues = ['journaltitle', 'journal', 'booktitle'];
const dates = ['date', 'year', 'month'];

/** Adds what entries pass on that others refer to by `crossref`, by their keys in lower case. */
function* readParents(bibtex: string, parents: Map<string, BibtexFields>): Generator<Entry> {
  const references = bibtex.matchAll(/\bcrossref\s*=[\s"{]*([^"{},]+)/gi);
  const wanted = new Set(Array.from(references, ([, key = '']) => key.trim().toLowerCase()));
  if (wanted.size === 0) return;
  for (const { key, fields } of bibtexEntries(bibtex)) {
    const name = key.toLowerCase();
    if (fields && wanted.has(name) && !parents.has(name)) parents.set(name, passedOn(fields));
    yield { at: 0, ahead: true };
  }
}

function passedOn(fields: BibtexFields): BibtexFields {
  return new Map([...fields].filter(([name]) => ['title', ...venues, ...dates].includes(name)));
}

/** An entry with the venue and the date of the one that it refers to, where it has none. */
function withParent(fields: BibtexFields, parents: Map<string, BibtexFields>): BibtexFields {
  const parent = parents.get(fields.get('crossref')?.trim().toLowerCase() ?? '');
  if (!parent) return fields;
  const whole = new Map(fields);
  if (!first(fields, ...venues)) whole.set('booktitle', first(parent, ...venues, 'title'));
  if (!first(fields, 'date', 'year'))
    for (const name of dates) whole.set(name, fields.get(name) ?? parent.get(name) ?? '');
  return whole;
}

function paperOf(fields: BibtexFields): { paper: GivenPaper } | undefined {
  const plain = (...names: string[]) => withoutTex(first(fields, ...names));
  const ids = idsOf(fields);
  const web = ids.length === 0 ? webIdOf(addressIn(fields)) : undefined;
  const [title, subtitle] = [plain('title'), plain('subtitle')];
  const venue = plain(...venues, 'howpublished');
  const isVenue = !/^(?:arxiv\b|corr$|(?:url ?)?https?:|web$|online$)/i.test(venue);
  const paper = givenPaper({
    ids: web ? [web] : ids,
    title: subtitle === '' ? title : `${title}: ${subtitle}`,
    ...authorsIn(fields.get('author') ?? fields.get('editor') ?? ''),
    abstract: plain('abstract'),
    categories: [plain('primaryclass', 'eprintclass')].filter((code) => /[.-]/.test(code)), // No archive, such as "cs"
    date: dateOf(plain('date'), plain('year'), plain('month').replaceAll('#', '')),
    venue: isVenue ? venue : '',
    code: plain('code'),
    tags: [...partsBetween(fields.get('keywords') ?? '', /[,;]/)].map(withoutTex),
    status: plain('status', 'readstatus'),
    favourite: plain('favourite'),
    ...notesIn(fields),
    added: plain('added', 'date-added', 'creationdate', 'timestamp'),
  });
  return paper && { paper };
}

/** A `note` is printed with the paper, `annote` is the reader's; where there is only a note, its words tell whose it is. */
function notesIn(fields: BibtexFields): Pick<Told, 'note' | 'comment'> {
  const told = withoutTexIn(fields.get('note') ?? '');
  const own = withoutTexIn(first(fields, 'annotation', 'annote', 'comment'));
  const isOwn = own !== '' && !/^comments?:/i.test(own); // As Zotero notes what arXiv prints
  return isOwn ? { comment: told, note: own } : tellNotes([told, own]);
}

function withoutTexIn(lines: string): string {
  return lines.split('\n').map(withoutTex).join('\n');
}

function first(fields: BibtexFields, ...names: string[]): string {
  return names.map((name) => fields.get(name)).find(Boolean) ?? '';
}

function addressIn(fields: BibtexFields): string {
  const address = fields.get('url') ?? fields.get('howpublished') ?? '';
  return address
    .slice(0, caps.address)
    .replace(/\\url\b/, '')
    .replace(/[\\{}]/g, '');
}

function dateOf(date: string, year: string, month: string): string | undefined {
  const number = /^\d{1,2}$/.test(month) ? `-${month.padStart(2, '0')}` : ` ${month}`;
  return toldDate(date) ?? dateIn(year + number) ?? toldDate(year);
}
