import type { Site } from '@/sites/site';
import { type Choice, choicesFor, pathsTo } from './choices';
import { evenly } from './evenly';
import type { Ground } from './ground';
import { hitsIn, type Listed, plainText } from './texts';

/** An element of a listing that may hold a field. */
export interface Part {
  element: HTMLElement;
  listed: Listed;
  text: string;
}

/** The elements of a listing that may hold a field: neither inside its title nor around it. */
export function partsOf(ground: Ground, site: Site, listed: Listed): Part[] {
  const [title] = hitsIn(ground, listed, site.title.at);
  return listed.flatMap((outer, at) =>
    [...(at > 0 ? [outer] : []), ...ground.inside(outer, '*')]
      .slice(0, deepest)
      .filter((element) => !title || !(element.contains(title) || title.contains(element)))
      .map((element) => ({ element, listed, text: plainText(element) })),
  );
}

/** Whether a selector hits nothing that holds the title as well. */
export function isBeside(
  ground: Ground,
  { title }: Pick<Site, 'title'>,
  listings: Listed[],
): (choice: Choice) => boolean {
  const some = evenly(listings, 5).map((listed) => ({
    listed,
    name: hitsIn(ground, listed, title.at)[0] ?? null,
  }));
  return ({ selector }) =>
    !some.some(({ listed, name }) => hitsIn(ground, listed, selector).some((hit) => hit.contains(name)));
}

/** What a part of a listing is called, within it. */
export function partChoices(ground: Ground, element: HTMLElement, listed: Listed): Choice[] {
  const limit = listed.find((outer) => outer.contains(element));
  if (!limit) return [];
  const inside = limit === element ? [] : pathsTo(ground, element, limit);
  return [...choicesFor(ground, element, limit), ...inside].slice(0, 24);
}

const deepest = 250; // Elements of a listing

export const mostTried = 80; // Selectors of a field
