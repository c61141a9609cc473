import { arxivId, type Paper, type PaperId } from '@/domain/paper';
import { caps, cleanText, dayOf, webAddress } from '@/domain/text';

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
  const title = textAt(data, 'title', caps.title);
  const abstract = textAt(data, 'summary', caps.abstract);
  const date = dayOf(textAt(data, 'publishedAt', 60) ?? '');
  const code = webAddress(textAt(data, 'githubRepo', caps.address) ?? '');
  const upvotes = at(data, 'upvotes');
  return [
    id,
    {
      ...(title && { title }),
      ...authorsIn(at(data, 'authors')),
      ...(abstract && { abstract }),
      ...(date && { date }),
      ...(code && { code }),
      ...(isCount(upvotes) && { upvotes }),
    },
  ];
}

function authorsIn(data: unknown): Pick<Paper, 'authors' | 'moreAuthors'> | undefined {
  if (!Array.isArray(data)) return;
  const names = data
    .filter((author) => at(author, 'hidden') !== true)
    .map((author) => textAt(author, 'name', caps.author));
  const authors = names.filter((name) => name !== undefined);
  const more = authors.length - caps.authors;
  return { authors: authors.slice(0, caps.authors), ...(more > 0 && { moreAuthors: more }) };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= caps.count;
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
