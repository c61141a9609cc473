import { caps, cleanText } from '@/domain/text';
import { readText } from './read-text';
import type { Field } from './site';

/**
 * Where a field stands in a listing. Forms are passed over: their inputs can take the place of every property,
 * `<form><input name=closest>`, so a page could make us trip over them.
 */
export function findField(elements: Element[], { at }: Field<unknown>): HTMLElement[] {
  return elements.flatMap((element) => {
    const hits = [...element.querySelectorAll<HTMLElement>(at)];
    if (hits.length === 0) return hits;
    const forms = new Set<Element>(element.querySelectorAll('form'));
    return hits.filter((hit) => !forms.has(hit));
  });
}

/** The value of a field; undefined when the listing does not have it, or has nothing there. */
export function readField<Value>(elements: Element[], field: Field<Value>): Value | undefined {
  const [first, ...rest] = findField(elements, field)
    .map((hit) => cleanText(rawText(hit, field), caps.abstract))
    .filter(Boolean);
  if (!first) return;
  return field.as ? field.as([first, ...rest]) : (first as Value);
}

function rawText(hit: Element, { attribute, without }: Field<unknown>): string {
  return attribute ? (hit.getAttribute(attribute) ?? '') : readText(hit, without);
}
