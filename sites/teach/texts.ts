import { cleanText } from '@/domain/text';
import type { Field } from '@/sites/site';
import type { Ground } from './ground';

// What fields say, near enough to learn from: formulas and labels are left to those who read the site.

/** What a listing consists of, in page order: the hit and the siblings that belong to it. */
export type Listed = HTMLElement[];

/** Where a selector hits in a listing. */
export function hitsIn({ inside }: Ground, listed: Listed, at: string): HTMLElement[] {
  return listed.flatMap((outer) => [...(outer.matches(at) ? [outer] : []), ...inside(outer, at)]);
}

/** The texts of a field in a listing, those that are not empty. */
export function textsIn(ground: Ground, listed: Listed, field: Field): string[] {
  return hitsIn(ground, listed, field.at)
    .map((hit) => plainText(hit, field))
    .filter(Boolean);
}

const longest = 5_000; // UTF-16 code units

/** What an element says, or an attribute of it, white space collapsed, its end cut off. */
export function plainText(element: Element, { attribute, without }: Partial<Field> = {}): string {
  const whole = (attribute ? element.getAttribute(attribute) : element.textContent) ?? '';
  const parts = without ? [...element.querySelectorAll(without)] : [];
  const text = parts.reduce(
    (left, part) => left.replace(part.textContent ?? '', ' '),
    whole.slice(0, longest),
  );
  return cleanText(text, longest);
}
