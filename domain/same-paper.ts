import { type PaperId, partsOf, type Scheme } from './paper';
import type { Name } from './paper-name';
import { mayBeOne } from './relevance/authors';

const telling = 16; // Characters of a folded title: shorter ones ("Editorial") belong to many papers
const mostNamesakes = 20; // Papers of one title: more of them are "Introduction to the special issue"

/** Whether titles do not speak against it that a page calls two papers one: equal, one the main part of the other, or not known. */
export function titlesAgree(one: Name, other: Name): boolean {
  if (one.title === '' || other.title === '' || one.title === other.title) return true;
  return isMainOf(one, other) || isMainOf(other, one);
}

/** Whether the part before the colon is the other title, or, when it is long enough to be no accident, stands in it. */
function isMainOf({ title, main }: Name, other: Name): boolean {
  if (main === undefined) return false;
  const words = title.slice(0, main);
  return words === other.title || (words.length >= telling && `-${other.title}-`.includes(`-${words}-`));
}

/** Whether a paper can be told by its title: that is long enough, and the first author is known. */
export function isTelling({ title, author }: Name): boolean {
  return title.length >= telling && author !== undefined;
}

/**
 * The ids that name one paper, among names of one title: same first author, years at most one apart, and no two of
 * one registry. Where a name fits two that do not fit each other it is none of them; where there are more than 20
 * names, none are one.
 */
export function samePapers(names: Name[]): PaperId[][] {
  const told = names.filter(isTelling);
  if (told.length > mostNamesakes) return [];
  const fitting = new Map(told.map((one) => [one, new Set(told.filter((other) => agree(one, other)))]));
  const fits = (one: Name, other: Name) => one === other || (fitting.get(one)?.has(other) ?? false);
  const isClear = (name: Name) => {
    const others = [...(fitting.get(name) ?? [])];
    return others.every((one) => others.every((other) => fits(one, other)));
  };
  const clear = told.filter(isClear);
  const groups = clear.map((name) => clear.filter((other) => fits(name, other)));
  return groups
    .filter((group, at) => group.length > 1 && group[0] === clear[at]) // Each group once, at its first
    .map((group) => group.map(({ id }) => id).sort());
}

function agree(one: Name, other: Name): boolean {
  if (one.author === undefined || other.author === undefined || one.title !== other.title) return false;
  const apart = one.year === undefined || other.year === undefined ? 0 : Math.abs(one.year - other.year);
  return apart <= 1 && !areDistinct(one.id, other.id) && mayBeOne(one.author, other.author);
}

const registries = new Set<Scheme>(['arxiv', 'doi', 'openreview', 'pmid', 'acl']);

/** Whether two ids are of one registry, which gives each paper one. */
export function areDistinct(one: PaperId, other: PaperId): boolean {
  const [scheme] = partsOf(one);
  return one !== other && registries.has(scheme) && partsOf(other)[0] === scheme;
}
