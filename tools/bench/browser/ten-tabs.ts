import { atMost, median, type Outcome } from '../rows';
import { type Arena, type Contender, openOurs } from './arena';
import { stopWorkers } from './first-mark';
import { isMarked, type Listing, listingOf } from './listing';
import { openHalf } from './visit';

const tabs = 10;
const patience = 300_000; // Milliseconds; a machine may be busy with other things
const listings = Array.from({ length: tabs }, (_, at) => listingOf(200, at * 200));

/** Ten digests that are in front at once, as in as many windows that a browser restores, beside the same ten one after the other. */
export async function tenTabs(arena: Arena): Promise<Outcome> {
  const ours = await openOurs(arena);
  const [together, apart]: [number[], number[]] = [[], []];
  for (let round = 0; round <= arena.rounds; round++) {
    apart.push(
      await timeOf(ours, (open) =>
        listings.reduce((last, one) => last.then(() => open(one)), Promise.resolve()),
      ),
    );
    together.push(await timeOf(ours, async (open) => void (await Promise.all(listings.map(open)))));
  }
  await ours.close();
  const ratio = median(together.slice(1)) / median(apart.slice(1)); // The first does not count
  return {
    rows: [atMost('ten digests restored at once until all are marked', 'one after the other', ratio, 1)],
    curves: [],
  };
}

/** Milliseconds, the worker being asleep at first. Leaves no page open. */
async function timeOf(
  ours: Contender,
  run: (open: (listing: Listing) => Promise<void>) => Promise<void>,
): Promise<number> {
  await stopWorkers(ours);
  const begun = performance.now();
  await run(async (listing) => {
    const { page, finish } = await openHalf(ours, listing);
    finish();
    const until = performance.now() + patience;
    while (!(await isMarked(page, listing))) {
      if (performance.now() > until) throw new Error('A digest among others is never marked.');
      await new Promise((resume) => setTimeout(resume, 50));
    }
    await page.close();
  });
  return performance.now() - begun;
}
