import { arxivId, type Paper, type PaperId } from '@/domain/paper';
import { caps, cleanText, countOf, dayOf, webAddress } from '@/domain/text';
import { known } from './known';

/** The papers in the data that Hugging Face embeds in its digests; undefined when there is no list of papers. */
export function papersIn(data: unknown): Map<PaperId, Partial<Paper>> | undefined {
  const items = at(data, 'dailyPapers');
  if (!Array.isArray(items)) return;
  return new Map(
    items.map((item) => paperIn(at(item, 'paper') ?? item)).filter((entry) => entry !== undefined),
  );
}

function paperIn(data: unknown): [PaperId, Partial<Paper>] | undefined {
  const id = arxivId(textAt(data, 'id', 60) ?? '');
  if (!id) return;
  const authors = authorsIn(at(data, 'authors'));
  const paper = known<Partial<Paper>>({
    title: textAt(data, 'title', caps.title),
    authors: authors?.slice(0, caps.authors),
    moreAuthors: Math.max((authors?.length ?? 0) - caps.authors, 0) || undefined,
    abstract: textAt(data, 'summary', caps.abstract),
    date: dayOf(textAt(data, 'publishedAt', 60) ?? ''),
    code: webAddress(textAt(data, 'githubRepo', caps.address + 1) ?? ''),
    upvotes: countOf(at(data, 'upvotes')),
  });
  return [id, paper];
}

function authorsIn(data: unknown): string[] | undefined {
  if (!Array.isArray(data)) return;
  return data
    .filter((author) => at(author, 'hidden') !== true)
    .map((author) => textAt(author, 'name', caps.author))
    .filter((name) => name !== undefined);
}

function textAt(data: unknown, key: string, most: number): string | undefined {
  const value = at(data, key);
  return (typeof value === 'string' && cleanText(value, most)) || undefined;
}

function at(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? (data as Record<string, unknown>)[key]
    : undefined;
}
