import { partsOf } from '@/domain/paper';
import type { Spot } from './spots';
import { type Branch, isBranch } from './tree';
import { isCitation, isOfPaper, lettersOf } from './words';

/** Spots that stand alike, as those of the listings of one list do. */
export interface Series {
  /** Those that stand for a paper each, and do not only lead to what belongs to one. */
  leads: Spot[];
  /** They show the titles of what they lead to. */
  titled: boolean;
  /** They are no links. */
  ofHeads?: boolean;
  /** How much they tell: titles most, above all in headings, then links that registries know. */
  rank: number;
}

const fewest = 3; // Papers of a registry that make a series of its links
const looked = 8; // Elements around a spot that must be alike
const reach = 25; // Elements around a spot that may be its listing

/** The series among links and headings, those that tell most first. */
export function findSeries(links: Spot[], heads: Spot[]): Series[] {
  const [ofLinks, ofHeads] = [links, heads].map((spots) =>
    [...groupBy(spots, ({ branch }) => pathOf(branch)).values()].map(seriesOf),
  );
  const all = [
    ...ofLinks!,
    ...ofHeads!.filter(({ titled }) => titled).map((series) => ({ ...series, rank: 1, ofHeads: true })),
  ];
  return all.sort((a, b) => b.rank - a.rank || b.leads.length - a.leads.length);
}

export function seriesOf(spots: Spot[]): Series {
  const telling = spots.filter(({ label }) => !label);
  const [registered = 0, told = 0] = [spots, telling].map(
    (some) => new Set(some.flatMap(({ id }) => id ?? [])).size,
  );
  const long = telling.filter(({ long }) => long).length;
  const titled = long > 0 && long * 2 >= telling.length && told * 2 >= registered;
  const leads = spots.filter(({ text, label, long, id, address }) => {
    if (isCitation(text)) return false;
    if (titled) return !label && (long || id);
    return registered > 0 ? id : address && isOfPaper(text);
  });
  const known = registered >= fewest ? 1 : 0;
  return { leads, titled, rank: titled ? 3 + known + (spots[0]!.headed ? 2 : 0) : known * 2 };
}

function groupBy<Key>(spots: Spot[], keyOf: (spot: Spot, at: number) => Key): Map<Key, Spot[]> {
  const groups = new Map<Key, Spot[]>();
  for (const [at, spot] of spots.entries()) {
    const key = keyOf(spot, at);
    const group = groups.get(key);
    if (group) group.push(spot);
    else groups.set(key, [spot]);
  }
  return groups;
}

/** Cells of different columns do not stand alike. */
function pathOf(branch: Branch): string {
  return upwards(branch, looked)
    .map(
      ({ name, up, at }) =>
        (name === 'td' ? up!.parts.slice(Math.max(at - 100, 0), at).filter(isBranch).length : '') + name,
    )
    .join();
}

function upwards(branch: Branch, most: number, isEnd = (_: Branch) => false): Branch[] {
  const branches = [branch];
  for (let at = branch.up; at && branches.length < most && !isEnd(at); at = at.up) branches.push(at);
  return branches;
}

/**
 * The largest element around each lead that holds no other paper: where a second arXiv number, a second title or a
 * second "pdf" is, is a second paper.
 */
export function findBases({ leads, titled }: Series, covered: Set<Branch>): Map<Branch, Spot[]> {
  const around = leads.map(({ branch }) =>
    upwards(branch, reach, (at) => /^(body|html|main)$/.test(at.name) || covered.has(at)),
  );
  const known = new Map<Branch, Map<string, string>>();
  const shared = new Set<Branch>();
  for (const [at, { id, address, text }] of leads.entries()) {
    const slot = titled ? '' : id ? partsOf(id)[0] : lettersOf(text);
    const value = id ?? address?.href ?? text;
    for (const branch of around[at]!) {
      const values = known.get(branch) ?? new Map<string, string>();
      known.set(branch, values);
      if ((values.get(slot) ?? value) !== value) shared.add(branch);
      values.set(slot, value);
    }
  }
  const heights = around.map((branches) => {
    const first = branches.findIndex((branch) => shared.has(branch));
    return Math.max(first < 0 ? branches.length - 1 : first - 1, 0);
  });
  const usual = heights.toSorted((a, b) => a - b)[heights.length >> 2] ?? 0;
  return groupBy(leads, (_, at) => around[at]![Math.min(heights[at]!, usual)]!);
}
