import type { Paper } from '@/domain/paper';
import { text } from '@/locale/text';
import { ask } from '@/messages/ask';
import { type Decision, decisionOn, type Entry } from './entry';
import { entryOf, type Page } from './page';

const said = {
  saved: 'pageDidSave',
  dismissed: 'pageDidDismiss',
} as const;

/**
 * Carries out what the reader decided on a paper, shows it only when the background has committed it, and returns
 * the words that say so. Undefined while an earlier decision is still on its way.
 */
export async function decide(
  page: Page,
  entry: Entry,
  decision: Decision,
  show: () => void,
): Promise<string | undefined> {
  if (entry.pending !== undefined) return undefined;
  const before = decisionOn(entry);
  const undoable = { paper: entry.listing.paper, decision: before, savedAt: entry.standing.savedAt };
  await commit(page, entry.listing.paper, decision, undefined, show);
  page.undoable.push(undoable);
  const { title } = entry.listing.paper;
  if (decision !== 'none') return text(said[decision], title);
  return text(before === 'saved' ? 'pageDidRemove' : 'pageDidRestore', title);
}

/** Takes the latest decision on this page back and returns the words that say so. */
export async function undo(page: Page, show: () => void): Promise<string> {
  const last = page.undoable.pop();
  if (!last) return text('pageNothingToUndo');
  try {
    await commit(page, last.paper, last.decision, last.savedAt, show);
  } catch (error) {
    page.undoable.push(last);
    throw error;
  }
  return text('pageDidUndo', last.paper.title);
}

async function commit(
  page: Page,
  paper: Paper,
  judged: Decision,
  savedAt: number | undefined,
  show: () => void,
): Promise<void> {
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
