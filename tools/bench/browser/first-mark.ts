import path from 'node:path';
import { root } from '@/tools/dependencies.mjs';
import { atMost, median, type Outcome } from '../rows';
import { type Arena, type Contender, interleave, openContender, openOurs } from './arena';
import { listingOf } from './listing';
import { openHalf } from './visit';

const marks = ['data-paperlight-verdict', 'data-floor'];
const listing = listingOf(31);

/** How long after a listing exists its first mark is there, beside one message to a worker that does nothing. */
export async function firstMark(arena: Arena): Promise<Outcome> {
  const floor = await openContender(arena, 'floor', path.join(root, 'tools/bench/browser/round-trip'));
  const ours = await openOurs(arena);
  const contenders = [floor, ours];
  const rows = [];
  for (const worker of ['warm', 'cold']) {
    const times = await interleave(contenders, arena.rounds, async (contender) => {
      if (worker === 'cold') await stopWorkers(contender);
      return timeToMark(contender);
    });
    const ratio = median(times.get(ours.name)!) / median(times.get(floor.name)!);
    rows.push(atMost(`first mark, worker ${worker}`, 'one message to an empty worker and back', ratio, 1.5));
  }
  for (const contender of contenders) await contender.close();
  return { rows, curves: [] };
}

/** Milliseconds. */
async function timeToMark(contender: Contender): Promise<number> {
  const { page, finish } = await openHalf(contender, listing);
  const time = page.evaluate((names) => {
    const isThere = (change: MutationRecord) =>
      (change.target as Element).hasAttribute(change.attributeName!);
    return new Promise<number>((resolve) => {
      let whole = 0;
      document.addEventListener('DOMContentLoaded', () => {
        whole = performance.now();
      });
      new MutationObserver((changes, observer) => {
        if (!changes.some(isThere)) return;
        observer.disconnect();
        resolve(performance.now() - whole);
      }).observe(document, { subtree: true, attributeFilter: names });
    });
  }, marks);
  finish();
  const taken = await time;
  await page.close();
  return taken;
}

/** Has the browser put its workers to sleep, as it does when they are not needed. */
export async function stopWorkers({ context }: Contender): Promise<void> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await new Promise((resume) => setTimeout(resume, 500)); // Until they are gone
  await page.close();
}
