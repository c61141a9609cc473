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
 * one registry. Empty when any doubt is left: where a third paper fits one of two and not the other, none are joined.
 */
export function samePapers(names: Name[]): PaperId[][] {
  const told = names.filter(isTelling);
  if (told.length > mostNamesakes) return [];
  const groups: Name[][] = [];
  for (const name of told) {
    const near = groups.filter((group) => group.some((other) => agree(name, other)));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), name]);
  }
  return groups.filter(isCertain).map((group) => group.map(({ id }) => id).sort());
}

function isCertain(group: Name[]): boolean {
  return (
    group.length > 1 &&
    group.every((one, at) =>
      group.slice(at + 1).every((other) => agree(one, other) && !areDistinct(one.id, other.id)),
    )
  );
}

function agree(one: Name, other: Name): boolean {
  if (one.author === undefined || other.author === undefined || one.title !== other.title) return false;
  const apart = one.year === undefined || other.year === undefined ? 0 : Math.abs(one.year - other.year);
  return apart <= 1 && mayBeOne(one.author, other.author);
}

const registries = new Set<Scheme>(['arxiv', 'doi', 'openreview', 'pmid', 'acl']);

/** Whether two ids are of one registry, which gives each paper one. */
export function areDistinct(one: PaperId, other: PaperId): boolean {
  const [scheme] = partsOf(one);
  return one !== other && registries.has(scheme) && partsOf(other)[0] === scheme;
}
