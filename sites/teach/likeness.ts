import { namesIn } from '@/sites/any-page/names';
import { isLabel, isLong } from '@/sites/any-page/words';
import type { Ground } from './ground';
import { isAbstract, isDate, isName } from './kinds';
import { tellingClasses } from './telling';
import { plainText } from './texts';

const looked = 60; // Elements of a listing
const aside = /^(nav|footer|aside|menu)$/;
const alike = 0.34; // Of what they are made of
const least = 10; // UTF-16 code units that say more than the title

/** What a listing is made of: tags, classes that say something, and where its title is. */
export function featuresOf(ground: Ground, listing: HTMLElement, title: HTMLElement): Set<string> {
  const features = new Set<string>();
  const chain = ground.around(title);
  const depth = listing === title ? -1 : chain.indexOf(listing);
  const path = [title, ...chain.slice(0, Math.max(depth, 0))].map((element) => element.localName).join('<');
  features.add(`path ${path}`).add(`in ${listing.localName}`);
  if (chain.some(({ localName }) => aside.test(localName))) features.add('aside');
  if (plainText(listing).length >= plainText(title).length + least) features.add('more');
  for (const element of ground.inside(listing, '*').slice(0, looked)) {
    features.add(element.localName);
    for (const name of tellingClasses(element).slice(0, 3)) features.add(`.${name}`);
  }
  return features;
}

const telling = ['aside', 'more'];

/** Whether a listing may be one of a paper like another. */
export function isAlike(one: Set<string>, other: Set<string>): boolean {
  return telling.every((each) => one.has(each) === other.has(each)) && likeness(one, other) >= alike;
}

/** From 0 (nothing in common) to 1 (the same). */
function likeness(one: Set<string>, other: Set<string>): number {
  let both = 0;
  for (const feature of one) if (other.has(feature)) both++;
  const all = one.size + other.size - both;
  return all === 0 ? 1 : both / all;
}

/** From -1 (another thing) to 1 (another title), by what it is called, what is around it, and what it says. */
export function titleLikeness(ground: Ground, title: HTMLElement, shown: HTMLElement): number {
  if (title === shown) return 1;
  const [one, other] = [title, shown].map((element) => [element, ...ground.around(element).slice(0, 1)]);
  const isPlaced = one!.every((element, at) => {
    const match = other![at];
    return (
      element === match ||
      (element.localName === match?.localName &&
        likeness(classesOf(ground, element), classesOf(ground, match)) >= alike)
    );
  });
  if (!isPlaced) return -1;
  const [kind, known] = [kindOf(plainText(title)), kindOf(plainText(shown))];
  return kind === known ? 1 : Math.min(worths[kind], worths[known]);
}

function classesOf({ isForm }: Ground, element: Element): Set<string> {
  const names = isForm(element) ? '' : (element.getAttribute('class') ?? '').slice(0, 1_000);
  return new Set(names.split(/\s+/).filter(Boolean));
}

// What a text that is of another kind than the title that was shown is worth as a title: titles differ
const worths = { title: 1, short: 0.6, name: 0, names: -0.5, prose: -0.5, label: -1 };

function kindOf(text: string): keyof typeof worths {
  const most = /[.!?]$/.test(text) ? longestSentence : longestTitle;
  if (text.length > most && isAbstract(text)) return 'prose';
  if (isLabel(text)) return 'label';
  if (isName(text)) return 'name';
  if (!isLong(text)) return 'short';
  return namesIn(text).names.length > 1 || isDate(text) ? 'names' : 'title';
}

const longestTitle = 300; // UTF-16 code units
const longestSentence = 150;
