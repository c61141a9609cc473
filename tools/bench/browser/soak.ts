import type { CDPSession, Page } from 'playwright-core';
import type { Paper } from '@/domain/paper';
import { arxivListing } from '@/tests/e2e/pages';
import { atMost, type Outcome, type Row } from '../rows';
import { type Arena, type Contender, openContender, openOurs } from './arena';
import { countMarked, isMarked, listingOf, papersOn } from './listing';
import { type Longest, longestIn } from './longest-task';
import { openHalf, settle } from './visit';

const atFirst = 5_000; // Rows
const batch = 20; // Rows that come at once as the reader scrolls
const pause = 2_000; // Milliseconds from when both pages have them until more come
const watched = 10; // The last so many batches are traced
const patience = 600; // Seconds until all is marked

/** A page that goes on while it is scrolled. */
interface Endless {
  contender: Contender;
  page: Page;
  session: CDPSession;
}

/** What a page holds after all that is unused was given back: bytes of its heap, and listeners. */
interface Held {
  rows: number;
  heap: number;
  listeners: number;
}

/** A page of 5,000 rows that goes on for as many minutes as asked for, with ours and with no extension side by side. */
export async function soak(arena: Arena): Promise<Outcome> {
  const contenders = [await openContender(arena, 'none'), await openOurs(arena)];
  const [bare, ours] = [await openEndless(contenders[0]!), await openEndless(contenders[1]!)];
  const [bareBefore, before] = [await held(bare, atFirst), await held(ours, atFirst)];
  const papers = papersOn(Math.ceil(((arena.minutes ?? 0) * 60_000) / pause + watched) * batch, atFirst);
  const until = Date.now() + (arena.minutes ?? 0) * 60_000;
  let last = atFirst;
  const goOn = async () => {
    await append([bare, ours], papers.slice(last - atFirst, last - atFirst + batch), last);
    last += batch;
  };
  while (Date.now() < until) await goOn();
  let own: Longest | undefined;
  const none = await longestIn(bare.page, async () => {
    own = await longestIn(ours.page, async () => {
      for (let round = 0; round < watched; round++) await goOn();
    });
  });
  const unmarked = await untilMarked(ours, last);
  const [bareAfter, after] = [await held(bare, last), await held(ours, last)];
  for (const contender of contenders) await contender.close();
  const perRow = (own: Held, none: Held) => (own.heap - none.heap) / own.rows;
  const growth = perRow(after, bareAfter) / perRow(before, bareBefore);
  const listeners = after.listeners / before.listeners;
  return {
    rows: rowsOf({
      last,
      growth,
      listeners,
      script: own!.script,
      drawing: own!.frame / none.frame,
      unmarked,
    }),
    curves: [],
  };
}

interface Found {
  last: number;
  growth: number;
  listeners: number;
  script: number;
  drawing: number;
  unmarked: number;
}

function rowsOf({ last, growth, listeners, script, drawing, unmarked }: Found): Row[] {
  const there = `scrolled on from 5,000 to ${last.toLocaleString('en')} rows`;
  return [
    atMost(`${there}: memory added for each row`, 'at 5,000', growth, 1.2),
    atMost(`${there}: listeners`, 'at 5,000', listeners, 1.2),
    atMost(`${there}: longest task of our script for 20 more rows`, '-', script, 50, 'ms'),
    atMost(`${there}: longest drawing for 20 more rows`, 'with no extension', drawing, 1.2),
    atMost(`${there}: elements left unmarked`, '-', unmarked, 0, 'elements'),
  ];
}

async function openEndless(contender: Contender): Promise<Endless> {
  const { page, session, finish } = await openHalf(contender, listingOf(atFirst));
  finish();
  const endless = { contender, page, session };
  if (contender.isDone) await untilMarked(endless, atFirst);
  await settle(session);
  return endless;
}

/** More rows come on each page, which is scrolled to its end once they are drawn. */
async function append(pages: Endless[], papers: Paper[], from: number): Promise<void> {
  const html = papers.map((paper, place) => arxivListing(paper, from + place)).join('');
  for (const { page } of pages)
    await page.evaluate(async (rows) => {
      document.querySelector('dl#articles')!.insertAdjacentHTML('beforeend', rows);
      for (const _ of 'ab') await new Promise(requestAnimationFrame);
      scrollTo(0, document.body.scrollHeight);
    }, html);
  await new Promise((resume) => setTimeout(resume, pause));
}

/** Waits until all rows are marked, if they ever are; returns how many elements are not. */
async function untilMarked({ page, session }: Endless, rows: number): Promise<number> {
  const until = Date.now() + patience * 1_000;
  while (Date.now() < until && !(await isMarked(page, { marked: 2 * rows }))) await settle(session);
  return 2 * rows - (await countMarked(page));
}

async function held({ session }: Endless, rows: number): Promise<Held> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { jsEventListeners } = await session.send('Memory.getDOMCounters');
  console.error(`  ${rows} rows: ${(usedSize / 1e6).toFixed(1)} MB, ${jsEventListeners} listeners`);
  return { rows, heap: usedSize, listeners: jsEventListeners };
}
