import { atMost, type Curve, median, type Outcome, type Row, told } from '../rows';
import { type Arena, interleave, openContender, openOurs } from './arena';
import { floor, makeFloor, makeLeast } from './floor';
import { isMarked, listingOf } from './listing';
import { type Cost, visit } from './visit';

export const sizes = [31, 500, 2_000]; // Papers

const repeats = 10;

/**
 * What we add to the work of a page's main thread, beside the least that reads and marks the same rows, and beside the least that
 * does as much: reads every field, asks a worker, and shows the same.
 */
export async function contentCpu(arena: Arena): Promise<Outcome> {
  const often = makeFloor(1 + repeats);
  const bare = await openContender(arena, 'none');
  const once = await openContender(arena, 'floor', floor);
  const again = await openContender(arena, 'floor, eleven times', often.folder);
  const barest = makeLeast(arena.extension);
  const asMuch = { ...(await openContender(arena, 'as much', barest.folder)), isDone: isMarked };
  const ours = await openOurs(arena);
  const contenders = [bare, once, again, asMuch, ours];
  const [added, floors]: [Curve['points'], Curve['points']] = [[], []];
  const rows: Row[] = [];
  let entering = 0;
  for (const size of sizes) {
    const listing = listingOf(size);
    const costs = await interleave(contenders, arena.rounds, (contender) => visit(contender, listing));
    const of = ({ name }: { name: string }) => costs.get(name)!;
    const doing = addedTo(of(once), of(again)) / repeats; // Once is lost in what large pages vary by
    if (size === sizes[0]) entering = Math.max(0, addedTo(of(bare), of(once)) - doing);
    const [own, floorCost] = [addedTo(of(bare), of(ours)), entering + doing];
    added.push([size, own]);
    floors.push([size, floorCost]);
    const what = `work added to a page of ${size.toLocaleString('en')} papers`;
    rows.push(
      atMost(what, 'find the rows, read them, set one attribute', own / floorCost, 2),
      told(
        what,
        'the least that reads every field, asks, marks and shows',
        own / addedTo(of(bare), of(asMuch)),
      ),
    );
  }
  for (const contender of contenders) await contender.close();
  often.remove();
  barest.remove();
  const axes = { plot: 'content-cpu', across: 'papers on the page', up: 'ms of the main thread' };
  return {
    rows,
    curves: [
      { ...axes, name: 'Paperlight', points: added },
      { ...axes, name: 'floor', points: floors },
    ],
  };
}

/** Milliseconds beyond what the page costs by itself; each visit beside the bare one of its round. At least a tenth of one. */
export function addedTo(bare: Cost[], costs: Cost[], part: keyof Cost = 'after'): number {
  return Math.max(0.1, median(costs.map((cost, round) => cost[part] - bare[round]![part])));
}
