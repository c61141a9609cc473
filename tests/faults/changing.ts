import type { Page } from '@playwright/test';
import type { Paper } from '@/domain/paper';
import { expect } from '@/tests/e2e/extension';
import { enterOurWorld } from '@/tests/e2e/our-world';
import { arxivPage } from '@/tests/e2e/pages';
import { pane, shelfRows } from '@/tests/e2e/shelf';
import { type Acknowledged, type Decided, noteDecided, noteTagged } from './acknowledged';

// Readers who go on and on: each does the next thing once the last was confirmed.

const patience = 20_000; // Milliseconds until a press that came to nothing is made again
const longest = 60_000; // Milliseconds after which a page has given up what it asks, and shows how things stand

/** Addresses of arXiv's listings, each with some of the papers. */
export function digestsOf(papers: Paper[], count: number): { url: string; papers: Paper[] }[] {
  const size = Math.ceil(papers.length / count);
  return Array.from({ length: count }, (_, at) => ({
    url: `https://arxiv.org/list/cs.${'ABCDEFGHIJKLMNOPQRST'[at]}X/new`,
    papers: papers.slice(at * size, (at + 1) * size),
  }));
}

export function pagesOf(digests: ReturnType<typeof digestsOf>): Record<string, string> {
  return Object.fromEntries(digests.map(({ url, papers }) => [url, arxivPage(papers)]));
}

/** A digest page that tells how it shows a paper to stand, in the moment when it does. */
export interface Telling {
  page: Page;
  papers: Paper[];
  /** How it shows each paper to stand. */
  shown: Map<string, Decided>;
  acknowledged: Acknowledged;
  /** Resolves when the paper is next shown to stand so. */
  next: (id: string, decision: Decided) => Promise<void>;
  /** Resolves when its browser ends. */
  gone: Promise<unknown>;
}

interface TellingWindow {
  tell: (id: string, decision: Decided) => void;
  decisionOn: (listing: HTMLElement) => Decided;
  /** How the paper under the pointer was shown to stand when the last key came. */
  pressedOn: Decided;
}

/** Opens a digest; what it shows is noted as confirmed. */
export async function openTelling(
  page: Page,
  { url, papers }: { url: string; papers: Paper[] },
  acknowledged: Acknowledged,
): Promise<Telling> {
  const waiting = new Map<string, () => void>();
  const shown = new Map<string, Decided>();
  const gone = new Promise((resume) => page.context().once('close', resume));
  await page.exposeFunction('tell', (id: string, decision: Decided) => {
    shown.set(id, decision);
    noteDecided(acknowledged, [id], decision);
    waiting.get(`${decision} ${id}`)?.();
  });
  await page.addInitScript(() => {
    const here = window as unknown as TellingWindow;
    here.decisionOn = ({ dataset: { paperlightSaved, paperlightVerdict } }) =>
      paperlightSaved !== undefined ? 'saved' : paperlightVerdict === 'dismissed' ? 'dismissed' : 'none';
    const notePressed = () => {
      const pointed = document.querySelector<HTMLElement>('dt[data-paperlight]:hover');
      here.pressedOn = pointed ? here.decisionOn(pointed) : 'none';
    };
    addEventListener('keydown', notePressed, true); // Before ours is there, which keeps keys to itself
  });
  await page.goto(url);
  await page.locator('paperlight-page').waitFor({ state: 'attached' });
  await expect(page.locator('dt:not([data-paperlight-verdict])')).toHaveCount(0);
  await page.evaluate(() => {
    const here = window as unknown as TellingWindow;
    const told = new Map<string, string>();
    const look = () => {
      for (const listing of document.querySelectorAll<HTMLElement>('dt[data-paperlight]')) {
        const { paperlight = '' } = listing.dataset;
        const decision = here.decisionOn(listing);
        if ((told.get(paperlight) ?? 'none') === decision) continue;
        told.set(paperlight, decision);
        here.tell(paperlight, decision);
      }
    };
    const attributeFilter = ['data-paperlight-saved', 'data-paperlight-verdict'];
    new MutationObserver(look).observe(document, { subtree: true, attributeFilter });
    look();
  });
  const next = (id: string, decision: Decided) =>
    new Promise<void>((resume) => waiting.set(`${decision} ${id}`, resume));
  return { page, papers, shown, acknowledged, next, gone };
}

/** Saves and dismisses the papers of a digest in turn, with the keys, round after round, until it may end. */
export async function judgeByKeys(telling: Telling, mayEnd: () => boolean): Promise<void> {
  while (!mayEnd())
    for (const { id } of telling.papers)
      if (!mayEnd()) await decideByKey(telling, id, otherThan(telling.shown.get(id)));
}

/** Presses the key until the page shows the paper to stand so; a press that comes when it does takes that back. */
export async function decideByKey(
  { page, shown, acknowledged, next, gone }: Telling,
  id: string,
  decision: 'saved' | 'dismissed',
): Promise<void> {
  const asked = [id];
  acknowledged.open.add(asked);
  while (shown.get(id) !== decision) {
    const told = next(id, decision);
    const takenBack = next(id, 'none');
    const stood = await press(page, id, decision === 'saved' ? 's' : 'x');
    const [outcome, within] = stood === decision ? [takenBack, longest] : [told, patience];
    await Promise.race([outcome, gone, new Promise((resume) => setTimeout(resume, within))]);
  }
  acknowledged.open.delete(asked);
}

/** Presses a key with the pointer on a paper; returns how the page showed that to stand when the key came. */
async function press(page: Page, id: string, key: string): Promise<Decided> {
  const [x, y] = await page.evaluate((paper) => {
    const listing = document.querySelector(`dt[data-paperlight="${paper}"]`);
    listing?.scrollIntoView({ block: 'center' });
    const { x = 0, y = 0, height = 0 } = listing?.getBoundingClientRect() ?? {};
    return [x + 8, y + height / 2] as const;
  }, id);
  await page.mouse.move(x, y);
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as TellingWindow).pressedOn);
}

/** How often a question was answered, and how often sending it ended in silence or in an error. */
export interface Replies {
  answered: number;
  silent: number;
  failed: number;
}

/**
 * Judges papers in the name of our script on a page, as one change, and again and again until that is confirmed; without a
 * decision, as they do not stand yet.
 */
export type JudgeByHand = (papers: Paper[], judged?: Decided) => Promise<void>;

/** Does what our own client does, with every reply counted. */
export async function handOn(
  page: Page,
  extensionId: string,
  acknowledged: Acknowledged,
  replies: Replies,
): Promise<JudgeByHand> {
  const { run } = await enterOurWorld(page, extensionId);
  return async (papers, judged = otherThan(acknowledged.decided.get(papers[0]?.id ?? ''))) => {
    const decisions = papers.map((paper) => ({ paper, judged }));
    const question = { site: 'arXiv', url: page.url(), decisions };
    const ids = papers.map(({ id }) => id);
    acknowledged.open.add(ids);
    await askAgainAndAgain(run, JSON.stringify({ name: 'judge', question }), replies);
    noteDecided(acknowledged, ids, judged);
    acknowledged.open.delete(ids);
  };
}

/** Saves and dismisses papers by hand, some together, round after round, until it may end. */
export async function judgeOnAndOn(
  judge: JudgeByHand,
  papers: Paper[],
  together: number,
  mayEnd: () => boolean,
): Promise<void> {
  while (!mayEnd())
    for (let from = 0; from < papers.length && !mayEnd(); from += together)
      await judge(papers.slice(from, from + together));
}

function otherThan(decided: Decided | undefined): 'saved' | 'dismissed' {
  return decided === 'saved' ? 'dismissed' : 'saved';
}

type Run = (expression: string) => Promise<unknown>;

async function askAgainAndAgain(run: Run, message: string, replies: Replies): Promise<void> {
  const asking = `Promise.race([
    chrome.runtime.sendMessage(JSON.parse(${JSON.stringify(message)})).then(
      (reply) => (reply === undefined ? 'silent' : reply.answer ? 'answered' : 'said: ' + reply.error),
      () => 'failed'),
    new Promise((resume) => setTimeout(resume, 5_000, 'failed')),
  ])`;
  for (;;) {
    const outcome = String(await run(asking));
    if (!(outcome in replies)) throw new Error(outcome);
    replies[outcome as keyof Replies]++;
    if (outcome === 'answered') return;
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

/** Shows the papers that were saved first, and waits until these are there. */
export async function showOldest(library: Page, papers: Paper[]): Promise<void> {
  await library.getByLabel('Order', { exact: true }).selectOption('oldest');
  await library.locator(`[data-paper="${papers[0]?.id}"]`).waitFor();
}

/** Tags papers in the list of the library with the keys; each has its tag once the pane shows it. */
export async function tagByKeys(
  library: Page,
  papers: Paper[],
  tagOf: (at: number) => string,
  acknowledged: Acknowledged,
  mayEnd: () => boolean = () => false,
): Promise<void> {
  for (const [at, { id }] of papers.entries()) {
    if (mayEnd()) return;
    await shelfRows(library)
      .and(library.locator(`[data-paper="${id}"]`))
      .getByRole('link')
      .first()
      .focus();
    await library.keyboard.press('t');
    await library.keyboard.type(tagOf(at));
    await library.keyboard.press('Enter');
    await pane(library).getByText(tagOf(at), { exact: true }).waitFor();
    noteTagged(acknowledged, id, tagOf(at));
  }
}
