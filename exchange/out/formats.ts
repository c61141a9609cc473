import type { GivenPaper } from '@/domain/library';
import type { TextKey } from '@/locale/text';
import { writeBibtex } from './bibtex';
import { writeCsl } from './csl';
import { writeCsv } from './csv';
import { writeHtml } from './html';
import { writeLinks } from './links';
import { writeMarkdown } from './markdown';
import { type NamedFile, writeNotes } from './notes';
import { choose, type WriteOptions } from './options';
import { writeRis } from './ris';
import { writeSelection } from './selection';

interface Kind {
  name: string;
  label: TextKey;
  /** Of the file's name, without its dot. */
  ending: string;
  /** MIME. */
  type: string;
}

/** A format that holds papers in one file, or in a file each. */
export type Format = Kind &
  (
    | { write: (papers: GivenPaper[], options?: WriteOptions) => string }
    | { writeEach: (papers: GivenPaper[], options?: WriteOptions) => NamedFile[] }
  );

/** The formats that papers leave in, in the order that they are offered in. None throws, whatever a paper holds. */
export const formats = [
  {
    name: 'bibtex',
    label: 'exchangeFormatBibtex',
    ending: 'bib',
    type: 'application/x-bibtex',
    write: chosen(writeBibtex),
  },
  {
    name: 'ris',
    label: 'exchangeFormatRis',
    ending: 'ris',
    type: 'application/x-research-info-systems',
    write: chosen(writeRis),
  },
  {
    name: 'csl',
    label: 'exchangeFormatCsl',
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: chosen(writeCsl),
  },
  {
    name: 'markdown',
    label: 'exchangeFormatMarkdown',
    ending: 'md',
    type: 'text/markdown',
    write: chosen(writeMarkdown),
  },
  {
    name: 'obsidian',
    label: 'exchangeFormatObsidian',
    ending: 'md',
    type: 'text/markdown',
    writeEach: chosen(writeNotes),
  },
  { name: 'csv', label: 'exchangeFormatCsv', ending: 'csv', type: 'text/csv', write: chosen(writeCsv) },
  { name: 'html', label: 'exchangeFormatHtml', ending: 'html', type: 'text/html', write: chosen(writeHtml) },
  {
    name: 'links',
    label: 'exchangeFormatLinks',
    ending: 'txt',
    type: 'text/plain',
    write: chosen(writeLinks),
  },
  {
    name: 'json',
    label: 'exchangeFormatJson',
    ending: 'json',
    type: 'application/json',
    write: chosen(writeSelection),
  },
] as const satisfies Format[];

function chosen<Written>(write: (papers: GivenPaper[], options: WriteOptions) => Written) {
  return (papers: GivenPaper[], options: WriteOptions = {}): Written =>
    write(choose(papers, options), options);
}
