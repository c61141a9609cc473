import type { Paper } from '@/domain/paper';
import { text } from '@/locale/text';
import { ask } from '@/messages/ask';
import type { Desk } from './desk';
import { type Decision, decisionOn, type Entry } from './entry';
import { entryOf, type Undoable } from './page';

const said = {
  saved: 'pageDidSave',
  dismissed: 'pageDidDismiss',
} as const;

/**
 * Carries out what the reader decided on a paper, and shows and says it only when the background has committed it.
 * Nothing happens while an earlier decision is still on its way.
 */
export async function decide(desk: Desk, entry: Entry, decision: Decision): Promise<void> {
  if (entry.pending !== undefined) return;
  const before = decisionOn(entry);
  const { paper } = entry.listing;
  const { savedAt } = entry.standing;
  await commit(desk, paper, decision);
  const undone = before === 'saved' ? 'pageDidRemove' : 'pageDidRestore';
  sayDone(desk, text(decision === 'none' ? undone : said[decision], paper.title), {
    name: paper.title,
    takeBack: () => commit(desk, paper, before, savedAt),
  });
  desk.learn();
}

/** Says what was done, and remembers how it is taken back. */
export function sayDone(desk: Desk, words: string, undoable: Undoable): void {
  desk.page.undoable.push(undoable);
  desk.view.say(words, () => takeBack(desk));
}

/** Takes the latest decision or correction on this page back, and says so. */
export function takeBack({ page, view, attempt, learn }: Desk): void {
  void attempt(async () => {
    const last = page.undoable.pop();
    if (!last) return view.say(text('pageNothingToUndo'));
    try {
      await last.takeBack();
    } catch (error) {
      page.undoable.push(last);
      throw error;
    }
    view.say(text('pageDidUndo', last.name));
    learn();
  }, true);
}

async function commit({ page, show }: Desk, paper: Paper, judged: Decision, savedAt?: number): Promise<void> {
  const entry = entryOf(page, paper.id);
  if (entry) entry.pending = judged;
  show();
  try {
    const { site, url } = page.digest ?? { site: '', url: location.href };
    await ask('judge', { site, url, paper, judged, ...(savedAt !== undefined && { savedAt }) });
    if (entry) stand(entry, judged, savedAt);
  } finally {
    delete entry?.pending;
    show();
  }
}

function stand(entry: Entry, judged: Decision, savedAt = Date.now()): void {
  const { judged: _judged, savedAt: _savedAt, ...standing } = entry.standing;
  entry.standing = {
    ...standing,
    ...(judged !== 'none' && { judged }),
    ...(judged === 'saved' && { savedAt }),
  };
  entry.decidedAt = Date.now();
}
