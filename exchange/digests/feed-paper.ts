import { arxivId } from '@/domain/arxiv-number';
import { dateIn } from '@/domain/dates';
import type { Paper, PaperId } from '@/domain/paper';
import { doiId, idOfLink, webId } from '@/domain/paper-link';
import { caps, cleanText } from '@/domain/text';
import { makePaper } from './make-paper';
import { type Names, namesIn } from './names';
import { withoutMarkup } from './without-markup';

/** The children of an `item` or `entry` by name, as written (`dc:creator`), in lower case. */
type Fields = Map<string, Element[]>;

const mostFields = 1_000;
const announced = /^arXiv:(\S{1,40})\s+Announce Type:\s*(\S+)\s+(?:Abstract:\s*)?/i; // arXiv's description
const published = /^.{0,200}\bPublished online: .{0,60}\bdoi:\s*\S+\s*/is; // Nature's
const issue = /^[^.]{0,200}, Volume \d+, Issue [^.]{0,200}\.\s*/i; // Atypon's
const reference = /^Publication date: .{0,60}?Source: .{0,300}?Author\(s\): .*$/is; // ScienceDirect's
const initials = /^(?:\p{Lu}\p{Ll}?\.?[ -]?){1,5}$/u;

/** The paper that an element of a feed tells of: title, authors, date and id, and its abstract where there is one. */
export function paperInFeed(element: Element): Paper | undefined {
  const fields = fieldsOf(element);
  const description = descriptionIn(fields);
  const [, number = '', kind = ''] = announced.exec(description) ?? [];
  return makePaper({
    ids: [arxivId(number), ...idsIn(element, fields)],
    title: titleIn(fields),
    ...authorsIn(fields),
    abstract: abstractIn(description),
    categories: categoriesIn(fields),
    date: datesIn(fields)[0],
    venue: textIn(fields, 'prism:publicationname', 'arxiv:journal_reference', 'arxiv:journal_ref'),
    comment: textIn(fields, 'arxiv:comment'),
    replaced: /^replace/i.test(textIn(fields, 'arxiv:announce_type') || kind),
  });
}

function fieldsOf(element: Element): Fields {
  const fields: Fields = new Map();
  for (const child of Array.from(element.children).slice(0, mostFields)) {
    const name = String(child.nodeName).toLowerCase(); // A form's inputs may answer in its place
    fields.set(name, [...(fields.get(name) ?? []), child]);
  }
  return fields;
}

/** The texts of all fields of these names, in the order of the names. */
function textsIn(fields: Fields, ...names: string[]): string[] {
  return names
    .flatMap((name) => fields.get(name) ?? [])
    .map((element) => (element.textContent ?? '').trim())
    .filter(Boolean);
}

function textIn(fields: Fields, ...names: string[]): string {
  return textsIn(fields, ...names)[0] ?? '';
}

function titleIn(fields: Fields): string {
  const title = withoutMarkup(textIn(fields, 'title', 'dc:title'), caps.title);
  return title.replace(/ \(arXiv:[^()]{1,60}\)$/, ''); // Until 2024
}

function descriptionIn(fields: Fields): string {
  const texts = textsIn(fields, 'description', 'summary', 'dc:description', 'content:encoded', 'content');
  const [first = ''] = texts.map((text) => withoutMarkup(text, caps.abstract)).filter(abstractIn);
  return first;
}

function abstractIn(description: string): string {
  const bare = description.replace(announced, '').replace(published, '').replace(issue, '');
  return bare.replace(reference, '').replace(/^Abstract:?\s+(?=\p{Lu})/u, '');
}

/** Every registered id that a field names, arXiv's first; else the address of its page. */
function idsIn(element: Element, fields: Fields): (PaperId | undefined)[] {
  const links = (fields.get('link') ?? []).filter((link) =>
    /^$|alternate/.test(link.getAttribute('rel') ?? ''),
  );
  const hrefs = links.map((link) => link.getAttribute('href') ?? link.textContent ?? '');
  const about = element.getAttribute('rdf:about') ?? '';
  const names = textsIn(fields, 'guid', 'id', 'prism:doi', 'dc:identifier', 'arxiv:doi', 'prism:url');
  const ids = [...names, ...hrefs, about].map((name) => registeredId(name.trim().slice(0, caps.address)));
  const known = ids.filter((id) => id !== undefined).sort((one, other) => rank(one) - rank(other));
  const page = [...hrefs, about].find((href) => URL.canParse(href.trim()));
  return known.length > 0 || page === undefined ? known : [webId(new URL(page.trim()))];
}

function rank(id: PaperId): number {
  return id.startsWith('arxiv:') ? 0 : 1;
}

function registeredId(name: string): PaperId | undefined {
  if (/^(?:oai:)?arxiv(?:\.org)?:/i.test(name)) return arxivId(name.replace(/^.*:/, ''));
  if (/^(?:doi:|info:doi\/)?\s?10\./i.test(name)) return doiId(name.replace(/^(?:doi:|info:doi\/)\s?/i, ''));
  return URL.canParse(name) ? idOfLink(new URL(name)) : undefined;
}

/** One field for each author, or one that lists them all. */
function authorsIn(fields: Fields): Names {
  const people = (fields.get('author') ?? []).map(nameIn);
  const creators = textsIn(fields, 'dc:creator', 'dc:contributor');
  const names = [...new Set([...creators, ...people].map((name) => withoutMarkup(name, caps.abstract)))];
  if (names.length !== 1) return { authors: names.map(turned) };
  const [list = ''] = names;
  const parts = list.split(/,\s*/).filter(Boolean);
  const isTurned = parts.length > 1 && parts.every((part, at) => at % 2 === 0 || initials.test(part));
  if (!isTurned) return namesIn(list);
  return {
    authors: parts.flatMap((part, at) => (at % 2 === 0 ? `${parts[at + 1] ?? ''} ${part}`.trim() : [])),
  };
}

/** "Doe, Jane" as Jane Doe. */
function turned(name: string): string {
  const [last = '', first, ...rest] = name.split(/,\s*/);
  return first === undefined || rest.length > 0 ? name : `${first} ${last}`;
}

/** Atom's `name`; RSS has "jane@example.org (Jane Doe)". */
function nameIn(author: Element): string {
  const name = Array.from(author.children).find(({ nodeName }) => nodeName === 'name') ?? author;
  const text = name.textContent ?? '';
  return /^\S{1,200}@\S{1,200} \(([^()]{1,300})\)/.exec(text)?.[1] ?? text;
}

function categoriesIn(fields: Fields): string[] {
  const terms = (fields.get('category') ?? []).map(
    (each) => each.getAttribute('term') ?? each.textContent ?? '',
  );
  return [...new Set([...terms, ...textsIn(fields, 'dc:subject', 'prism:section')])];
}

function datesIn(fields: Fields): string[] {
  const names = ['prism:publicationdate', 'published', 'dc:date', 'pubdate', 'prism:coverdate', 'updated'];
  const texts = textsIn(fields, ...names).map((text) => dateIn(cleanText(text, caps.category)));
  return texts.filter((date) => date !== undefined);
}
