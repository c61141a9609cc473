import path from 'node:path';
import { root } from '@/tools/dependencies.mjs';
import { atMost, type Curve, median, type Outcome } from '../rows';
import { type Arena, interleave, openContender, openOurs } from './arena';
import { listingOf } from './listing';
import { type Cost, visit } from './visit';

export const sizes = [31, 500, 2_000]; // Papers

/** What we add to the work of a page's main thread, beside the least that reads and marks the same rows. */
export async function contentCpu(arena: Arena): Promise<Outcome> {
  const bare = await openContender(arena, 'none');
  const floor = await openContender(arena, 'floor', path.join(root, 'tools/bench/browser/floor'));
  const ours = await openOurs(arena);
  const contenders = [bare, floor, ours];
  const [added, least]: [Curve['points'], Curve['points']] = [[], []];
  for (const size of sizes) {
    const listing = listingOf(size);
    const costs = await interleave(contenders, arena.rounds, (contender) => visit(contender, listing));
    const over = ({ name }: { name: string }) => addedTo(costs.get('none')!, costs.get(name)!);
    added.push([size, over(ours)]);
    least.push([size, over(floor)]);
  }
  for (const contender of contenders) await contender.close();
  const axes = { plot: 'content-cpu', across: 'papers on the page', up: 'ms of the main thread' };
  return {
    rows: added.map(([size, cost], at) =>
      atMost(
        `work added to a page of ${size.toLocaleString('en')} papers`,
        'find the rows, read them, set one attribute',
        cost / least[at]![1],
        2,
      ),
    ),
    curves: [
      { ...axes, name: 'Paperlight', points: added },
      { ...axes, name: 'floor', points: least },
    ],
  };
}

/** Milliseconds beyond what the page costs by itself; each visit beside the bare one of its round. At least a tenth of one. */
export function addedTo(bare: Cost[], costs: Cost[], part: keyof Cost = 'after'): number {
  return Math.max(0.1, median(costs.map((cost, round) => cost[part] - bare[round]![part])));
}
