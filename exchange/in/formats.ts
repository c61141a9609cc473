import { isBibtex } from '@/exchange/digests/bibtex';
import { papersInBibtex } from './bibtex';
import { isCsv, papersInCsv } from './csv';
import type { Entry } from './entry';
import { isCsl, papersInCsl, papersInMemory } from './json';
import { papersNamed } from './list';
import { isPaperMemory } from './papermemory';
import { isEndnote, isPubmed, isRis, papersInEndnote, papersInPubmed, papersInRis } from './ris';

/** A format of papers, told by what a text holds. */
export interface Format {
  kind: 'bibtex' | 'ris' | 'pubmed' | 'endnote' | 'csl-json' | 'papermemory' | 'csv' | 'list';
  isIt(written: string): boolean;
  entries(written: string): Iterable<Entry>;
}

export const jsonFormats: Format[] = [
  { kind: 'papermemory', isIt: isPaperMemory, entries: papersInMemory },
  { kind: 'csl-json', isIt: isCsl, entries: papersInCsl },
];

const longestList = 20_000_000; // UTF-16 code units

/** In the order in which they are looked for; a list comes last, for every text may be one. */
export const textFormats: Format[] = [
  { kind: 'ris', isIt: isRis, entries: papersInRis },
  { kind: 'pubmed', isIt: isPubmed, entries: papersInPubmed },
  { kind: 'endnote', isIt: isEndnote, entries: papersInEndnote },
  { kind: 'bibtex', isIt: isBibtex, entries: papersInBibtex },
  { kind: 'csv', isIt: isCsv, entries: papersInCsv },
  { kind: 'list', isIt: ({ length }) => length <= longestList, entries: papersNamed },
];
