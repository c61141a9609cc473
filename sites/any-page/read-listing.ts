import { dateIn } from '@/domain/dates';
import { type Paper, type PaperId, partsOf } from '@/domain/paper';
import { webId } from '@/domain/paper-link';
import { caps, cleanText } from '@/domain/text';
import { titleId } from '@/domain/title-id';
import { codeIn } from '@/sites/code';
import { known } from '@/sites/known';
import { listAgain } from '@/sites/list-again';
import type { Listing, Place } from '@/sites/site';
import type { Found } from './find-listings';
import { findAbstract } from './lines';
import type { Title } from './titles';
import { isBranch } from './tree';
import { isOfPaper, isVolume, smallWords } from './words';

/** The listings in page order, each paper once. `url`: of the page. */
export function readListings(found: Found[], url: string): Listing[] {
  const listings = new Map<PaperId, Listing>();
  const titled = found
    .toSorted((a, b) => a.lead.branch.order - b.lead.branch.order)
    .flatMap((each) => readTitled(each, url) ?? []);
  const shared = sharedAmong(titled);
  for (const { told, ids, web, ...place } of titled) {
    const id = ids[0] ?? ((!shared.has(web) && web) || titleId(told.title, told));
    const same = id && listings.get(id);
    if (same) listAgain(same, place);
    else if (id) listings.set(id, { paper: named(told, id, ids.slice(1)), ...place });
  }
  return [...listings.values()];
}

interface Titled extends Place {
  told: Omit<Paper, 'id'>;
  ids: PaperId[];
  /** What it may be named by where it has no other. */
  web: PaperId | undefined;
}

function readTitled(each: Found, url: string): Titled | undefined {
  const [first, ...rest] = elementsOf(each);
  if (!each.title || !first) return;
  const { told, ...place } = readPlace(each, each.title);
  if (isVolume(told.title)) return;
  const ids = idsOf(each);
  const web = ids.length > 0 ? undefined : webIdOf(each, url);
  return { told, ids, web, elements: [first, ...rest], ...place };
}

/** Where many titles lead to one page, it is none of theirs. */
function sharedAmong(titled: Titled[]): Set<PaperId | undefined> {
  const titles = new Map(titled.map(({ web, told }) => [web, told.title]));
  return new Set(titled.filter(({ web, told }) => titles.get(web) !== told.title).map(({ web }) => web));
}

function named(told: Omit<Paper, 'id'>, id: PaperId, aliases: PaperId[]): Paper {
  return { id, ...(aliases.length > 0 && { aliases }), ...told };
}

const preferred = ['arxiv', 'doi', 'openreview', 'acl', 'pmid'];

/** One id of each registry: a second number names another paper, that this one speaks of. */
function idsOf({ ids, lead }: Found): PaperId[] {
  const all = [...(lead.id ? [lead.id] : []), ...ids];
  return preferred.flatMap((scheme) => all.find((id) => partsOf(id)[0] === scheme) ?? []);
}

function webIdOf({ title, lead, chunks }: Found, url: string): PaperId | undefined {
  const link = [title?.chunk.link, lead, ...chunks.map(({ link }) => link)].find(
    (link) => link?.address && (link === title?.chunk.link || link === lead || isOfPaper(link.text)),
  );
  return link?.address && link.address.href.split('#')[0] !== url.split('#')[0]
    ? webId(link.address)
    : undefined;
}

function elementsOf({ parts }: Found): HTMLElement[] {
  const branches = parts
    .filter(isBranch)
    .flatMap((part) => (part.name === 'form' ? part.parts.filter(isBranch) : [part]));
  return branches.filter(({ name }) => !/^([bh]r|form|input)$/.test(name)).map(({ element }) => element);
}

const fewWords = 5; // With a small first letter, beside a date

type Told = Omit<Place, 'elements'> & Pick<Titled, 'told'>;

function readPlace({ chunks, lines, authors, lead, up }: Found, { text, chunk }: Title): Told {
  const abstract = findAbstract(chunks, chunk);
  const told = known<Omit<Paper, 'id'>>({
    title: cleanText(text, caps.title),
    authors: authors.slice(0, caps.authors).map((name) => cleanText(name, caps.author)),
    abstract: abstract && cleanText(abstract.text, caps.abstract),
    date: dateIn(lines.flatMap(({ text }) => (smallWords(text) > fewWords ? [] : text)).join('\n')),
    code: codeIn(chunks.flatMap(({ link }) => link?.address?.href ?? [])),
  });
  const title = chunk.loose && chunk.branch === up ? lead.branch : chunk.branch;
  return { told, title: title.element, ...(abstract && { abstract: abstract.element }) };
}
