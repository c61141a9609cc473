import type { Page } from 'playwright-core';
import { atMost, median, type Outcome, type Row } from '../rows';
import { type Arena, type Contender, interleave, openContender, openOurs } from './arena';
import { floor as floorFolder } from './floor';
import { listingOf } from './listing';
import { openHalf, settle } from './visit';

interface Event {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** When it began, in microseconds, and how long it took. */
  ts: number;
  dur?: number;
  /** Microseconds of processor time. */
  tdur?: number;
  args: { name?: string };
}

const papers = 2_000;

/** The longest tasks that we cause on a page at rest, and how much we move on it. */
export async function longestTask(arena: Arena): Promise<Outcome> {
  const floor = await openContender(arena, 'floor', floorFolder);
  const ours = await openOurs(arena);
  const found = await interleave([floor, ours], arena.rounds, watch);
  await floor.close();
  await ours.close();
  const of = (name: string, what: keyof Smoothness) => found.get(name)!.map((one) => one[what]);
  const [script, frame] = [median(of('Paperlight', 'script')), median(of('Paperlight', 'frame'))];
  const shift = Math.max(...of('Paperlight', 'shift'));
  const many = `at ${papers.toLocaleString('en')} papers`;
  const rows: Row[] = [
    atMost(`longest task of our script ${many}, in ms`, '-', script, 16, 'ms'),
    atMost(`longest drawing of a page ${many}, in ms`, '-', frame, 16, 'ms'),
    atMost(
      `longest drawing of a page ${many}`,
      'the one after the floor',
      frame / median(of('floor', 'frame')),
      1,
    ),
    { what: 'layout shift', against: '-', ratio: shift, aim: '0', met: shift === 0 },
  ];
  return { rows, curves: [] };
}

/** Milliseconds of processor time. */
export interface Longest {
  /** Of tasks in which a script runs and the browser draws nothing. */
  script: number;
  /** Of those in which it lays out and paints the page. */
  frame: number;
}

interface Smoothness extends Longest {
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
    while (contender.isDone && !(await contender.isDone(page, listing)));
  });
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  await page.close();
  return { ...longest, shift };
}

/** The longest tasks of the busiest page while something happens. */
export async function longestIn(page: Page, happen: () => Promise<void>): Promise<Longest> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['toplevel', 'blink', 'v8'] });
  await happen();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Event[] };
  return longestOf(traceEvents);
}

/** Of the busiest page's main thread. */
function longestOf(events: Event[]): Longest {
  const threadOf = ({ pid, tid }: Event) => `${pid} ${tid}`;
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map((event) => threadOf(event)),
  );
  const isTask = ({ name }: Event) => name.endsWith('::RunTask') || name === afterTask;
  const tasks = events.filter((event) => isTask(event) && mains.has(threadOf(event)));
  const total = new Map<string, number>();
  for (const task of tasks) total.set(threadOf(task), (total.get(threadOf(task)) ?? 0) + (task.tdur ?? 0));
  const [busiest] = [...total].sort(([, one], [, other]) => other - one)[0] ?? [];
  const its = tasks.filter((task) => threadOf(task) === busiest);
  const holding = (names: string[]) => {
    const inside = events.filter((event) => names.includes(event.name) && threadOf(event) === busiest);
    return ({ ts, dur = 0 }: Event) => inside.some((one) => one.ts >= ts && one.ts <= ts + dur);
  };
  const [draws, runs] = [holding([drawing]), holding(running)];
  const longest = (some: Event[]) => some.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1_000;
  return {
    script: longest(its.filter((task) => task.name === afterTask || (runs(task) && !draws(task)))),
    frame: longest(its.filter(draws)),
  };
}

// Chromium's names
const drawing = 'WebFrameWidgetImpl::UpdateLifecycle';
const running = ['v8.run', 'v8.callFunction'];
const afterTask = 'BlinkScheduler_PerformMicrotaskCheckpoint'; // Where what waited for an answer goes on
