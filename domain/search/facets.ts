import { statuses } from '@/domain/library';
import { favouriteBit, hiddenBit, noteBit, statusBits } from './entry';
import type { Searched } from './find-in';
import type { Facets } from './found';
import type { Labels } from './segment';

/** Counts what there is. */
export function countFacets(segments: Searched[]): Facets {
  const byStatus = new Uint32Array(statusBits + 1);
  const [tags, sites] = [new Map<string, number>(), new Map<string, number>()];
  let [papers, favourites, notes] = [0, 0, 0];
  for (const { segment, struck } of segments) {
    const { columns, ids } = segment;
    for (let paper = 0; paper < ids.length; paper++) {
      const flags = columns.flags[paper]!;
      if (struck[paper] === 1 || flags & hiddenBit) continue;
      papers++;
      byStatus[flags & statusBits]!++;
      if (flags & favouriteBit) favourites++;
      if (flags & noteBit) notes++;
      countNames(columns.tags, paper, tags);
      countNames(columns.sites, paper, sites);
    }
  }
  return {
    papers,
    statuses: Object.fromEntries(statuses.map((status, at) => [status, byStatus[at]!])) as Facets['statuses'],
    favourites,
    notes,
    tags: inOrderOfLetters(tags),
    sites: Array.from(sites, ([site, count]) => ({ site, count })).sort(
      (one, other) => other.count - one.count || (one.site < other.site ? -1 : 1),
    ),
  };
}

function countNames({ names, starts, of }: Labels, paper: number, counts: Map<string, number>): void {
  for (let place = starts[paper]!; place < starts[paper + 1]!; place++) {
    const name = names[of[place]!]!;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
}

function inOrderOfLetters(tags: Map<string, number>): Facets['tags'] {
  const order = new Intl.Collator();
  return Array.from(tags, ([tag, count]) => ({ tag, count })).sort((one, other) =>
    order.compare(one.tag, other.tag),
  );
}
