import { isPaperId } from '@/domain/paper';
import { countOf } from '@/domain/text';
import { unguardCell } from '@/exchange/out/csv-cell';
import { text } from '@/locale/text';
import { csvRows } from './csv-rows';
import type { Entry } from './entry';
import { givenPaper, type Told, tellNotes } from './given';
import { idsFrom, webIdOf } from './ids';
import { allPrinted } from './names';
import { toldDate } from './told-date';

// What columns are called by us, Zotero and others, in small letters and digits alone; the first that says something counts
const names = {
  id: ['id'],
  otherIds: ['otherids'],
  title: ['title'],
  authors: ['authors', 'author'],
  moreAuthors: ['moreauthors'],
  date: ['date', 'published', 'publicationdate', 'year', 'publicationyear'],
  venue: [
    'venue',
    'publicationtitle',
    'journal',
    'booktitle',
    'proceedingstitle',
    'conferencename',
    'sourcetitle',
    'publication',
  ],
  doi: ['doi'],
  arxiv: ['arxiv', 'arxivid'],
  pmid: ['pmid', 'pubmedid'],
  url: ['url', 'link'],
  abstract: ['abstract', 'abstractnote'],
  categories: ['categories'],
  comment: ['comment', 'comments'],
  extra: ['extra', 'archivelocation', 'number'],
  code: ['code', 'codelink'],
  tags: ['tags', 'manualtags', 'keywords'],
  status: ['status', 'readstatus'],
  favourite: ['favourite', 'favorite', 'starred'],
  note: ['note', 'notes'],
  added: ['added', 'dateadded', 'adddate', 'savedat'],
};
type Column = keyof typeof names;
const known = new Set(Object.values(names).flat());

/** Whether a text begins with the names of at least two columns, the title among them. */
export function isCsv(written: string): boolean {
  const { columns } = headOf(written);
  return columns.includes('title') && columns.filter((name) => known.has(name)).length > 1;
}

/** The papers of a table as we, Zotero and others write it. */
export function* papersInCsv(written: string): Generator<Entry> {
  const { columns, delimiter } = headOf(written);
  const isOurs = columns.includes('otherids');
  const places = placesOf(columns);
  const rows = csvRows(written, delimiter);
  rows.next();
  for (const { at, cells, isOpen } of rows) {
    const told = (column: Column) => {
      const cell = places[column].map((place) => cells[place]).find(Boolean) ?? '';
      return isOurs ? unguardCell(cell) : cell;
    };
    if (isOpen) yield { at, says: text('importOpenMark') };
    else if (cells.length > columns.length)
      yield { at, says: text('importCells', cells.length, columns.length) };
    else {
      const paper = givenPaper(toldBy(told, isOurs));
      yield paper ? { at, paper } : { at, says: text('importNoTitle') };
    }
  }
}

const longestHead = 10_000; // UTF-16 code units

function headOf(written: string): { columns: string[]; delimiter: string } {
  const line = written.slice(0, longestHead).trimStart().split('\n', 1)[0] ?? '';
  const heads = [',', ';', '\t'].map((delimiter) => ({
    delimiter,
    columns: (csvRows(line, delimiter).next().value?.cells ?? []).map(plainName),
  }));
  return heads.toSorted((one, other) => other.columns.length - one.columns.length)[0]!;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

function placesOf(columns: string[]): Record<Column, number[]> {
  const places = Object.entries(names).map(([column, called]) => [
    column,
    called.map((name) => columns.indexOf(name)).filter((place) => place >= 0),
  ]);
  return Object.fromEntries(places) as Record<Column, number[]>;
}

function toldBy(cell: (column: Column) => string, isOurs: boolean): Told {
  const isTold = isOurs || cell('comment') !== '';
  return {
    ids: idsOf(cell),
    title: cell('title'),
    authors: isOurs ? cell('authors').split(';') : authorsIn(cell('authors')),
    moreAuthors: countOf(Number(cell('moreAuthors'))),
    date: toldDate(cell('date')),
    venue: cell('venue'),
    abstract: cell('abstract'),
    categories: cell('categories').split(';'),
    code: cell('code'),
    tags: cell('tags').split(/[;\n]/),
    status: cell('status'),
    favourite: cell('favourite'),
    added: cell('added'),
    ...(isTold ? { comment: cell('comment'), note: cell('note') } : tellNotes([cell('note')])),
  };
}

function idsOf(cell: (column: Column) => string): Told['ids'] {
  const own = [cell('id'), ...cell('otherIds').split(/;\s*/)].filter(isPaperId);
  if (isPaperId(cell('id'))) return own;
  const ids = idsFrom({
    arxiv: cell('arxiv'),
    doi: cell('doi'),
    pmid: cell('pmid'),
    words: [cell('url')],
    remarks: [cell('extra')],
  });
  return ids.length > 0 ? ids : [webIdOf(cell('url'))].filter(isPaperId);
}

/** Names joined by semicolons, as Zotero does, by `and`, or by commas where none has a comma of its own. */
function authorsIn(cell: string): string[] {
  if (cell.includes(';')) return allPrinted(cell.split(';'));
  if (/\sand\s/.test(cell)) return allPrinted(cell.split(/\s+and\s+/));
  const parts = cell.split(',');
  const areWhole = parts.length > 1 && parts.every((part) => /\S\s+\S/.test(part));
  return areWhole ? parts : allPrinted([cell]);
}
