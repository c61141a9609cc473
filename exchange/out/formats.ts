import type { FormatName } from '@/domain/format';
import type { GivenPaper } from '@/domain/library';
import { writeBibtex } from './bibtex';
import { writeCsl } from './csl';
import { writeCsv } from './csv';
import { writeHtml } from './html';
import { writeLinks } from './links';
import { writeMarkdown } from './markdown';
import { type NamedFile, writeNotes } from './notes';
import { choose, type WriteOptions } from './options';
import { writeRis } from './ris';
import { countSound, writeSelection } from './selection';

interface Kind {
  name: FormatName;
  /** Of the file's name, without its dot. */
  ending: string;
  /** MIME. */
  type: string;
  /** How many of the papers a file holds; all unless told. */
  count?: (papers: GivenPaper[], options?: WriteOptions) => number;
}

/** A format that holds papers in one file, or in a file each. */
export type Format = Kind &
  (
    | { write: (papers: GivenPaper[], options?: WriteOptions) => string }
    | { writeEach: (papers: GivenPaper[], options?: WriteOptions) => NamedFile[] }
  );

/** How papers are written in each format. None throws, whatever a paper holds. */
export const formats = [
  { name: 'bibtex', ending: 'bib', type: 'application/x-bibtex', write: chosen(writeBibtex) },
  { name: 'ris', ending: 'ris', type: 'application/x-research-info-systems', write: chosen(writeRis) },
  {
    name: 'csl',
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: chosen(writeCsl),
  },
  { name: 'markdown', ending: 'md', type: 'text/markdown', write: chosen(writeMarkdown) },
  { name: 'obsidian', ending: 'md', type: 'text/markdown', writeEach: chosen(writeNotes) },
  { name: 'csv', ending: 'csv', type: 'text/csv', write: chosen(writeCsv) },
  { name: 'html', ending: 'html', type: 'text/html', write: chosen(writeHtml) },
  { name: 'links', ending: 'txt', type: 'text/plain', write: chosen(writeLinks) },
  {
    name: 'json',
    ending: 'json',
    type: 'application/json',
    write: chosen(writeSelection),
    count: chosen(countSound),
  },
] as const satisfies Format[];

function chosen<Written>(write: (papers: GivenPaper[], options: WriteOptions) => Written) {
  return (papers: GivenPaper[], options: WriteOptions = {}): Written =>
    write(choose(papers, options), options);
}
