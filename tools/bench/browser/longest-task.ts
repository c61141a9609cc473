import type { Page } from 'playwright-core';
import { median, type Outcome, type Row } from '../rows';
import { type Arena, type Contender, openOurs } from './arena';
import { isMarked, listingOf } from './listing';
import { openHalf, settle } from './visit';

interface Event {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of processor time. */
  tdur?: number;
  args: { name?: string };
}

const papers = 2_000;

/** The longest task we cause on a page at rest, and how much we move on it. */
export async function longestTask(arena: Arena): Promise<Outcome> {
  const ours = await openOurs(arena);
  const found: Smoothness[] = [];
  for (let round = 0; round <= arena.rounds; round++) found.push(await watch(ours));
  await ours.close();
  const counted = found.slice(1);
  const longest = median(counted.map((one) => one.longest));
  const shift = Math.max(...counted.map((one) => one.shift));
  const rows: Row[] = [
    {
      what: `longest task at ${papers.toLocaleString('en')} papers, in ms`,
      against: '-',
      ratio: longest,
      aim: '< 16 ms',
      met: longest < 16,
    },
    { what: 'layout shift', against: '-', ratio: shift, aim: '0', met: shift === 0 },
  ];
  return { rows, curves: [] };
}

interface Smoothness {
  /** Milliseconds of processor time. */
  longest: number;
  shift: number;
}

async function watch(contender: Contender): Promise<Smoothness> {
  const listing = listingOf(papers);
  const { page, session, finish } = await openHalf(contender, listing);
  await page.evaluate(() => {
    const world = window as unknown as { shift: number };
    world.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) world.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
  const longest = await longestIn(page, async () => {
    finish();
    do await settle(session);
    while (!(await isMarked(page, listing)));
  });
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  await page.close();
  return { longest, shift };
}

/** Milliseconds of processor time: the longest task of the busiest page while something happens. */
export async function longestIn(page: Page, happen: () => Promise<void>): Promise<number> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['toplevel'] });
  await happen();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Event[] };
  return longestOf(traceEvents);
}

/** Of the busiest page's main thread. */
function longestOf(events: Event[]): number {
  const threadOf = ({ pid, tid }: Event) => `${pid} ${tid}`;
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map((event) => threadOf(event)),
  );
  const tasks = events.filter((event) => event.name.endsWith('::RunTask') && mains.has(threadOf(event)));
  const total = new Map<string, number>();
  for (const task of tasks) total.set(threadOf(task), (total.get(threadOf(task)) ?? 0) + (task.tdur ?? 0));
  const [busiest] = [...total].sort(([, one], [, other]) => other - one)[0] ?? [];
  const its = tasks.filter((task) => threadOf(task) === busiest);
  return its.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1_000;
}
