import { caps, cleanText } from '@/domain/text';
import { readText } from './read-text';
import type { Search } from './search-once';
import type { Field } from './site';

/** Where a field stands in a listing. */
export function findField(search: Search, { at, label }: Field): HTMLElement[] {
  const hits = search.find(at);
  return label ? hits.filter((hit) => textOf(hit, search).startsWith(label)) : hits;
}

/** The texts of a field, clean and not empty, in page order; none when the listing does not have it. */
export function readField(search: Search, field: Field | undefined): string[] {
  if (!field) return [];
  return findField(search, field)
    .map((hit) => cut(cleanText(rawText(search, hit, field), caps.abstract), field))
    .filter(Boolean);
}

function rawText(search: Search, hit: Element, { attribute, label = '', without }: Field): string {
  const name = attribute ?? (hit.localName === 'meta' ? 'content' : undefined);
  return name ? (hit.getAttribute(name) ?? '') : textOf(hit, search, without).slice(label.length);
}

function textOf(hit: Element, { isPlain }: Search, without?: string): string {
  return readText(hit, without, isPlain).trimStart();
}

function cut(text: string, { after, before, into }: Field): string {
  const start = after === undefined || !text.includes(after) ? 0 : text.indexOf(after) + after.length;
  const end = before === undefined ? -1 : text.indexOf(before, start);
  const value = text.slice(start, end < 0 ? undefined : end).trim();
  return into && value ? into.replace('{}', () => encodeURI(value)) : value;
}
