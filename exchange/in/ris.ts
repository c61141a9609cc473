import { caps } from '@/domain/text';
import { titleWithoutMarkup, withoutMarkup } from '@/exchange/digests/without-markup';
import { text } from '@/locale/text';
import type { Entry } from './entry';
import { givenPaper, type Told, tellNotes } from './given';
import { idsFrom, webIdOf } from './ids';
import { allPrinted } from './names';
import { type TaggedForm, type TaggedRecord, taggedRecords } from './tagged';
import { toldDate } from './told-date';

// Formats that write one field a line: RIS, what PubMed saves, and EndNote's own (Refer).

const risForm: TaggedForm = { line: /^\s?([A-Z][A-Z\d]) {1,2}-(?: (.*))?$/, first: 'TY', last: 'ER' };
const pubmedForm: TaggedForm = { line: /^([A-Z]{2,4}) {0,2}- (.*)$/, first: 'PMID' };
const endnoteForm: TaggedForm = { line: /^%(\S) ?(.*)$/, first: '0' };

const start = 20_000; // UTF-16 code units: catalogues write a few lines of their own before the first record

const begins = (form: RegExp) => (written: string) => form.test(written.slice(0, start));

export const isRis = begins(/^\s?TY {1,2}- /m);
export const isPubmed = begins(/^PMID- /m);
export const isEndnote = begins(/^%0 /m);

export function papersInRis(written: string): Generator<Entry> {
  return papersIn(written, risForm, toldByRis);
}

export function papersInPubmed(written: string): Generator<Entry> {
  return papersIn(written, pubmedForm, toldByPubmed);
}

export function papersInEndnote(written: string): Generator<Entry> {
  return papersIn(written, endnoteForm, toldByEndnote);
}

function* papersIn(
  written: string,
  form: TaggedForm,
  toldBy: (record: TaggedRecord) => Told,
): Generator<Entry> {
  for (const record of taggedRecords(written, form)) {
    const paper = givenPaper(toldBy(record));
    yield paper ? { at: record.at, paper } : { at: record.at, says: text('importNoTitle') };
  }
}

function toldByRis({ value, values }: TaggedRecord): Told {
  const addresses = values('UR', 'LK', 'L1', 'L2');
  const isWhole = /^(?:E?BOOK|UNPB)$/.test(value('TY')); // Of all others BT is what they are in
  const title = value('T1', 'TI', ...(isWhole ? ['BT', 'CT'] : ['CT']));
  return {
    ...textsOf(title || value('BT'), value('AB', 'N2')),
    ids: idsOf(
      {
        doi: value('DO', 'M3'),
        words: [...addresses, ...values('M1', 'AN')],
        pmid: pmidOf(value('AN'), value('DB', 'DP')),
      },
      addresses,
    ),
    authors: allPrinted(values('AU', 'A1')),
    date: values('DA', 'PY', 'Y1').map(toldDate).find(Boolean),
    venue: value('T2', ...(isWhole || title === '' ? [] : ['BT']), 'JO', 'JF', 'JA', 'J2', 'C3'),
    tags: tagsIn(values('KW')),
    ...tellNotes(values('N1', 'RN')),
  };
}

function toldByPubmed({ value, values }: TaggedRecord): Told {
  return {
    ...textsOf(value('TI', 'BTI'), value('AB')),
    ids: idsOf({ pmid: value('PMID'), words: values('LID', 'AID') }),
    authors: allPrinted(values('FAU').length > 0 ? values('FAU') : values('AU')),
    date: toldDate(value('DP', 'DEP')),
    venue: value('JT', 'TA'),
    tags: tagsIn(values('OT')),
  };
}

function toldByEndnote({ value, values }: TaggedRecord): Told {
  const addresses = values('U');
  return {
    ...textsOf(value('T'), value('X')),
    ids: idsOf({ doi: value('R'), words: [...addresses, ...values('M')] }, addresses),
    authors: allPrinted(values('A')),
    date: values('8', 'D').map(toldDate).find(Boolean),
    venue: value('J', 'B'),
    tags: tagsIn(values('K').flatMap((some) => some.split(','))),
    ...tellNotes(values('Z')),
  };
}

function textsOf(title: string, abstract: string): Pick<Told, 'title' | 'abstract'> {
  return { title: titleWithoutMarkup(title, caps.title), abstract: withoutMarkup(abstract, caps.abstract) };
}

function idsOf(texts: Parameters<typeof idsFrom>[0], addresses: string[] = []): Told['ids'] {
  const ids = idsFrom(texts);
  return ids.length > 0 ? ids : addresses.flatMap((address) => webIdOf(address) ?? []).slice(0, 1);
}

function pmidOf(accession: string, database: string): string {
  return /pubmed|medline|nlm/i.test(database) ? accession : '';
}

function tagsIn(keywords: string[]): string[] {
  return keywords.flatMap((some) => some.split(/[;\n]/));
}
