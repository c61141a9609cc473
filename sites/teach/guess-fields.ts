import { known } from '@/sites/known';
import type { Field, Site } from '@/sites/site';
import type { Choice } from './choices';
import { evenly } from './evenly';
import type { Ground } from './ground';
import { guessIds } from './guess-ids';
import { type Fit, fitAuthors, isAbstract, isCategory, isDate, isList, isName, isVenue } from './kinds';
import { isBeside, mostTried, type Part, partChoices, partsOf } from './parts';
import { hitsIn, type Listed, textsIn } from './texts';

type Guessed = Pick<
  Site,
  'id' | 'aliases' | 'authors' | 'abstract' | 'categories' | 'venue' | 'date' | 'code'
>;

const looked = 10; // Listings whose elements are tried
const compared = 50; // Listings in which a field is tried
const enough = 0.3; // Of the listings that must have a field

/** What the listings say besides their titles, as far as they agree. */
export function guessFields(ground: Ground, site: Site, listings: Listed[]): Guessed {
  const spread = evenly(listings, compared);
  const tried = evenly(listings, looked).flatMap((listed) => partsOf(ground, site, listed));
  const find = (fits: (text: string) => boolean, judge: (choice: Choice) => Fit) =>
    bestOf(triedFor(ground, tried, fits).filter(isBeside(ground, site, spread)), judge, spread.length);
  const single = (fits: (text: string) => boolean) =>
    find(fits, ({ selector }) => fitSingle(ground, spread, { at: selector }, fits));
  const authors = find(
    (text) => isList(text) || isName(text),
    ({ selector }) => fitAuthors(ground, spread, selector),
  );
  const byAuthors = authors ?? restOfTitle(ground, site, spread);
  const byline = byAuthors?.as === 'byline' ? byAuthors : undefined;
  return known<Guessed>({
    ...guessIds(ground, site, listings, tried),
    authors: byAuthors,
    abstract: single(isAbstract),
    categories: find(isCategory, ({ selector }) => fitAll(ground, spread, selector, isCategory)),
    venue: byline ?? single((text) => isVenue(text) && !isDate(text) && !isList(text)),
    date: byline ?? guessTime(tried) ?? single(isDate),
    code: guessCode(ground, spread),
  });
}

/** The selectors of the parts that fit, each once. */
function triedFor(ground: Ground, parts: Part[], fits: (text: string) => boolean): Choice[] {
  const tried = new Map<string, Choice>();
  for (const { element, listed, text } of parts) {
    if (tried.size >= mostTried) break;
    if (text !== '' && fits(text))
      for (const choice of partChoices(ground, element, listed)) tried.set(choice.selector, choice);
  }
  return [...tried.values()];
}

/** The field that fits best; of those that fit alike, the one that says most. */
export function bestOf(
  choices: Choice[],
  judge: (choice: Choice) => Fit,
  listings: number,
): Field | undefined {
  const fits = choices
    .map((choice) => ({ choice, ...judge(choice) }))
    .map((each) => ({ ...each, worth: each.right - 2 * each.wrong }));
  const most = Math.max(0, ...fits.map(({ worth }) => worth));
  if (most < Math.max(1, enough * listings)) return;
  const good = fits.filter(({ worth }) => worth >= 0.95 * most);
  const more = Math.max(...good.map(({ much = 0 }) => much));
  const [best] = good
    .filter(({ much = 0 }) => much >= 0.9 * more)
    .sort((one, other) => one.choice.cost - other.choice.cost);
  return best?.field;
}

function fitSingle(ground: Ground, listings: Listed[], field: Field, fits: (text: string) => boolean): Fit {
  const texts = listings
    .map((listed) => textsIn(ground, listed, field)[0])
    .filter((text) => text !== undefined);
  const right = texts.filter(fits).length;
  return { field, right, wrong: texts.length - right };
}

function fitAll(ground: Ground, listings: Listed[], at: string, fits: (text: string) => boolean): Fit {
  const texts = listings.map((listed) => textsIn(ground, listed, { at })).filter((each) => each.length > 0);
  const right = texts.filter((each) => each.every(fits)).length;
  return { field: { at }, right, wrong: texts.length - right };
}

/** What stands beside the title without an element of its own: "Title, A Author, B Author". */
function restOfTitle(ground: Ground, { title }: Site, listings: Listed[]): Field | undefined {
  const [listed] = listings;
  const [limit] = listed ?? [];
  const [hit] = limit ? hitsIn(ground, [limit], title.at) : [];
  if (!limit || !hit || title.at.startsWith(':scope')) return;
  const around = ground.around(hit);
  const outer = around.slice(0, around.indexOf(limit) + 1);
  const choices = outer.flatMap((element) => partChoices(ground, element, [limit]).slice(0, 3));
  const without = hit.localName === 'a' ? 'a' : `${title.at}, a`;
  return bestOf(
    choices,
    ({ selector }) => fitAuthors(ground, listings, selector, { without }),
    listings.length,
  );
}

function guessTime(parts: Part[]): Field | undefined {
  return parts.some(({ element }) => element.localName === 'time' && element.hasAttribute('datetime'))
    ? { at: 'time[datetime]', attribute: 'datetime' }
    : undefined;
}

function guessCode(ground: Ground, listings: Listed[]): Field | undefined {
  const field = { at: 'a[href*="//github.com/"]', attribute: 'href' };
  return listings.some((listed) => textsIn(ground, listed, field).length > 0) ? field : undefined;
}
