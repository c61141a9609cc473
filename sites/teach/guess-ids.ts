import { parseAddress } from '@/domain/address';
import { idOfLink, webId } from '@/domain/paper-link';
import { isSameWebsite } from '@/sites/read-id';
import type { Field, Site } from '@/sites/site';
import type { Choice } from './choices';
import { evenly } from './evenly';
import type { Ground } from './ground';
import { mostTried, type Part, partChoices } from './parts';
import { hitsIn, type Listed, textsIn } from './texts';

const looked = 20; // Listings
const compared = 300;
const few = 0.3; // Advertisements lead elsewhere, the titles of papers do not
const most = 0.5;
const distinct = 0.7; // Advertisements may share their links

/**
 * A link that names the paper in a registry, where the title's does not: the id where all listings have one of their own, else a
 * second name.
 */
export function guessIds(
  ground: Ground,
  site: Site,
  listings: Listed[],
  parts: Part[],
): Pick<Site, 'id' | 'aliases'> {
  const own = evenly(listings, compared).map((listed) => ownId(ground, site, listed));
  const shareOf = (kind: RegExp) => own.filter((id) => kind.test(id ?? '')).length / own.length;
  if (shareOf(/^(?!web:|title:|elsewhere)./) === 1) return {};
  const links = parts.filter(({ element }) => element.localName === 'a' && element.hasAttribute('href'));
  const registered = linksBest(ground, listings, links, (link) => idOfLink(link));
  if (registered?.distinct === listings.length) return { id: registered.field };
  const aliases = registered && registered.distinct > 0 ? { aliases: registered.field } : {};
  if (shareOf(/^elsewhere$/) > few) return { ...anywhere(ground, site, listings), ...aliases };
  if (shareOf(/^title:/) < most && new Set(own).size >= own.length * distinct) return aliases;
  const pages = linksBest(ground, listings, links, pageAt);
  if (pages?.distinct === listings.length) return { id: { ...pages.field, as: 'page' }, ...aliases };
  return { ...(shareOf(/^web:/) > most && byTitle(site)), ...aliases };
}

/**
 * What a listing would be known by if the site named no link: near enough to `readId`, which knows how titles are
 * written.
 */
export function ownId(ground: Ground, { title }: Site, listed: Listed): string {
  const href = titleLink(ground, title, listed)?.getAttribute('href') ?? '';
  const address = href ? parseAddress(href, ground.url) : undefined;
  const named = address && (idOfLink(address) ?? webId(address));
  if (!address || !named) return `title:${textsIn(ground, listed, title)[0] ?? ''}`;
  const isHere = !named.startsWith('web:') || isSameWebsite(address, new URL(ground.url));
  return isHere ? named : 'elsewhere';
}

/** The link that a title is, or holds, or is in. */
function titleLink(ground: Ground, { at }: Field, listed: Listed): HTMLElement | undefined {
  const [hit] = hitsIn(ground, listed, at);
  const link = hit && (ground.inside(hit, 'a[href]')[0] ?? [hit, ...ground.around(hit)].find(isLink));
  return link && listed.some((each) => each.contains(link)) ? link : undefined;
}

/** The links of titles, also where they lead to other websites. */
export function anywhere(ground: Ground, { title }: Site, listings: Listed[]): Pick<Site, 'id'> {
  const tried = evenly(listings, looked).flatMap((listed) => {
    const link = titleLink(ground, title, listed);
    return link ? [{ listed, link }] : [];
  });
  const [first] = tried;
  const choice =
    first &&
    partChoices(ground, first.link, first.listed).find(({ selector }) =>
      tried.every(({ listed, link }) => hitsIn(ground, listed, selector)[0] === link),
    );
  return choice ? { id: { at: choice.selector, attribute: 'href', as: 'anywhere' } } : {};
}

function isLink(element: Element): boolean {
  return element.localName === 'a' && element.hasAttribute('href');
}

/** Links that lead nowhere name no paper: its title does. */
function byTitle({ title }: Site): Pick<Site, 'id'> {
  return { id: { at: `${title.at}:not([href])`, attribute: 'href', as: 'anywhere' } };
}

/** The page that a link leads to, where it may be a paper's. */
function pageAt(link: URL): string | undefined {
  return /\.(bib|ris|zip|tex|txt|tar\.gz|pptx?|mp4)$|\/(bib|bibtex|slides)\b/i.test(link.pathname)
    ? undefined
    : webId(link);
}

/** The links that name most listings, each by a name of its own. */
function linksBest(
  ground: Ground,
  listings: Listed[],
  links: Part[],
  nameOf: (link: URL) => string | undefined,
): { field: Field; distinct: number } | undefined {
  const named = (href: string | undefined) => {
    const address = href === undefined ? undefined : parseAddress(href, ground.url);
    return address && nameOf(address);
  };
  const naming = links.filter(({ element }) => named(element.getAttribute('href') ?? undefined));
  const choices = new Map<string, Choice>();
  for (const { element, listed } of naming.slice(0, 40))
    for (const choice of partChoices(ground, element, listed)) choices.set(choice.selector, choice);
  const some = evenly(listings, compared);
  const judged = [...choices.values()].slice(0, mostTried).map((choice) => {
    const field: Field = { at: choice.selector, attribute: 'href' };
    const ids = listings
      .map((listed) => named(textsIn(ground, listed, field)[0]))
      .filter((id) => id !== undefined);
    const isFile = /pdf/.test(choice.selector) ? 0.5 : 0;
    return { field, cost: choice.cost + isFile, distinct: new Set(ids).size };
  });
  judged.sort((one, other) => other.distinct - one.distinct || one.cost - other.cost);
  const [best] = judged;
  if (!best || some.length === listings.length) return best;
  const all = listings.map((listed) => named(textsIn(ground, listed, best.field)[0]));
  return { ...best, distinct: new Set(all.filter((id) => id !== undefined)).size };
}
