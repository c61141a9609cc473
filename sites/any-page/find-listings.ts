import { type PaperId, partsOf } from '@/domain/paper';
import { type Chunk, chunksOf } from './chunks';
import { findAuthors, type Line, linesOf } from './lines';
import { type Place, placesOf } from './places';
import { findBases, findSeries, type Series, seriesOf } from './series';
import { signsOf } from './signs';
import type { Spot } from './spots';
import { findTitles, isInSentence, type Title } from './titles';
import { type Branch, isBranch } from './tree';
import { mostOf } from './words';

/** A listing as found: what is needed to tell whether it is one of a paper. */
export interface Found extends Place {
  chunks: Chunk[];
  title: Title | undefined;
  lines: Line[];
  authors: string[];
  /** The registered papers it leads to. */
  ids: PaperId[];
}

const fewest = 3;
const most = 40; // Series; pages have a handful that matter
const least = { ofOne: 1, ofMost: 2 }; // `signsOf`

/** The listings of papers on a page, not in page order, and those that show no title. `bonus`: for `signsOf`. */
export function findListings(links: Spot[], heads: Spot[], bonus: number): Found[] {
  const spots = new Map(links.map((spot) => [spot.branch, spot]));
  const claimed = new Set<Branch>();
  const covered = new Set<Branch>(); // What is claimed, and all around it
  const all: Found[] = [];
  const take = (series: Series, alone: boolean): void => {
    const leads = series.leads.filter(({ branch }) => !isInside(branch, claimed));
    if (leads.length < (alone ? 1 : fewest)) return;
    const bases = findBases({ ...series, leads }, covered);
    const read = (before: boolean) =>
      readPlaces(placesOf(bases, covered, before), spots, series.titled, alone);
    const isList = (found: Found[]) => found.filter(({ title }) => title).length * 2 >= found.length;
    let found = read(false);
    if (!isList(found)) found = read(true);
    const holds = isList(found); // Sentences too link to papers
    for (const each of papersAmong(found, alone, bonus)) {
      const isListing = alone ? each.title !== undefined : holds;
      if (isListing || each.lead.branch.aside) all.push(each);
      if (!isListing || !each.title) continue;
      for (const part of each.parts.filter(isBranch)) {
        claimed.add(part);
        for (let at: Branch | undefined = part; at && !covered.has(at); at = at.up) covered.add(at);
      }
    }
  };
  for (const series of findSeries(links, heads).slice(0, most)) {
    // What is no link may head anything; beside papers it heads papers
    if (!series.ofHeads || bonus > 0 || all.length > 0) take(series, false);
  }
  take(seriesOf(links.filter(({ id }) => id)), true);
  return all;
}

const reach = 50; // Elements around

function isInside(branch: Branch, claimed: Set<Branch>): boolean {
  let at: Branch | undefined = branch;
  for (let n = 0; at && n < reach; at = at.up, n++) if (claimed.has(at)) return true;
  return false;
}

function readPlaces(places: Place[], spots: Map<Branch, Spot>, titled: boolean, alone: boolean): Found[] {
  const chunks = places.map((place) => chunksOf(place, spots));
  const titles = findTitles(
    chunks,
    places.map(({ lead }) => lead),
    titled,
    alone,
  );
  const lines = chunks.map((each, at) => (titles[at] ? linesOf(each, titles[at]) : []));
  const authors = lines.map(findAuthors);
  const usual = mostOf(authors.flatMap(({ alone, at }) => (alone ? [] : at)));
  return places.map((place, at) => ({
    ...place,
    chunks: chunks[at]!,
    title: titles[at],
    lines: lines[at]!,
    authors: authors[at]!.alone && authors[at]!.at !== usual ? [] : authors[at]!.names,
    ids: chunks[at]!.flatMap(({ link }, n) =>
      link?.id && (link === place.lead || !isInSentence(chunks[at]!, n)) ? link.id : [],
    ),
  }));
}

/** Whether there are two of one registry: then what holds them is a list. */
function areSeveral(ids: PaperId[]): boolean {
  const all = [...new Set(ids)].map((id) => partsOf(id)[0]);
  return new Set(all).size < all.length;
}

/** Registered papers, and, where most of a list look like papers, what else is in it. */
function papersAmong(found: Found[], alone: boolean, bonus: number): Found[] {
  const known = found.filter(({ ids, lead }) => ids.length > 0 && (lead.id || !areSeveral(ids)));
  const others = found.filter(({ ids, title }) => ids.length === 0 && title);
  const signs = others.map(({ chunks, lines, authors }) => bonus + signsOf(chunks, lines, authors));
  const sure = signs.filter((each) => each >= least.ofMost).length;
  if (alone || found.length < fewest || sure * 2 < others.length) return known;
  return [...known, ...others.filter((_, at) => signs[at]! >= least.ofOne)];
}
