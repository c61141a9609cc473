import { pairOf, type Tie } from './groups';
import type { PaperId } from './paper';

/** What the reader said of two ids, one text each (`same arxiv:1706.03762 doi:10.1000/182`): the latest of a pair holds. */
export interface Pairs {
  /** Ties by hand. */
  same: Tie[];
  /** As `pairOf`. */
  apart: Set<string>;
}

export type PairDecision = 'same' | 'apart';

/** Reads `Settings.pairs`. */
export function readPairs(pairs: string[]): Pairs {
  const latest = new Map<string, string>();
  for (const pair of pairs) {
    const [decision = '', one, other] = pair.split(' ');
    if (one && other) latest.set(`${one} ${other}`, decision);
  }
  const of = (decision: PairDecision) => [...latest].flatMap(([pair, it]) => (it === decision ? [pair] : []));
  return { same: of('same').map(byHand), apart: new Set(of('apart')) };
}

function byHand(pair: string): Tie {
  const [one, other] = pair.split(' ') as [PaperId, PaperId];
  return { one, other, byHand: true };
}

const most = 1_000; // As many as a backup can hold

/** `Settings.pairs` with this decision as the latest, or without it when not `on`: then an earlier one of the pair holds again. */
export function decidePair(
  pairs: string[],
  decision: PairDecision,
  [one, other]: [PaperId, PaperId],
  on: boolean,
): string[] {
  const said = `${decision} ${pairOf(one, other)}`;
  const others = pairs.filter((pair) => pair !== said);
  return on ? [...others, said].slice(-most) : others;
}
