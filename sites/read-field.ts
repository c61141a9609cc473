import { caps, cleanText } from '@/domain/text';
import { readText } from './read-text';
import type { Field } from './site';

/**
 * Where a field stands in a listing. Forms are passed over: their inputs can take the place of every property,
 * `<form><input name=closest>`, so a page could make us trip over them.
 */
export function findField(elements: HTMLElement[], { at, label }: Field): HTMLElement[] {
  const hits = elements.flatMap((element) => {
    const own = element.matches(at) ? [element] : [];
    const inside = [...element.querySelectorAll<HTMLElement>(at)];
    if (inside.length === 0) return own;
    const forms = new Set<Element>(element.querySelectorAll('form'));
    return [...own, ...inside.filter((hit) => !forms.has(hit))];
  });
  return label ? hits.filter((hit) => readText(hit).trimStart().startsWith(label)) : hits;
}

/** The texts of a field, clean and not empty, in page order; none when the listing does not have it. */
export function readField(elements: HTMLElement[], field: Field | undefined): string[] {
  if (!field) return [];
  return findField(elements, field)
    .map((hit) => cut(cleanText(rawText(hit, field), caps.abstract), field))
    .filter(Boolean);
}

function rawText(hit: Element, { attribute, label = '', without }: Field): string {
  const name = attribute ?? (hit.localName === 'meta' ? 'content' : undefined);
  return name ? (hit.getAttribute(name) ?? '') : readText(hit, without).trimStart().slice(label.length);
}

function cut(text: string, { after, before, into }: Field): string {
  const start = after === undefined || !text.includes(after) ? 0 : text.indexOf(after) + after.length;
  const end = before === undefined ? -1 : text.indexOf(before, start);
  const value = text.slice(start, end < 0 ? undefined : end).trim();
  return into && value ? into.replace('{}', () => encodeURI(value)) : value;
}
