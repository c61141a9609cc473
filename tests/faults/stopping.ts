import type { BrowserContext, Page } from '@playwright/test';
import type { HistoryRow } from '@/domain/history';

/** What was seen while the worker was stopped again and again. */
export interface Stopped {
  /** How often it was stopped while it ran. */
  stops: number;
  /** How many of these left a change half made: it held the lock, and nobody finished what it had begun. */
  metWrites: number;
  /** The instances of the worker that there were. */
  boots: Set<string>;
  /** Every change in the history, also those that it has forgotten since, by number. */
  history: Map<number, HistoryRow>;
}

interface Look {
  boot: string | undefined;
  isTorn: boolean;
  history: HistoryRow[];
}

/** Stops the worker every 20 to 200 ms until this may end. */
export async function stopOnAndOn(
  context: BrowserContext,
  inside: Page,
  mayEnd: (stops: number) => boolean,
): Promise<Stopped> {
  const session = await context.newCDPSession(inside);
  await session.send('ServiceWorker.enable');
  const seen: Stopped = { stops: 0, metWrites: 0, boots: new Set(), history: new Map() };
  while (!mayEnd(seen.stops)) {
    await new Promise((resume) => setTimeout(resume, 20 + Math.random() * 180));
    const { boot } = await look(inside);
    await session.send('ServiceWorker.stopAllWorkers');
    const after = await look(inside);
    for (const row of after.history) seen.history.set(row.id, row);
    if (boot === undefined) continue; // Nobody has woken it yet
    seen.stops++;
    seen.boots.add(boot);
    if (after.isTorn) seen.metWrites++;
  }
  await session.detach();
  return seen;
}

/** Every change that the history holds now. */
export async function readHistory(inside: Page, seen: Stopped): Promise<HistoryRow[]> {
  for (const row of (await look(inside)).history) seen.history.set(row.id, row);
  const rows = [...seen.history.values()];
  if (rows.length < Math.max(0, ...seen.history.keys())) throw new Error('Changes were forgotten unseen.');
  return rows;
}

function look(inside: Page): Promise<Look> {
  return inside.evaluate(async () => {
    const outcome = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const background = 'BACKGROUND' as chrome.runtime.ContextType;
    const [{ held = [] }, { 'copy/pending': pending = {} }, [worker]] = await Promise.all([
      navigator.locks.query(),
      chrome.storage.local.get('copy/pending'),
      chrome.runtime.getContexts({ contextTypes: [background] }),
    ]);
    const isLeft = Object.values(pending as object).some((keys) => keys.length > 0);
    const isHeld = held.some(({ name }) => name === 'paperlight-theirs');
    const database = await outcome(indexedDB.open('paperlight'));
    const history = await outcome(database.transaction('history').objectStore('history').getAll());
    database.close();
    return { boot: worker?.contextId, isTorn: isLeft && !isHeld, history };
  });
}

/** Fails when the worker was not stopped in the midst of its work often enough to tell anything. */
export function wasHard({ stops, metWrites, boots }: Stopped, unanswered: number): void {
  const easy = [
    metWrites === 0 && 'no stop met a write',
    boots.size < stops / 4 && `only ${boots.size} instances of the worker`,
    unanswered === 0 && 'no question was left without a reply',
  ].filter(Boolean);
  if (easy.length > 0) throw new Error(`Too easy: ${easy.join(', ')}.`);
}
