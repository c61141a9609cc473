import { caps } from '@/domain/text';
import { titleWithoutMarkup, withoutMarkup } from '@/exchange/digests/without-markup';
import { givenPaper, type Told, tellNotes } from './given';
import { idsFrom, webIdOf } from './ids';
import { type Fields, fieldsOf, listIn, textIn } from './json-values';
import { toldDate } from './told-date';

/** The paper that an item of CSL-JSON tells of; undefined when it has no title. */
export function paperOfItem(item: unknown) {
  return givenPaper(toldBy(fieldsOf(item)));
}

function toldBy(item: Fields): Told {
  const venue = textIn(item['container-title']);
  const note = withoutExtra(textIn(item.note));
  const ids = idsFrom({
    arxiv: /arxiv/i.test(textIn(item.archive)) ? textIn(item.archive_location) : '',
    doi: textIn(item.DOI),
    pmid: textIn(item.PMID),
    words: [textIn(item.URL), textIn(item.number), venue],
    remarks: [textIn(item.note)],
  });
  const web = ids.length > 0 ? undefined : webIdOf(textIn(item.URL));
  return {
    ids: web ? [web] : ids,
    title: titleWithoutMarkup(textIn(item.title), caps.title),
    authors: listIn(item.author).map(nameOf),
    date: dateOf(fieldsOf(item.issued)),
    venue: /^arxiv\b/i.test(venue) ? '' : withoutMarkup(venue, caps.venue),
    abstract: withoutMarkup(textIn(item.abstract), caps.abstract),
    tags: textIn(item.keyword).split(/[,;]/),
    ...tellNotes([note, textIn(item.annote)]),
  };
}

// What Zotero puts there for want of a field, and what readers begin their own lines with too
const extra =
  /^(?:citation key|pm(?:c)?id|arxiv|doi|publisher|tex\.[\w-]+|_eprint|issn|isbn|ads bibcode|mag id|s2id|original-date|journal abbreviation) ?: ?.*$\n?/gim;
const common = /^(?:number|version(?: number)?|place|series|type) ?: ?.*$\n?/gim;

/** A note without what Zotero added; lines with common names are the reader's unless others beside them are Zotero's. */
function withoutExtra(note: string): string {
  const rest = note.replace(extra, '');
  return rest === note ? note : rest.replace(common, '');
}

function nameOf(name: unknown): string {
  const part = (key: string) => textIn(fieldsOf(name)[key]);
  const family = [part('non-dropping-particle'), part('family')];
  const parts = [part('given'), part('dropping-particle'), ...family, part('suffix')];
  return parts.filter(Boolean).join(' ') || part('literal');
}

function dateOf(issued: Fields): string | undefined {
  const parts = listIn(listIn(issued['date-parts'])[0]).map(textIn);
  const [year, ...rest] = parts.filter(Boolean);
  const date = [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
  return toldDate(date) ?? toldDate(textIn(issued.raw) || textIn(issued.literal));
}
