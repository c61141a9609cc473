import type { Ground } from './ground';
import { madeClasses, stems, tellingAddress, tellingAttributes, tellingClasses, tellingId } from './telling';

/** A selector that hits an element. The lower its cost, the more it says and the longer it will hold. */
export interface Choice {
  selector: string;
  cost: number;
}

export const longestSelector = 500; // UTF-16 code units

const mostOwn = 10;
const mostPlaced = 20;
const tellingTags =
  /^(article|li|tr|dt|dd|h[1-6]|cite|time|strong|em|b|i|td|th|summary|blockquote|address|figure|figcaption)$/;
const places =
  /^(main|article|section|table|tbody|ol|ul|dl|li|dd|dt|tr|td|h[1-6]|header|footer|aside|strong|b|em)$/;
const papers =
  /paper|article|publication|title|author|abstract|summary|venue|journal|conference|date|result|listing|entr/i;

/** What an element is called by itself, the best first; last what a machine called it. */
export function namesOf(ground: Ground, element: Element): Choice[] {
  const known = ground.names.get(element) ?? namesAnew(ground, element);
  ground.names.set(element, known);
  return known;
}

function namesAnew({ isForm, url }: Ground, element: Element): Choice[] {
  const tag = element.localName;
  if (isForm(element) || !/^[a-z][a-z0-9-]*$/.test(tag)) return [];
  const classes = tellingClasses(element).map((name) => ({
    selector: `.${name}`,
    cost: 1 + name.length / 200 - (papers.test(name) ? 0.2 : 0),
  }));
  const links = tag === 'a' ? tellingAddress(element, url) : [];
  return [
    ...classes,
    ...classes.map(({ selector, cost }) => ({ selector: tag + selector, cost: cost + 0.4 })),
    ...tellingAttributes(element).map((name) => ({ selector: name, cost: /=/.test(name) ? 1.3 : 2.4 })),
    ...links.map((name) => ({ selector: tag + name, cost: 1.7 })),
    ...stems(element).map((stem) => ({ selector: `[class*="${stem}"]`, cost: 1.6 })),
    { selector: tag, cost: tellingTags.test(tag) ? 2 : tag === 'a' ? 2.2 : 3.5 },
    ...madeClasses(element).map((name) => ({ selector: `.${name}`, cost: 9 })),
  ]
    .slice(0, 2 * mostOwn)
    .sort((one, other) => one.cost - other.cost)
    .slice(0, mostOwn);
}

/** What an element is called by what is around it as well, up to `limit`, or to the body. The best first. */
export function choicesFor(ground: Ground, element: Element, limit?: Element): Choice[] {
  const own = namesOf(ground, element);
  const chain = ground.around(element);
  const end = limit ? chain.indexOf(limit as HTMLElement) : chain.length;
  const around = chain.slice(0, Math.max(end, 0)).slice(0, 8);
  const placed = around.flatMap((outer, at) =>
    placesOf(ground, outer, limit === undefined)
      .slice(0, 3)
      .flatMap((place) => own.slice(0, 4).map((name) => joined(place, name, at === 0))),
  );
  return [...own, ...placed]
    .filter(({ selector }) => selector.length <= longestSelector)
    .sort((one, other) => one.cost - other.cost)
    .slice(0, mostPlaced);
}

function joined(place: Choice, name: Choice, direct: boolean): Choice {
  return {
    selector: place.selector + (direct ? ' > ' : ' ') + name.selector,
    cost: name.cost + 0.4 * place.cost + (direct ? 0.6 : 0.7),
  };
}

/** What may be said of an element around another; an id only where there is one of it. */
function placesOf(ground: Ground, element: Element, once: boolean): Choice[] {
  if (ground.isForm(element)) return [{ selector: 'form', cost: 2.5 }];
  const id = once ? tellingId(element) : undefined;
  const names = namesOf(ground, element).filter(
    ({ selector, cost }) => cost < 9 && (places.test(selector) || !/^[a-z0-9]+$/.test(selector)),
  );
  return [...(id ? [{ selector: `#${id}`, cost: 1.2 }] : []), ...names].sort(
    (one, other) => one.cost - other.cost,
  );
}

const longestPath = 7;

/**
 * The way to an element by tags alone, with positions and without, for what has no name: from `limit`, which is written
 * `:scope`, or else from the nearest element around that has a name.
 */
export function pathsTo(ground: Ground, element: Element, limit?: Element): Choice[] {
  const chain = ground.around(element);
  const end = limit
    ? chain.indexOf(limit as HTMLElement)
    : chain.findIndex((outer) => placesOf(ground, outer, true).length > 0);
  if (end < 0 || end >= longestPath) return [];
  const start = limit ? ':scope' : placesOf(ground, chain[end]!, true)[0]!.selector;
  const steps = [element, ...chain.slice(0, end)].reverse();
  if (steps.some((step) => ground.isForm(step))) return [];
  const tags = steps.map((step) => step.localName);
  const counted = steps.map((step) => countedIn(step));
  const cost = 4 + end / 2;
  const last = [...tags.slice(0, -1), counted.at(-1)];
  const cell = /^t[dh]$/.test(element.localName);
  return [
    { selector: [start, ...tags].join(' > '), cost },
    { selector: [start, ...last].join(' > '), cost: cost + (cell ? 0.2 : 2) },
    { selector: [start, ...counted].join(' > '), cost: cost + (cell ? 1 : 3) },
    ...(cell ? [{ selector: countedIn(element), cost: 3 }] : []),
  ];
}

/** `td:nth-child(2)`. */
function countedIn(element: Element): string {
  let at = 1;
  for (
    let before = element.previousElementSibling;
    before && at < 100;
    before = before.previousElementSibling
  )
    at++;
  return `${element.localName}:nth-child(${at})`;
}
