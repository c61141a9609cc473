import type { PaperId } from './paper';
import { areDistinct } from './same-paper';
import { caps } from './text';

/** All ids of the paper that an id names, that id first. */
export type IdsOf = (id: PaperId) => PaperId[];

/** Two ids that are said to name one paper. */
export interface Tie {
  one: PaperId;
  other: PaperId;
  /** The reader says so. */
  byHand?: boolean;
}

/** Two ids as one text, whichever comes first. */
export function pairOf(one: PaperId, other: PaperId): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/**
 * Puts ids into groups, one group a paper: the ties in their order, each unless it would join what is to stay `apart`
 * (as `pairOf`), two ids of one registry, or more than a paper and its 20 aliases. The reader may join two of one
 * registry all the same, only not two of arXiv; each brings what it is one with by itself.
 */
export function groupIds(ties: Tie[], apart: ReadonlySet<string>): IdsOf {
  const groups = new Map<PaperId, PaperId[]>();
  const idsOf: IdsOf = (id) => groups.get(id) ?? [id];
  const areOne = withoutHand(ties, apart);
  for (const { one, other, byHand = false } of ties) {
    const [ones, others] = [idsOf(one), idsOf(other)];
    if (ones.includes(other)) continue;
    const may = (freely: boolean) => mayUnite(ones, others, apart, freely);
    if (!may(byHand) && !(areOne(one, other) && may(true))) continue;
    const joined = [...ones, ...others].sort();
    for (const id of joined) groups.set(id, joined);
  }
  return (id) => [id, ...idsOf(id).filter((other) => other !== id)];
}

/** The ids without those that are of one of these groups as an id before them. */
export function eachOnce(ids: PaperId[], groups: PaperId[][]): PaperId[] {
  if (groups.length === 0) return ids;
  const others = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
  const met = new Set<PaperId>();
  return ids.filter((id) => {
    if (met.has(id)) return false;
    for (const other of others.get(id) ?? []) met.add(other);
    return true;
  });
}

/** Whether two ids are one without what the reader says, asked where that matters alone: there may be very many. */
function withoutHand(ties: Tie[], apart: ReadonlySet<string>): (one: PaperId, other: PaperId) => boolean {
  const others = ties.filter(({ byHand }) => !byHand);
  if (others.length === ties.length) return () => false;
  let idsOf: IdsOf | undefined;
  return (one, other) => {
    idsOf ??= groupIds(others, apart);
    return idsOf(one).includes(other);
  };
}

/** Whether two groups of ids may name one paper. */
export function mayUnite(
  ones: PaperId[],
  others: PaperId[],
  apart: ReadonlySet<string>,
  byHand = false,
): boolean {
  if (ones.length + others.length > caps.aliases + 1) return false;
  return ones.every((one) =>
    others.every(
      (other) =>
        !apart.has(pairOf(one, other)) && !(areDistinct(one, other) && (!byHand || one.startsWith('arxiv:'))),
    ),
  );
}
