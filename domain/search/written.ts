import { fold } from '@/domain/relevance/fold';

/** The fields a query may name, each with an example, in the order of a help text. */
export const fields = [
  { field: 'author', example: 'author:"Ada Lovelace"' },
  { field: 'tag', example: 'tag:agents' },
  { field: 'status', example: 'status:"to read"' },
  { field: 'is', example: 'is:favourite' },
  { field: 'has', example: 'has:note' },
  { field: 'in', example: 'in:arxiv' },
  { field: 'year', example: 'year:>2023' },
  { field: 'saved', example: 'saved:>2026-01' },
  { field: 'seen', example: 'seen:2026-11' },
] as const;
export type Field = (typeof fields)[number]['field'];

/** A part of a query as it is written. */
export interface Written {
  not: boolean;
  field?: Field;
  /** Without quotes; what stands before a colon and is no field belongs to it. */
  value: string;
  quoted: boolean;
  /** A quote begins and does not end. */
  open: boolean;
  spelled: string;
}

/** What comes after so many UTF-16 code units is not read. */
export const longestQuery = 2_000;

const mostParts = 60;
const quotes = '"“”„«»「」';
const form = new RegExp(
  `(-?)(?:([a-z]+):)?(?:[${quotes}]([^${quotes}]*)([${quotes}]|$)|([^\\s${quotes}]*))`,
  'giu',
);
const aQuote = new RegExp(`[${quotes}]`, 'gu');

/** Cuts a query into its parts. Takes linear time; whatever is written, it is no error. */
export function partsIn(text: string): Written[] {
  const found = Array.from(text.slice(0, longestQuery).toWellFormed().matchAll(form));
  return found
    .filter(([spelled]) => spelled !== '')
    .slice(0, mostParts)
    .map(([spelled, minus, name = '', quoted, end, plain = '']) => {
      const field = fields.find((one) => one.field === name.toLowerCase())?.field;
      const before = name !== '' && field === undefined ? `${name}:` : '';
      return {
        not: minus === '-',
        ...(field !== undefined && { field }),
        value: before + (quoted ?? plain),
        quoted: quoted !== undefined,
        open: end === '',
        spelled,
      };
    });
}

/**
 * The query with this as its only wish for the field, or without any of those for `undefined`: what a button writes.
 * What it must not be (`-tag:x`) stays.
 */
export function withPart(text: string, field: Field, value: string | undefined): string {
  const others = partsIn(text).filter((part) => part.field !== field || part.not);
  const spelled = others.map(spell);
  const part = value === undefined ? [] : [`${field}:${quote(value)}`];
  return [...spelled, ...part].join(' ');
}

/**
 * The query with this name in the place of another one, wherever it is all that a part asks for in the field; as it was
 * where it would become longer than a query is read.
 */
export function renamePart(text: string, field: Field, name: string, next: string): string {
  const isMeant = (part: Written) => part.field === field && formOf(part.value) === formOf(name);
  const parts = partsIn(text);
  if (!parts.some(isMeant)) return text;
  const renamed = (part: Written) => `${part.not ? '-' : ''}${field}:${quote(next)}`;
  const written = parts.map((part) => (isMeant(part) ? renamed(part) : spell(part))).join(' ');
  return written.length > longestQuery ? text : written;
}

function spell({ spelled, open }: Written): string {
  return spelled + (open ? '"' : '');
}

/** What the query wishes for in this field, the last word of it; undefined when nothing. */
export function partOf(text: string, field: Field): string | undefined {
  return partsIn(text).findLast((part) => part.field === field && !part.not && part.value !== '')?.value;
}

/** A text as a query asks for it word by word. */
export function quote(value: string): string {
  const plain = withoutQuotes(value);
  return /\s|^$/.test(plain) ? `"${plain}"` : plain;
}

/** How a label is compared: as a query can spell it. */
export function formOf(label: string): string {
  return fold(withoutQuotes(label));
}

/** No quote can be written inside of quotes, so it becomes white space; whoever compares does so on both sides. */
export function withoutQuotes(text: string): string {
  return text.replace(aQuote, ' ').replace(/\s+/g, ' ').trim();
}
