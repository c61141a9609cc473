import { isPaperId, type Paper, type PaperId } from '@/domain/paper';
import { caps, cleanText } from '@/domain/text';
import { titleId } from '@/domain/title-id';

/** What a text says about a paper, as written. */
export interface Written {
  /** The first one names the paper, the others are its aliases; when there is none, its title names it. */
  ids: (PaperId | undefined)[];
  title: string;
  authors?: string[] | undefined;
  moreAuthors?: number | undefined;
  abstract?: string | undefined;
  categories?: string[] | undefined;
  date?: string | undefined;
  venue?: string | undefined;
  comment?: string | undefined;
  replaced?: boolean | undefined;
}

/** A paper whose texts are clean and whose ids are checked; undefined when it has no title, or nothing names it. */
export function makePaper(written: Written): Paper | undefined {
  const title = cleanText(written.title, caps.title);
  const authors = cleanTexts(written.authors, caps.authors, caps.author);
  const { date, moreAuthors } = written;
  const named = titleId(title, { authors, date });
  const [id = named, ...aliases] = new Set(written.ids.filter(isPaperId));
  if (!/[\p{L}\p{N}]/u.test(title) || id === undefined) return;
  const abstract = cleanText(written.abstract ?? '', caps.abstract);
  const venue = cleanText(written.venue ?? '', caps.venue);
  const comment = cleanText(written.comment ?? '', caps.comment);
  const categories = cleanTexts(written.categories, caps.categories, caps.category);
  return {
    id,
    ...(aliases.length > 0 && { aliases: aliases.slice(0, caps.aliases) }),
    title,
    authors,
    ...(moreAuthors && { moreAuthors }),
    ...(abstract && { abstract }),
    ...(categories.length > 0 && { categories }),
    ...(date && { date }),
    ...(venue && { venue }),
    ...(written.replaced && { replaced: true }),
    ...(comment && { comment }),
  };
}

function cleanTexts(texts: string[] = [], most: number, longest: number): string[] {
  return texts
    .slice(0, most)
    .map((text) => cleanText(text, longest))
    .filter(Boolean);
}
