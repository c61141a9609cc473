import { statuses } from '@/domain/library';
import { favouriteBit, hiddenBit, noteBit, statusBits } from './entry';
import type { Searched } from './find-in';
import type { Facets } from './found';
import type { Labels } from './segment';
import { formOf } from './written';

/** Counts what there is. */
export function countFacets(segments: Searched[]): Facets {
  const byStatus = new Uint32Array(statusBits + 1);
  const [tags, sites] = [new Map<string, Alike>(), new Map<string, Alike>()];
  let [papers, favourites, notes] = [0, 0, 0];
  for (const { segment, struck } of segments) {
    const { columns, ids } = segment;
    const [tagForms, siteForms] = [columns.tags.names.map(formOf), columns.sites.names.map(formOf)];
    for (let paper = 0; paper < ids.length; paper++) {
      const flags = columns.flags[paper]!;
      if (struck[paper] === 1 || flags & hiddenBit) continue;
      papers++;
      byStatus[flags & statusBits]!++;
      if (flags & favouriteBit) favourites++;
      if (flags & noteBit) notes++;
      countNames(columns.tags, paper, tagForms, tags, papers);
      countNames(columns.sites, paper, siteForms, sites, papers);
    }
  }
  return {
    papers,
    statuses: Object.fromEntries(statuses.map((status, at) => [status, byStatus[at]!])) as Facets['statuses'],
    favourites,
    notes,
    tags: inOrderOfLetters(tags),
    sites: countsOf(sites)
      .map(([site, count]) => ({ site, count }))
      .sort((one, other) => other.count - one.count || (one.site < other.site ? -1 : 1)),
  };
}

/** Names that a query does not tell apart. */
interface Alike {
  names: Set<string>;
  /** Papers that have any of them, and the one counted last, which may have several. */
  count: number;
  last: number;
}

function countNames(
  { names, starts, of }: Labels,
  paper: number,
  forms: string[],
  counts: Map<string, Alike>,
  number: number,
): void {
  for (let place = starts[paper]!; place < starts[paper + 1]!; place++) {
    const form = forms[of[place]!]!;
    const alike = counts.get(form) ?? { names: new Set(), count: 0, last: 0 };
    counts.set(form, alike);
    alike.names.add(names[of[place]!]!);
    if (alike.last !== number) alike.count++;
    alike.last = number;
  }
}

function countsOf(counts: Map<string, Alike>): [string, number][] {
  return Array.from(counts.values()).flatMap(({ names, count }) =>
    Array.from(names, (name): [string, number] => [name, count]),
  );
}

function inOrderOfLetters(tags: Map<string, Alike>): Facets['tags'] {
  const order = new Intl.Collator();
  return countsOf(tags)
    .map(([tag, count]) => ({ tag, count }))
    .sort((one, other) => order.compare(one.tag, other.tag));
}
