import type { PaperId } from '@/domain/paper';
import { countText, text } from '@/locale/text';
import { ask } from '@/messages/ask';
import { mostDecisions } from '@/messages/batch';
import type { Question } from '@/messages/protocol';
import type { Desk } from './desk';
import { type Decision, decisionOn, type Entry } from './entry';
import type { Undoable } from './page';

type Decided = Question<'judge'>['decisions'];

/** A batch that the background has committed. */
interface Done {
  /** How the papers stood before. */
  before: Decided;
  /** The change in the history that it was. */
  change: number | undefined;
}

const said = {
  saved: 'pageDidSave',
  dismissed: 'pageDidDismiss',
} as const;

/**
 * Carries out what the reader decided on some papers, as one thing to take back, and shows and says it only when the
 * background has committed it. Papers that stand so already, or on which an earlier decision is still on its way, are
 * left alone. `goBack` leads back to where the reader was when it is taken back.
 */
export async function decide(
  desk: Desk,
  entries: Entry[],
  decision: Decision,
  goBack?: () => void,
): Promise<void> {
  const changed = entries.filter((entry) => entry.pending === undefined && decisionOn(entry) !== decision);
  if (changed.length > 0) await carryOut(desk, (did) => keep(desk, changed, decision, did, goBack));
}

/**
 * Carries out what can be taken back; `act` tells when there is something to take back. Whoever takes back meanwhile waits
 * for it, and for it alone.
 */
export async function carryOut({ page }: Desk, act: (did: () => void) => Promise<void>): Promise<void> {
  let isDone = false;
  const acting = act(() => {
    isDone = true;
  });
  const settled = Promise.allSettled([acting, page.underWay]);
  const underWay = settled.then(([{ status }]) => status === 'rejected' && !isDone);
  page.underWay = underWay;
  try {
    await acting;
  } finally {
    void underWay.then(() => {
      if (page.underWay === underWay) page.underWay = undefined;
    });
  }
}

async function keep(
  desk: Desk,
  changed: Entry[],
  decision: Decision,
  did: () => void,
  goBack?: () => void,
): Promise<void> {
  const isSaved = changed[0] && decisionOn(changed[0]) === 'saved';
  const undone = isSaved ? 'pageDidRemove' : 'pageDidRestore';
  const done: Done[] = [];
  try {
    for (const batch of batchesOf(changed)) {
      const before = batch.map(standingOf);
      const change = await commit(
        desk,
        before.map(({ paper }) => ({ paper, judged: decision })),
      );
      done.push({ before, change });
    }
  } finally {
    if (done.length > 0) {
      const name = nameOf(done.flatMap(({ before }) => before));
      const words = text(decision === 'none' ? undone : said[decision], name);
      sayDone(desk, words, { name, takeBack: () => revert(desk, done), ...(goBack && { goBack }) });
      did();
      desk.learn();
    }
  }
}

function standingOf(entry: Entry): Decided[number] {
  const { savedAt } = entry.standing;
  return { paper: entry.listing.paper, judged: decisionOn(entry), ...(savedAt !== undefined && { savedAt }) };
}

/** One paper by its title, several by their number. */
function nameOf(decided: Decided): string {
  const [first, second] = decided;
  return first && !second ? first.paper.title : countText('commonPapers', decided.length);
}

/** Says what was done, and remembers how it is taken back. */
export function sayDone(desk: Desk, words: string, undoable: Undoable): void {
  desk.page.undoable.push(undoable);
  desk.view.say(words, () => takeBack(desk));
}

/**
 * Takes the latest decision or correction on this page back, and says so; the next press takes back the one before. One
 * that is still on its way is the latest.
 */
export function takeBack({ page, view, attempt, learn }: Desk): void {
  void attempt(async () => {
    if (await page.underWay) return; // There is nothing of it to take back, which was said
    const last = page.undoable.pop();
    if (!last) return view.say(text('pageNothingToUndo'));
    try {
      await last.takeBack();
    } catch (error) {
      page.undoable.push(last);
      throw error;
    }
    last.goBack?.();
    view.say(text('pageDidUndo', last.name));
    learn();
  }, true);
}

async function revert(desk: Desk, done: Done[]): Promise<void> {
  for (const { before, change } of done.toReversed()) await commit(desk, before, change);
}

/** Has the background keep some decisions, in place of the change that they take back; returns the change that it is. */
async function commit(desk: Desk, decisions: Decided, undoes?: number): Promise<number | undefined> {
  const { page, show } = desk;
  const wanted = new Map(decisions.map((decided): [PaperId, Decided[number]] => [decided.paper.id, decided]));
  const entries = [...page.entries.values()].filter(({ listing }) => wanted.has(listing.paper.id));
  for (const entry of entries) entry.pending = wanted.get(entry.listing.paper.id)?.judged ?? 'none';
  show();
  try {
    const { site, url } = page.digest ?? { site: '', url: location.href };
    const { change } = await ask('judge', { site, url, decisions, ...(undoes !== undefined && { undoes }) });
    for (const entry of entries) stand(entry, wanted.get(entry.listing.paper.id));
    return change;
  } finally {
    for (const entry of entries) delete entry.pending;
    show();
  }
}

function stand(entry: Entry, { judged = 'none', savedAt = Date.now() }: Partial<Decided[number]> = {}): void {
  const { judged: _judged, savedAt: _savedAt, ...standing } = entry.standing;
  entry.standing = {
    ...standing,
    ...(judged !== 'none' && { judged }),
    ...(judged === 'saved' && { savedAt }),
  };
  entry.decidedAt = performance.now();
}

function batchesOf(entries: Entry[]): Entry[][] {
  const many = Math.ceil(entries.length / mostDecisions);
  return Array.from({ length: many }, (_, at) => entries.slice(at * mostDecisions, (at + 1) * mostDecisions));
}
