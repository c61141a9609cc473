import { dateIn } from '@/domain/dates';
import { namesIn } from '@/sites/any-page/names';
import { isLabel, smallWords } from '@/sites/any-page/words';
import type { Field } from '@/sites/site';
import type { Ground } from './ground';
import { type Listed, textsIn } from './texts';

/** The fields of a paper that a reader can show. */
export type Kind = 'title' | 'authors' | 'abstract' | 'date' | 'venue';

/** A field, and how well it fits some listings. */
export interface Fit {
  field: Field;
  /** Listings in which it finds what it should. */
  right: number;
  /** Listings in which it finds something else. */
  wrong: number;
  /** How much it finds, where more is better. */
  much?: number;
}

const ends = [' · ', ' | ', ' — ', ' – ', '. ', ' (', ', 20', ', 19', ' in ', ' - '];
const whole = 0.7; // Of the texts that are names, where each hit is one

/** How well a selector finds the authors of listings, and how the names are to be read. */
export function fitAuthors(ground: Ground, listings: Listed[], at: string, rest: Partial<Field> = {}): Fit {
  const field = { at, ...rest };
  const texts = listings.map((elements) => textsIn(ground, elements, field));
  const found = texts.filter((each) => each.length > 0);
  const all = found.flat();
  const single = all.filter((text) => isName(text)).length;
  if (all.length > found.length * 1.2 || single === all.length) {
    const once = found.filter((each) => new Set(each).size === each.length).length; // No name around another
    const right = single >= all.length * whole ? once : 0;
    return { field, right, wrong: found.length - right, much: single };
  }
  const firsts = found.map(([text = '']) => text);
  const lists = (cut: Partial<Field>): Fit => {
    const { before } = cut;
    const right = firsts.map((text) => (before ? text.split(before)[0]! : text)).filter(isList);
    return {
      field: { ...field, ...cut, as: 'list' },
      right: right.length,
      wrong: found.length - right.length,
      much: countIn(right),
    };
  };
  const bylines = firsts.filter(isByline);
  const fits: Fit[] = [
    lists({}),
    {
      field: { ...field, as: 'byline' },
      right: bylines.length,
      wrong: found.length - bylines.length,
      much: countIn(bylines),
    },
    ...ends.map((before) => lists({ before })),
  ];
  return fits.reduce((one, other) => (other.right > one.right * 1.1 ? other : one));
}

function countIn(texts: string[]): number {
  return texts.reduce((sum, text) => sum + namesIn(text).names.length, 0);
}

/** "Ada Lovelace", alone. */
export function isName(text: string): boolean {
  const { names, whole } = namesIn(text);
  return whole && names.length === 1 && text.length < 60 && !/,|\bet al\b/.test(text);
}

/** "Ada Lovelace, Grace Hopper and Emmy Noether", or one of them. */
export function isList(text: string): boolean {
  return text.length < 5_000 && namesIn(text).whole;
}

/** "A Author, B Author - Venue, 2026 - publisher". */
function isByline(text: string): boolean {
  const [names = '', ...rest] = text.split(/\s[-–]\s/);
  return rest.length > 0 && namesIn(names).names.length > 0 && dateIn(rest.join(' ')) !== undefined;
}

const shortest = 120; // UTF-16 code units of an abstract
const leastWords = 10;

export function isAbstract(text: string): boolean {
  return text.length >= shortest && smallWords(text.slice(0, 2_000)) >= leastWords;
}

export function isDate(text: string): boolean {
  return text.length <= 60 && dateIn(text) !== undefined && smallWords(text) < 5;
}

const venues =
  /\b(proc\.?|proceedings|conference|journal|workshop|symposium|transactions|letters|review|volume|arxiv|biorxiv|preprint|icml|iclr|neurips|acl|emnlp|cvpr|iccv|eccv|aaai|nature|science|plos|ieee|acm)\b/i;

export function isVenue(text: string): boolean {
  return text.length >= 3 && text.length <= 200 && venues.test(text) && !isAbstract(text) && !isLabel(text);
}

export function isCategory(text: string): boolean {
  return /^(cs|math|stat|eess|econ|q-bio|q-fin|physics|astro-ph|cond-mat|hep|nlin|quant-ph|gr-qc)(-[a-z]+)?(\.[A-Za-z-]+)?$/.test(
    text,
  );
}
