import { parseAddress } from '@/domain/address';
import type { Paper, PaperId } from '@/domain/paper';
import { idOfLink } from '@/domain/paper-link';
import { caps, cleanText, countOf, dayOf, webAddress } from '@/domain/text';
import { known } from './known';
import type { Embedded } from './site';

type Papers = Map<PaperId, Partial<Paper>>;

/** The papers in the JSON that a page embeds; undefined when there is none, or it is not what we know. */
export function readEmbedded(embedded: Embedded, page: Document): Papers | undefined {
  const element = page.querySelector(embedded.at);
  const text = embedded.attribute ? element?.getAttribute(embedded.attribute) : element?.textContent;
  if (!text) return;
  try {
    return papersIn(JSON.parse(text), embedded);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return; // Broken or too deep: the reader names it as a problem
    throw error;
  }
}

/** Every value is checked by hand: the JSON may be anything. */
export function papersIn(data: unknown, embedded: Embedded): Papers | undefined {
  const papers = embedded.list.reduce(at, data);
  if (!Array.isArray(papers)) return;
  const read = papers.map((each) => paperIn(at(each, embedded.paper) ?? each, embedded));
  return new Map(read.filter((paper) => paper !== undefined));
}

function paperIn(data: unknown, { id: [key, into], keys }: Embedded): [PaperId, Partial<Paper>] | undefined {
  const name = textAt(data, key, 60);
  const address = name && parseAddress(into.replace('{}', () => encodeURI(name)));
  const id = address && idOfLink(address);
  if (!id) return;
  const authors = authorsIn(at(data, keys.authors));
  const paper = known<Partial<Paper>>({
    title: textAt(data, keys.title, caps.title),
    authors: authors?.slice(0, caps.authors),
    moreAuthors: Math.max((authors?.length ?? 0) - caps.authors, 0) || undefined,
    abstract: textAt(data, keys.abstract, caps.abstract),
    date: dayOf(textAt(data, keys.date, 60) ?? ''),
    venue: textAt(data, keys.venue, caps.venue),
    code: webAddress(textAt(data, keys.code, caps.address + 1) ?? ''),
    upvotes: countOf(at(data, keys.upvotes)),
  });
  return [id, paper];
}

function authorsIn(data: unknown): string[] | undefined {
  if (!Array.isArray(data)) return;
  return data
    .filter((author) => at(author, 'hidden') !== true)
    .map((author) =>
      typeof author === 'string' ? cleanText(author, caps.author) : textAt(author, 'name', caps.author),
    )
    .filter((name) => name !== undefined && name !== '') as string[];
}

function textAt(data: unknown, key: string | undefined, most: number): string | undefined {
  const value = at(data, key);
  return (typeof value === 'string' && cleanText(value, most)) || undefined;
}

function at(data: unknown, key: string | undefined): unknown {
  return key !== undefined && typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? (data as Record<string, unknown>)[key]
    : undefined;
}
