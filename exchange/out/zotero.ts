import type { GivenPaper } from '@/domain/library';
import { type Cited, citedOf } from './cited';
import { datePartsOf } from './dates';
import { type NameParts, namesOf } from './names';
import { oneLine } from './one-line';

/** One author: `lastName` alone, with `fieldMode` 1, for what has no parts. */
export interface ZoteroCreator {
  creatorType: 'author';
  lastName: string;
  firstName?: string;
  fieldMode?: 1;
}

/** A paper as Zotero's connector takes it; by the fields that Zotero has for its kind. */
export interface ZoteroItem {
  /** Names it within one send. */
  id: string;
  itemType: 'preprint' | 'conferencePaper' | 'journalArticle';
  title: string;
  creators: ZoteroCreator[];
  date?: string;
  DOI?: string;
  url?: string;
  abstractNote?: string;
  repository?: string;
  archiveID?: string;
  proceedingsTitle?: string;
  publicationTitle?: string;
  /** One `name: value` a line, for what Zotero has no field for. */
  extra?: string;
  /** `YYYY-MM-DDTHH:MM:SSZ` */
  accessDate?: string;
  tags: { tag: string }[];
  /** HTML. */
  notes: { itemType: 'note'; note: string }[];
  attachments: [];
}

/** A paper for Zotero. Whatever it holds stays text: Zotero takes notes alone for HTML, and their signs are escaped. */
export function zoteroItem(paper: GivenPaper): ZoteroItem {
  const cited = citedOf(paper);
  const date = datePartsOf(paper.date).join('-') || cited.year;
  const tags = new Set((paper.tags ?? []).map(oneLine).filter(Boolean));
  const abstract = oneLine(paper.abstract ?? '');
  return {
    id: paper.id,
    title: oneLine(paper.title),
    creators: namesOf(paper.authors).map(creatorOf),
    ...(date && { date }),
    ...(cited.doi && { DOI: cited.doi }),
    ...(cited.url && { url: cited.url }),
    ...(abstract && { abstractNote: abstract }),
    ...placeOf(cited),
    ...(paper.savedAt !== undefined && { accessDate: secondOf(paper.savedAt) }),
    tags: [...tags].map((tag) => ({ tag })),
    notes: paper.note?.trim() ? [{ itemType: 'note', note: noteOf(paper.note) }] : [],
    attachments: [],
  };
}

function creatorOf(name: NameParts): ZoteroCreator {
  if ('literal' in name) return { creatorType: 'author', lastName: name.literal, fieldMode: 1 };
  const { family, given, suffix } = name;
  return {
    creatorType: 'author',
    lastName: family,
    firstName: suffix === undefined ? given : `${given}, ${suffix}`,
  };
}

const types = { preprint: 'preprint', conference: 'conferencePaper', journal: 'journalArticle' } as const;

function placeOf({ kind, venue, arxiv, pmid }: Cited) {
  const isPreprint = kind === 'preprint';
  const repository = isPreprint ? (venue ?? (arxiv && 'arXiv')) : undefined;
  const extra = [
    !isPreprint && arxiv && `arXiv: ${arxiv}`, // Of a published paper Zotero has no field for it
    pmid && `PMID: ${pmid}`,
  ].filter(Boolean);
  return {
    itemType: types[kind],
    ...(repository && { repository }),
    ...(isPreprint && arxiv && { archiveID: `arXiv:${arxiv}` }),
    ...(kind === 'conference' && venue && { proceedingsTitle: venue }),
    ...(kind === 'journal' && venue && { publicationTitle: venue }),
    ...(extra.length > 0 && { extra: extra.join('\n') }),
  };
}

function secondOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Markdown as it was written, a paragraph for each of its lines. */
function noteOf(note: string): string {
  const lines = note
    .toWellFormed()
    .trim()
    .split(/\r\n?|\n/);
  return lines.map((line) => `<p>${line.replace(/[&<>]/g, (sign) => escapes[sign] ?? '')}</p>`).join('');
}
