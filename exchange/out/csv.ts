import type { GivenPaper } from '@/domain/library';
import { citedOf } from './cited';
import { guardCell } from './csv-cell';
import { oneLine } from './one-line';
import { shownStatus } from './status';

/** The columns of a table of papers, in order; lists stand in one cell, joined by `; `. */
const columns: Record<string, (paper: GivenPaper) => string | number | undefined> = {
  id: ({ id }) => id,
  title: ({ title }) => oneLine(title),
  authors: ({ authors }) => listed(authors).replace(/^[^;]* and [^;]*$/, '$&;'), // One name, not two
  more_authors: ({ moreAuthors }) => moreAuthors,
  year: (paper) => citedOf(paper).year,
  date: ({ date }) => date,
  venue: ({ venue = '' }) => oneLine(venue),
  doi: (paper) => citedOf(paper).doi,
  arxiv: (paper) => citedOf(paper).arxiv,
  url: (paper) => citedOf(paper).url,
  other_ids: ({ aliases }) => listed(aliases),
  categories: ({ categories }) => listed(categories),
  abstract: ({ abstract = '' }) => oneLine(abstract),
  comment: ({ comment = '' }) => oneLine(comment),
  code: ({ code }) => code,
  tags: ({ tags }) => listed(tags),
  status: (paper) => shownStatus(paper),
  favourite: ({ favourite }) => favourite && 'yes',
  note: ({ note }) => note?.toWellFormed().replace(/(?![\t\r\n])\p{Cc}/gu, ''),
  added: ({ savedAt }) => (savedAt === undefined ? undefined : new Date(savedAt).toISOString()),
};

/** Papers as a table by RFC 4180, with a header and a byte order mark, without which Excel reads no UTF-8. */
export function writeCsv(papers: GivenPaper[]): string {
  const names = Object.keys(columns);
  const rows = papers.map((paper) => Object.values(columns).map((read) => String(read(paper) ?? '')));
  return `\uFEFF${[names, ...rows].map(lineOf).join('')}`;
}

function listed(texts: string[] = []): string {
  return texts.map((each) => oneLine(each).replaceAll(';', ',')).join('; ');
}

function lineOf(cells: string[]): string {
  return `${cells.map((cell) => `"${guardCell(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}
