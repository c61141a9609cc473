import { atLeast, median, type Outcome, type Row } from '../rows';
import { type Arena, type Contender, interleave, openContender, openOurs } from './arena';
import { addedTo, sizes } from './content-cpu';
import { listingOf } from './listing';
import { openPeer, peers } from './peers';
import { visit } from './visit';

const large = 1_000; // Papers; beyond that one of them takes a minute for a visit

/** What other extensions add to the work of a page's main thread, beside what ours adds. */
export async function peerWork(arena: Arena): Promise<Outcome> {
  const bare = await openContender(arena, 'none');
  const ours = await openOurs(arena);
  const others: Contender[] = [];
  for (const peer of peers) others.push(await openPeer(arena, peer));
  const contenders = [bare, ours, ...others];
  const early = await workBefore(arena, bare, others);
  const rows: Row[] = [];
  for (const size of sizes) {
    const listing = listingOf(size);
    const rounds = size < large ? arena.rounds : Math.ceil(arena.rounds / 3);
    const costs = await interleave(contenders, rounds, (contender) => visit(contender, listing));
    const added = ({ name }: Contender) =>
      addedTo(costs.get('none')!, costs.get(name)!) + (early.get(name) ?? 0);
    rows.push(
      ...rowsOf(
        size,
        others.map((other) => [other.name, added(other) / added(ours)]),
      ),
    );
  }
  for (const contender of contenders) await contender.close();
  return { rows, curves: [] };
}

/** What those that start before the page is there do until it is whole: on an empty one, for it does not hang on the papers. */
async function workBefore(arena: Arena, bare: Contender, others: Contender[]): Promise<Map<string, number>> {
  const early = others.filter((other) => other.early);
  const costs = await interleave([bare, ...early], arena.rounds, (contender) =>
    visit(contender, listingOf(0)),
  );
  return new Map(early.map(({ name }) => [name, addedTo(costs.get('none')!, costs.get(name)!, 'before')]));
}

function rowsOf(size: number, ratios: [peer: string, ratio: number][]): Row[] {
  const what = `less work added to a page of ${size.toLocaleString('en')} papers`;
  const middle = median(ratios.map(([, ratio]) => ratio));
  return [
    ...ratios.map(([peer, ratio]) => atLeast(what, peer, ratio, 1)),
    atLeast(what, 'the median of these', middle, 5),
  ];
}
