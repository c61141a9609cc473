import { parseAddress } from '@/domain/address';
import type { Paper, PaperId } from '@/domain/paper';
import { idOfLink } from '@/domain/paper-link';
import { caps, cleanText } from '@/domain/text';
import { codeIn } from './code';
import { known } from './known';
import { readField } from './read-field';
import { authorsIn, categoriesIn, countIn, moreIn, venueIn, whenIn } from './readings';
import type { Search } from './search-once';
import type { Field, Site } from './site';

type Name = { [Key in keyof Site]-?: Site[Key] extends Field | undefined ? Key : never }[keyof Site];

/** What the markup of a listing says about a paper besides its id, every value checked and cut to its cap. */
export function readPaper(site: Site, search: Search, title: string, url: string): Omit<Paper, 'id'> {
  const read = <Value>(name: Name, as: (texts: string[], field: Field) => Value): Value | undefined => {
    const field = site[name];
    const texts = readField(search, field);
    return field && texts.length > 0 ? as(texts, field) : undefined;
  };
  const readCut = (name: Name, most: number) =>
    read(name, ([text = '']) => (text.length > most ? cleanText(text, most) : text));
  const authors = read('authors', authorsIn) ?? [];
  const unnamed = read('moreAuthors', moreIn) ?? 0;
  const categories = read('categories', categoriesIn) ?? [];
  const aliases = read('aliases', (links) => idsOf(links, url)) ?? [];
  return known<Omit<Paper, 'id'>>({
    aliases: aliases.length > 0 ? aliases : undefined,
    title: cleanText(title, caps.title),
    authors: cutAll(authors, caps.authors, caps.author),
    moreAuthors: unnamed + Math.max(authors.length - caps.authors, 0) || undefined,
    abstract: readCut('abstract', caps.abstract),
    categories: categories.length > 0 ? cutAll(categories, caps.categories, caps.category) : undefined,
    date: read('date', whenIn),
    venue: read('venue', (texts, field) => cleanText(venueIn(texts, field) ?? '', caps.venue) || undefined),
    replaced:
      read('replaced', (texts) => texts.some((text) => /\breplaced\b/i.test(text)) || undefined) && true,
    comment: readCut('comment', caps.comment),
    code: read('code', codeIn),
    upvotes: read('upvotes', countIn),
  });
}

function idsOf(links: string[], url: string): PaperId[] {
  const addresses = links.flatMap((link) => parseAddress(link, url) ?? []);
  return [...new Set(addresses.flatMap((address) => idOfLink(address) ?? []))].slice(0, caps.aliases);
}

function cutAll(texts: string[], many: number, most: number): string[] {
  return texts.slice(0, many).map((text) => cleanText(text, most));
}
