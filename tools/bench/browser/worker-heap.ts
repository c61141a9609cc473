import { atMost, type Outcome } from '../rows';
import type { Arena } from './arena';
import { listingOf } from './listing';
import { addressOf, openWithPapers } from './saved-papers';
import { askTarget } from './target';
import { visit } from './visit';

const [few, many] = [1_000, 100_000]; // Papers saved, and as many seen

/** What the worker keeps in memory once it has judged a page: whether that grows with what is remembered. */
export async function workerHeap(arena: Arena): Promise<Outcome> {
  const [little, much] = [await heapWith(arena, few), await heapWith(arena, many)];
  console.error(`  ${(little / 1e6).toFixed(1)} MB, and ${(much / 1e6).toFixed(1)} MB`);
  const what = 'memory of the worker after a page, with 100,000 saved and as many seen';
  return { rows: [atMost(what, 'the same with 1,000', much / little, 1.3)], curves: [] };
}

/** Bytes of its objects and buffers. */
async function heapWith(arena: Arena, count: number): Promise<number> {
  const ours = await openWithPapers(arena, { saved: count, seen: count });
  await visit(ours, listingOf(31));
  const collect = 'HeapProfiler.collectGarbage';
  const heap = await askTarget(ours.context, addressOf(ours, 'background.js'), [
    collect,
    collect, // What the first finds unused the second gives back
    'Runtime.getHeapUsage',
  ]);
  await ours.close();
  return heap.usedSize! + (heap.backingStorageSize ?? 0);
}
