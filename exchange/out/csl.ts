import type { GivenPaper } from '@/domain/library';
import { citeKeys } from './cite-keys';
import { type Cited, citedOf } from './cited';
import { datePartsOf } from './dates';
import { type NameParts, namesOf } from './names';
import { oneLine } from './one-line';
import type { WriteOptions } from './options';

const types: Record<Cited['kind'], string> = {
  preprint: 'article',
  conference: 'paper-conference',
  journal: 'article-journal',
};

/** Papers as CSL-JSON, what citeproc, Pandoc and Zotero read; its `id` is the key that BibTeX has too. */
export function writeCsl(papers: GivenPaper[], { keys }: WriteOptions = {}): string {
  const named = citeKeys(papers, keys);
  const items = papers.map((paper, at) => ({ id: named[at], ...itemOf(paper, citedOf(paper)) }));
  return `${JSON.stringify(items, null, 1)}\n`;
}

/** Absent fields are undefined: JSON drops them. */
function itemOf(paper: GivenPaper, { kind, year, venue, arxiv, doi, pmid, url }: Cited) {
  const isPreprint = kind === 'preprint';
  const date = datePartsOf(paper.date ?? year);
  return {
    type: types[kind],
    title: oneLine(paper.title),
    author: paper.authors.length > 0 ? namesOf(paper.authors).map(nameOf) : undefined,
    issued: date.length > 0 ? { 'date-parts': [date.map(Number)] } : undefined,
    abstract: paper.abstract && oneLine(paper.abstract),
    'container-title': isPreprint ? undefined : venue,
    publisher: isPreprint ? (venue ?? (arxiv && 'arXiv')) : undefined,
    DOI: doi,
    PMID: pmid,
    URL: url,
    archive: arxiv && 'arXiv',
    archive_location: arxiv,
    keyword: paper.tags?.map(oneLine).join(', ') || undefined,
    note: paper.note?.toWellFormed(),
  };
}

function nameOf(name: NameParts): object {
  return 'literal' in name ? { literal: name.literal } : name;
}
