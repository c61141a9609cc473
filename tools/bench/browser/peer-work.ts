import { atLeast, median, type Outcome, type Row } from '../rows';
import { type Arena, type Contender, interleave, openContender, openOurs } from './arena';
import { addedTo, sizes } from './content-cpu';
import { listingOf } from './listing';
import { openPeer, peers } from './peers';
import { type Cost, visit } from './visit';

const large = 1_000; // Papers; beyond that one of them takes a minute for a visit

/** What other extensions add to the work of a page's main thread, beside what ours adds. */
export async function peerWork(arena: Arena): Promise<Outcome> {
  const bare = await openContender(arena, 'none');
  const ours = await openOurs(arena);
  const others: Contender[] = [];
  for (const peer of peers) others.push(await openPeer(arena, peer));
  const contenders = [bare, ours, ...others];
  const rows: Row[] = [];
  for (const size of sizes) {
    const listing = listingOf(size);
    const rounds = size < large ? arena.rounds : Math.ceil(arena.rounds / 3);
    const costs = await interleave(contenders, rounds, (contender) => visit(contender, listing));
    rows.push(...rowsOf(size, ours, others, costs));
  }
  for (const contender of contenders) await contender.close();
  return { rows, curves: [] };
}

function rowsOf(size: number, ours: Contender, others: Contender[], costs: Map<string, Cost[]>): Row[] {
  const what = `less work added to a page of ${size.toLocaleString('en')} papers`;
  const added = ({ name, early }: Contender) => addedTo(costs.get('none')!, costs.get(name)!, early);
  const ratios = others.map((other) => added(other) / added(ours));
  return [
    ...others.map(({ name }, at) => atLeast(what, name, ratios[at]!, 1)),
    atLeast(what, 'the median of these', median(ratios), 5),
  ];
}
