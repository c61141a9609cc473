import { dateIn } from '@/domain/dates';
import { caps, countOf } from '@/domain/text';
import { firstSubmission } from './dates';
import type { Field } from './site';

// How the texts of a field become its value. Texts come from a page: every expression takes linear time.

/** Names as a page prints them, without the signs between them, and how many it leaves out by "…". */
export function authorsIn(texts: string[], { as }: Field): string[] {
  const [first = ''] = texts;
  const names =
    as === 'byline'
      ? listed(bylineOf(first).authors)
      : as === 'list'
        ? texts.flatMap((text) => listed(text.replace(listEnd, '')))
        : texts;
  return names.map(withoutSigns).filter((name) => /^[^(]*\p{L}/u.test(name)); // "(Less)" is a button
}

// A name that is cut, or the full stop of a sentence
const listEnd = /,[^,]*[^,\s]…$|(?<!\b[JS]r)\.$/;

function listed(text: string): string[] {
  return text.split(/\s*[,;·|]\s*(?:and\s|&\s)?|\s(?:and|&)\s/);
}

function withoutSigns(name: string): string {
  return name
    .replace(/^(…|(by|and|authors?:)\s)\s*/i, '')
    .replace(/\s*(…|\.\.\.|(?<![,;:|·&*†‡])[,;:|·&*†‡]+)$/, '');
}

/** Scholar's line: "A Author, B Author… - Venue, 2026 - publisher". */
function bylineOf(text: string): { authors: string; place: string } {
  const [authors = '', ...rest] = text.split(/\s[-–]\s/);
  return { authors, place: rest.length > 1 ? rest.slice(0, -1).join(' - ') : (rest[0] ?? '') };
}

/** "12 additional authors", "+3 more authors", "et al (5)": how many. */
export function moreIn([text = '']: string[]): number | undefined {
  const [, named, bare] =
    /(\d{1,6}) (?:(?:additional|more|other) )?authors?\b|et al\.? \((\d{1,6})\)/.exec(text) ?? [];
  return countIn([named ?? bare ?? '']);
}

/** The subject codes, each once. */
export function categoriesIn(texts: string[], { as }: Field): string[] {
  if (as === 'codes') return texts[0]?.match(/(?<=\()[a-z-]+(\.[A-Za-z-]+)?(?=\)\s*(;|$))/g) ?? [];
  return [...new Set(as === 'list' ? texts.flatMap(listed) : texts)].filter(Boolean);
}

/** The venue without its year and pages. */
export function venueIn([text = '']: string[], { as }: Field): string | undefined {
  if (as !== 'byline') return text || undefined;
  const place = bylineOf(text)
    .place.replace(/,?\s*\d{4}$/, '')
    .replace(/^…|…$/g, '')
    .trim();
  const isVenue = /\p{L}/u.test(place) && !/^[\w-]+(\.[\w-]+)+$/.test(place); // A host is none
  return isVenue && place.length <= caps.venue ? place : undefined;
}

/** The day, month or year. Of a byline it is the year that ends the place: an arXiv number may look like one. */
export function whenIn([text = '']: string[], { as }: Field): string | undefined {
  if (as === 'submitted') return firstSubmission(text);
  return dateIn(as === 'byline' ? (/(?<!\S)\d{4}$/.exec(bylineOf(text).place)?.[0] ?? '') : text);
}

/** The first number of a text as a count. */
export function countIn([text = '']: string[]): number | undefined {
  const digits = /\d[\d,]*/.exec(text)?.[0].replaceAll(',', '');
  return digits === undefined ? undefined : countOf(Number(digits));
}
