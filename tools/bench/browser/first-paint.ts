import { atMost, type Curve, median, type Outcome } from '../rows';
import { type Arena, type Contender, interleave, type Ours } from './arena';
import { addressOf, openWithSaved } from './saved-papers';

const sizes = [1_000, 10_000, 100_000]; // Saved papers

/** A view, where its list of saved papers is chosen, and what its rows are. */
interface View {
  name: string;
  file: string;
  choose?: string;
  rows: string;
}

/** The popup, then the library. */
export const views: View[] = [
  { name: 'popup', file: 'popup.html', choose: '[data-testid="tab-saved"]', rows: '.paper-row' },
  { name: 'library', file: 'library.html', rows: '.shelf-row' },
];

/** From a press until saved papers are seen: how much longer that takes with many of them. */
export async function firstPaint(arena: Arena): Promise<Outcome> {
  const libraries: Ours[] = [];
  for (const size of sizes) libraries.push(await openWithSaved(arena, size));
  const curves: Curve[] = [];
  for (const view of views) {
    const times = await interleave(libraries, arena.rounds, (one) =>
      timeToRows(one, addressOf(one as Ours, view.file), view),
    );
    const points = sizes.map((size): [number, number] => [size, median(times.get(`${size}`)!)]);
    curves.push({ plot: 'first-paint', name: view.name, across: 'saved papers', up: 'ms', points });
  }
  for (const one of libraries) await one.close();
  const rows = curves.map(({ name, points }) =>
    atMost(
      `${name} to its first saved papers, with 100,000`,
      'the same with 1,000',
      points.at(-1)![1] / points[0]![1],
      1.3,
    ),
  );
  return { rows, curves };
}

/**
 * Milliseconds from the beginning of the page to the frame after the paper saved last can be read; `choose` is pressed first,
 * if there is one.
 */
export async function timeToRows(
  { context }: Contender,
  url: string,
  { choose, rows }: Omit<View, 'name' | 'file'>,
): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(
    ([chosen, wanted]) => {
      const world = window as unknown as { seenAt?: number };
      let pressed = chosen === '';
      new MutationObserver((_, observer) => {
        const tab = pressed ? null : document.querySelector<HTMLElement>(chosen);
        if (tab) {
          pressed = true;
          tab.click();
        }
        const row = pressed ? document.querySelector(wanted) : null;
        if (!row?.textContent.includes('Paper 0') || !row.checkVisibility()) return;
        observer.disconnect();
        requestAnimationFrame(() =>
          setTimeout(() => {
            world.seenAt = performance.now();
          }),
        );
      }).observe(document, { childList: true, subtree: true, attributeFilter: ['style'] });
    },
    [choose ?? '', rows] as const,
  );
  await page.goto(url, { waitUntil: 'commit' });
  const time = await page.waitForFunction(() => (window as unknown as { seenAt?: number }).seenAt);
  const taken = (await time.jsonValue())!;
  await page.close();
  return taken;
}
