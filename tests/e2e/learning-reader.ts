import type { Page } from '@playwright/test';
import type { Paper } from '@/domain/paper';
import type { Summary } from '@/domain/relevance/learned';
import type { Reason, Verdict } from '@/domain/verdict';
import { demoPage, demoUrl } from '@/tools/demo.mjs';
import { expect, test as plain } from './extension';
import { readRows } from './inside';
import { onOtherThings, secondDigest } from './learning-papers';
import { arxivPage } from './pages';
import { anInterest, restore } from './restore';

export const secondUrl = 'https://arxiv.org/list/cs.LG/new';
export const quietUrl = 'https://arxiv.org/list/physics/new';

// Three papers of the demo digest; the second says nothing of either interest's phrase.
export const esmfold = 'arxiv:2602.06020';
export const dynamics = 'arxiv:2602.02128';
export const dflash = 'arxiv:2602.06036';
/** A paper of the demo digest that is near to what was saved: on the decoding of language models. */
export const eldr = 'arxiv:2607.00466';

export const verdict = 'data-paperlight-verdict';
/** The first element of a listing, on either digest. */
export const listing = (id: string) => `:is(article, dt)[data-paperlight="${id}"]`;

interface Fixtures {
  /** The demo digest, read by someone who is interested in proteins and in drafts. */
  digest: Page;
  /** The same, when three papers were saved and learned from. */
  taught: Page;
  /** The second digest, opened after that. */
  second: Page;
}

export const test = plain.extend<Fixtures>({
  digest: async ({ context, serve, openExtensionPage }, use) => {
    const interests = [
      anInterest({ id: 'proteins', name: 'Proteins', phrases: ['protein folding'] }),
      anInterest({ id: 'drafts', name: 'Drafts', colour: 'teal', phrases: ['speculative decoding'] }),
    ];
    serve({
      [demoUrl]: demoPage(),
      [secondUrl]: arxivPage(secondDigest()),
      [quietUrl]: arxivPage(onOtherThings),
    });
    const options = await openExtensionPage('options');
    await restore(options, { interests });
    await options.close();
    await use(await open(await context.newPage(), demoUrl, 40));
  },
  taught: async ({ digest, inside }, use) => {
    for (const id of [esmfold, dynamics, dflash]) await save(digest, id);
    await expect.poll(() => likedIn(inside)).toEqual({ proteins: 2, drafts: 1 });
    await expect(digest.locator(listing(eldr))).toHaveAttribute(verdict, 'flagged');
    await use(digest);
  },
  second: async ({ context, taught: _, inside }, use) => {
    const page = await open(await context.newPage(), secondUrl, secondDigest().length);
    await expect
      .poll(async () => (await readRows(inside, 'sightings')).length)
      .toBe(40 + secondDigest().length);
    await use(page);
  },
});

async function open(page: Page, url: string, papers: number): Promise<Page> {
  await page.goto(url);
  await expect(page.locator(`:is(article, dt)[${verdict}]`)).toHaveCount(papers);
  return page;
}

/** Saves the paper under the pointer with the key. */
export async function save(page: Page, id: string): Promise<void> {
  await page.locator(listing(id)).hover();
  await page.keyboard.press('s');
  await expect(page.locator(listing(id))).toHaveAttribute('data-paperlight-saved', '');
}

/** The papers flagged on a page, in page order. */
export function flaggedOn(page: Page): Promise<(string | null)[]> {
  return page
    .locator(`:is(article, dt)[${verdict}="flagged"]`)
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-paperlight')));
}

/** What was learned, as far as it is told; undefined until something was. */
export function readLearned(
  inside: Page,
): Promise<{ at: number; seen: number; summaries: Summary[]; rows: number } | undefined> {
  return inside.evaluate(async () => {
    const outcome = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await outcome(indexedDB.open('paperlight'));
    const rows = await outcome(database.transaction('learned').objectStore('learned').getAll());
    database.close();
    const [row] = rows;
    return row && { at: row.at, seen: row.seen, summaries: row.learned.summaries, rows: rows.length };
  });
}

/** How many papers each interest was learned from. */
export async function likedIn(inside: Page): Promise<Record<string, number>> {
  const summaries = (await readLearned(inside))?.summaries ?? [];
  return Object.fromEntries(summaries.map(({ interest, liked }) => [interest, liked]));
}

export async function verdictOn(inside: Page, id: string): Promise<Verdict> {
  const rows = (await readRows(inside, 'verdicts')) as unknown as Verdict[];
  return rows.find(({ paperId }) => paperId === id)!;
}

/** The learned words that speak for a paper, as printed. */
export const wordsFor = ({ reasons }: Verdict) =>
  reasons.flatMap((reason) => (reason.kind === 'word' && !reason.against ? [reason.word] : []));

/** Whether a reason tells the truth about a paper, for a reader who saved these. */
export function isTrue(reason: Reason, paper: Paper, saved: { id: unknown; title: unknown }[]): boolean {
  if (reason.kind === 'like')
    return saved.some(({ id, title }) => id === reason.paperId && title === reason.title);
  if (reason.kind !== 'word') return false;
  const text = paper[reason.place] ?? '';
  return reason.found.length > 0 && text.slice(...reason.found[0]!) === reason.word;
}
