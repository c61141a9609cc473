import type { Paper, PaperId } from '@/domain/paper';
import { caps, cleanText, countOf, dayOf, webAddress } from '@/domain/text';
import { known } from './known';
import { readField } from './read-field';
import type { Field, Site } from './site';

/** What the markup of a listing says about a paper, every value checked and cut to its cap. */
export function readPaper(site: Site, elements: Element[], id: PaperId, title: string): Paper {
  const read = <Value>(field: Field<Value> | undefined) => field && readField(elements, field);
  const readCut = (field: Field | undefined, most: number) => cleanText(read(field) ?? '', most) || undefined;
  const authors = read(site.authors) ?? [];
  const unnamed = countOf(read(site.moreAuthors)) ?? 0;
  const categories = read(site.categories) ?? [];
  return known<Paper>({
    id,
    title: cleanText(title, caps.title),
    authors: cutAll(authors, caps.authors, caps.author),
    moreAuthors: unnamed + Math.max(authors.length - caps.authors, 0) || undefined,
    abstract: readCut(site.abstract, caps.abstract),
    categories: categories.length > 0 ? cutAll(categories, caps.categories, caps.category) : undefined,
    date: dayOf(read(site.date) ?? ''),
    comment: readCut(site.comment, caps.comment),
    code: webAddress(read(site.code) ?? ''),
    upvotes: countOf(read(site.upvotes)),
  });
}

function cutAll(texts: string[], many: number, most: number): string[] {
  return texts.slice(0, many).map((text) => cleanText(text, most));
}
