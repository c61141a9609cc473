import type { Table } from 'dexie';

import { groupIds, type IdsOf, pairOf, type Tie } from '@/domain/groups';
import { type Pairs, readPairs } from '@/domain/pairs';
import type { PaperId } from '@/domain/paper';
import { database, type Link } from './database';
import { rowsAmong } from './pieces';
import { readSettings } from './settings';

// Several ids may name one paper. No row is ever rewritten for that: a row stays under the id it was written under,
// and whoever reads looks under all ids of the paper. So what was joined by mistake is taken apart without loss.

/** Links by the id they stand at: all that can be reached from the ids asked for. */
export type Web = Map<PaperId, Link[]>;

const mostSteps = 21; // From an id to the last one of its paper

/** Which ids name the same papers as these. */
export async function readGroups(ids: PaperId[], pairs?: Pairs): Promise<IdsOf> {
  const said = pairs ?? (await readSaid());
  const web: Web = new Map();
  await spin(web, ids, said);
  return groupsIn(web, said);
}

/** What the reader said of pairs of ids. */
export async function readSaid(): Promise<Pairs> {
  return readPairs((await readSettings()).pairs ?? []);
}

/** Adds to a web what can be reached from these ids. */
export async function spin(web: Web, ids: PaperId[], { same }: Pairs): Promise<void> {
  let wanted = unknownOnes(web, ids);
  for (let step = 0; step < mostSteps && wanted.length > 0; step++) {
    const rows = await rowsAmong(database.aliases, wanted);
    for (const id of wanted) web.set(id, rows.get(id)?.links ?? []);
    const linked = wanted.flatMap((id) => (web.get(id) ?? []).map(({ to }) => to));
    const joined = same.flatMap(({ one, other }) => (web.has(one) || web.has(other) ? [one, other] : []));
    wanted = unknownOnes(web, [...linked, ...joined]);
  }
}

function unknownOnes(web: Web, ids: PaperId[]): PaperId[] {
  return [...new Set(ids)].filter((id) => !web.has(id));
}

/** What the reader said comes first, then what pages say, the oldest first, then what titles say. */
export function groupsIn(web: Web, { same, apart }: Pairs): IdsOf {
  const ties = new Map<string, Tie & Link>();
  for (const [one, links] of web)
    for (const link of links)
      ties.set(`${link.how} ${pairOf(one, link.to)}`, { one, other: link.to, ...link });
  const ordered = [...ties].sort(([name, a], [other, b]) => ageOf(a) - ageOf(b) || (name < other ? -1 : 1));
  return groupIds([...same, ...ordered.map(([, tie]) => tie)], apart);
}

/** Titles speak after all pages, and no matter when. */
function ageOf({ how, at }: Link): number {
  return how === 'link' ? at : Number.MAX_VALUE;
}

/** The rows of a table that stand under any id of each of these papers, those of the id itself first. */
export async function rowsUnder<Row>(
  table: Table<Row, PaperId>,
  ids: PaperId[],
  idsOf: IdsOf,
): Promise<Map<PaperId, Row[]>> {
  const found = await rowsAmong(table, ids.flatMap(idsOf));
  const rowsOf = (id: PaperId) => idsOf(id).flatMap((one) => found.get(one) ?? []);
  return new Map(ids.map((id) => [id, rowsOf(id)]));
}
