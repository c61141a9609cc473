import { mayUnite } from '@/domain/groups';
import { decidePair, readPairs } from '@/domain/pairs';
import type { PaperId } from '@/domain/paper';
import { readGroups } from './groups';
import { notePair, readSettings } from './settings';

/**
 * Keeps two ids apart from now on, whatever pages and titles say: each shows again what was kept under it. Takes that
 * back when not `on`. Throws `Emptied`.
 */
export function keepApart(id: PaperId, other: PaperId, on = true): Promise<void> {
  return notePair('apart', [id, other], on);
}

/**
 * Takes two ids for one paper, or takes that back when not `on`. Returns whether they are: two numbers of arXiv never
 * are, nor two papers of which the reader keeps other ids apart, nor what would have more than 20 aliases. Throws
 * `Emptied`.
 */
export async function joinPapers(id: PaperId, other: PaperId, on = true): Promise<boolean> {
  const { pairs = [] } = await readSettings();
  const then = readPairs(decidePair(pairs, 'same', [id, other], on));
  const idsOf = await readGroups([id, other]);
  const isOne = idsOf(id).includes(other) || mayUnite(idsOf(id), idsOf(other), then.apart, true);
  if (isOne || !on) await notePair('same', [id, other], on);
  return isOne;
}
