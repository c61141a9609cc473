import type { CDPSession } from 'playwright-core';
import type { Contender } from './arena';
import type { Listing } from './listing';

/** What a page cost the browser's main thread, in milliseconds of processor time. */
export interface Cost {
  /** Before the page was whole: scripts that start with the document, and the page's own layout. */
  before: number;
  /** From when its rows were laid out until nothing more happened. */
  after: number;
}

/** Opens a page up to the point where its rows are laid out; `finish` makes it whole. `prepare` comes before its address. */
export async function openHalf(
  { context }: Contender,
  { url, html }: Listing,
  prepare?: (session: CDPSession) => Promise<void>,
) {
  const page = await context.newPage();
  let finish = () => {};
  const finished = new Promise<void>((resume) => {
    finish = resume;
  });
  await page.route(url, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: withGate(html) }),
  );
  await page.route(gate, async (route) => {
    await finished;
    await route.fulfill({ contentType: 'text/javascript', body: '' });
  });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await prepare?.(session);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelector('script[src="/gate.js"]'));
  await settle(session);
  return { page, session, finish };
}

const gate = '**/gate.js';

function withGate(html: string): string {
  return html.replace('</body>', '<script src="/gate.js"></script></body>');
}

/** What one visit costs. Throws when what should be done to the page is not done. */
export async function visit(contender: Contender, listing: Listing): Promise<Cost> {
  const { page, session, finish } = await openHalf(contender, listing);
  const before = await busy(session);
  finish();
  let whole = await settle(session);
  let asking = 0; // What it cost to ask
  for (let tries = 0; contender.isDone && !(await contender.isDone(page, listing)); tries++) {
    if (tries === mostTries) throw new Error(`${contender.name} leaves ${listing.url} undone.`);
    asking += (await busy(session)) - whole;
    whole = await settle(session);
  }
  await page.close();
  return { before, after: whole - before - asking };
}

const mostTries = 200;
const pause = 250; // Milliseconds
const quietRounds = 3;
const quietEnough = 3; // Milliseconds of work in a pause

/** Waits until the main thread rests; returns how long it has worked in all. */
export async function settle(session: CDPSession): Promise<number> {
  let last = await busy(session);
  for (let quiet = 0; quiet < quietRounds; ) {
    await new Promise((resume) => setTimeout(resume, pause));
    const now = await busy(session);
    quiet = now - last < quietEnough ? quiet + 1 : 0;
    last = now;
  }
  return last;
}

async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const { value = Number.NaN } = metrics.find(({ name }) => name === 'TaskDuration') ?? {};
  return value * 1_000;
}
