import { type PaperId, partsOf } from '@/domain/paper';
import type { Listing } from '@/sites/site';
import type { Shown } from './score';

/** What websites do to their markup from one year to the next. Changes the page in place, and `shown` when it shows more papers then. */
export type Mutation = (page: Document, listings: Listing[], shown: Shown[]) => void;

const most = 1_000;

/** The mutation that takes time. */
export const many = '1,000 listings';

export const mutations: Record<string, Mutation> = {
  'classes renamed': renameClasses,
  'listings wrapped': (_, listings) => listings.forEach(wrap),
  'optional parts dropped': (_, listings) => listings.forEach(dropOptional),
  'attributes reordered': (page) => page.querySelectorAll('body *').forEach(reorderAttributes),
  'links doubled': (_, listings) => listings.forEach(doubleLink),
  'advertisements inserted': (_, listings) => listings.forEach(advertise),
  [many]: (_, listings, shown) => multiply(listings, shown),
};

/** Every class gets another name, the same one everywhere; libraries keep theirs. */
function renameClasses(page: Document): void {
  const names = new Map<string, string>();
  const rename = (name: string) => {
    if (!names.has(name)) names.set(name, `x${(names.size + 1).toString(36)}z`);
    return names.get(name);
  };
  for (const element of page.querySelectorAll('[class]')) {
    const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    element.setAttribute(
      'class',
      classes.map((name) => (/mjx|mathjax|katex/i.test(name) ? name : rename(name))).join(' '),
    );
  }
}

function wrap({ elements }: Listing): void {
  const [first] = elements;
  const box = first.ownerDocument.createElement('div');
  first.replaceWith(box);
  box.append(...elements);
}

/** What is neither the title nor around it, nor holds a link, is gone. */
function dropOptional({ elements, title }: Listing): void {
  const isNeeded = (part: Element) =>
    part.contains(title) || title.contains(part) || part.querySelector('a[href]') || part.closest('a[href]');
  for (const element of elements) {
    for (const part of element.querySelectorAll('p, ul, span, small')) if (!isNeeded(part)) part.remove();
  }
}

function reorderAttributes(element: Element): void {
  const names = element.getAttributeNames().filter((name) => /^[a-z][\w:.-]*$/i.test(name)); // Broken markup has others
  const attributes = names.map((name) => [name, element.getAttribute(name) ?? ''] as const);
  for (const [name] of attributes) element.removeAttribute(name);
  for (const [name, value] of attributes.reverse()) element.setAttribute(name, value);
}

function doubleLink({ elements }: Listing): void {
  const link = elements.flatMap((element) => [...element.querySelectorAll('a[href]')])[0];
  if (link) link.after(link.cloneNode(true));
}

/** A copy of the listing in which every text is an advertisement and every link leads to a shop. */
function advertise({ elements }: Listing, place: number): void {
  if (place % 3 !== 0) return;
  const last = elements.at(-1)!;
  const copies = elements.map((element) => element.cloneNode(true) as Element);
  for (const part of copies.flatMap((copy) => [copy, ...copy.querySelectorAll('*')])) {
    if (part.hasAttribute('href')) part.setAttribute('href', `https://shop.example/offer?now=${place}`);
    for (const name of ['id', 'value', 'title']) part.removeAttribute(name);
    for (const name of part.getAttributeNames()) if (name.startsWith('data-')) part.removeAttribute(name);
    if (part.childElementCount === 0 && part.textContent) part.textContent = 'Save today';
  }
  last.after(...copies);
}

/** Repeats the listings until there are 1,000, each with an id and a title of its own. */
function multiply(listings: Listing[], shown: Shown[]): void {
  const copies: Node[] = [];
  for (let count = listings.length; count < most; count++) {
    const listing = listings[count % listings.length]!;
    const { id, title } = listing.paper;
    const name = lastPart(id);
    copies.push(...copyOf(listing, count));
    shown.push({ id: id.replace(name, () => otherName(name, count)) as PaperId, title });
  }
  listings
    .at(-1)
    ?.elements.at(-1)
    ?.after(...copies);
}

function copyOf({ elements, paper }: Listing, count: number): Node[] {
  const names = [paper.id, ...(paper.aliases ?? [])].map(lastPart);
  return elements.map((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const part of [copy, ...copy.querySelectorAll('*')]) {
      for (const name of names) renameIn(part, name, otherName(name, count));
    }
    return copy;
  });
}

/** What tells the paper from its neighbours in every form of its address. */
function lastPart(id: PaperId): string {
  const [, name] = partsOf(id);
  return name
    .replace(/[?].*$/, '')
    .split('/')
    .at(-1)!
    .replace(/^ssrn\./, '');
}

function renameIn(part: Element, name: string, other: string): void {
  for (const attribute of part.getAttributeNames()) {
    const value = part.getAttribute(attribute) ?? '';
    const at = value.toLowerCase().indexOf(name.toLowerCase());
    if (at >= 0) part.setAttribute(attribute, value.slice(0, at) + other + value.slice(at + name.length));
  }
}

/** The same kind of name with other figures: `2606.28322` becomes `2606.90017`; a hash stays as long as it is. */
function otherName(name: string, count: number): string {
  if (/^[0-9a-f]{40}$/.test(name)) return name.slice(0, -4) + count.toString(16).padStart(4, '0');
  const figures = [...name.matchAll(/\d+/g)].at(-1);
  if (!figures) return `${name}-${count}`;
  const other = `9${String(count).padStart(figures[0].length - 1, '0')}`;
  return name.slice(0, figures.index) + other + name.slice(figures.index + figures[0].length);
}
