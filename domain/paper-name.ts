import { type Paper, type PaperId, partsOf } from './paper';
import { titleWords } from './title-id';

/** What tells whether two ids name one paper. */
export interface Name {
  id: PaperId;
  /** The title's words: `titleWords`. Empty when it is not known. */
  title: string;
  /** How many characters of `title` stand before the first colon; absent when there is none. */
  main?: number;
  /** The first author as printed. */
  author?: string;
  year?: number;
}

const longestAuthor = 300; // UTF-16 code units

/** The name of a paper just met, completed by what was known of it. */
export function nameOf(paper: Paper, known?: Name): Name {
  const title = titleWords(paper.title);
  const main = title === '' ? known?.main : mainOf(paper.title, title);
  const author = paper.authors[0]?.slice(0, longestAuthor) || known?.author;
  const year = yearOf(paper) ?? known?.year;
  return {
    id: paper.id,
    title: title || (known?.title ?? ''),
    ...(main !== undefined && { main }),
    ...(author !== undefined && { author }),
    ...(year !== undefined && { year }),
  };
}

export function isSameName(one: Name, other: Name | undefined): boolean {
  return (
    one.title === other?.title &&
    one.main === other.main &&
    one.author === other.author &&
    one.year === other.year
  );
}

function mainOf(title: string, words: string): number | undefined {
  const colon = title.search(/[:：]/);
  const { length } = titleWords(title.slice(0, Math.max(colon, 0)));
  return length > 0 && length < words.length ? length : undefined;
}

/** The year in which a paper came out: an arXiv number tells that of its first version. */
export function yearOf({ id, date = '' }: Pick<Paper, 'id' | 'date'>): number | undefined {
  const [scheme, name] = partsOf(id);
  const digits = scheme === 'arxiv' ? /^(?:.*\/)?(\d\d)/.exec(name)?.[1] : undefined;
  if (digits !== undefined) return Number(digits) + (name.includes('/') && digits > '90' ? 1900 : 2000);
  const year = /^\d{4}/.exec(date)?.[0];
  return year === undefined ? undefined : Number(year);
}
