import type { Entry, PaperActions } from '@/components/papers/PaperRow';
import type { Deed, Deeds } from '@/components/use-deeds';
import { allKept, keeping } from './keeping';
import { learnSoon } from './learn-soon';
import * as papers from './papers';

/** What the reader can do in a list of papers; what is judged in it is learned from at once. */
export function paperActions(run: Deeds['run']): PaperActions {
  const judge = (deed: Promise<Deed>) => {
    const before = allKept();
    void keeping(deed);
    void run(() => before.then(() => thenLearn(deed))); // Said in the order in which it was done
  };
  return {
    open: (entry, inBackground) => void run(() => papers.openPaper(entry, inBackground)),
    save: (entry) => judge(papers.savePaper(entry)),
    remove: (entry) => judge(papers.removePaper(entry)),
    dismiss: (entry) => judge(dismissOrRestore(entry)),
    copyLink: (entry) => void run(() => papers.copyLink(entry)),
    copyBibtex: (entry) => void run(() => papers.copyBibtex(entry)),
  };
}

function dismissOrRestore(entry: Entry): Promise<Deed> {
  return entry.dismissed ? papers.restorePaper(entry) : papers.dismissPaper(entry);
}

/** Does it, and has what was judged learned from; undoing it as well. */
export async function thenLearn(deed: Promise<Deed>): Promise<Deed> {
  const { said, undo } = await deed;
  learnSoon();
  return { said, ...(undo && { undo: (onPart) => undo(onPart).then(learnSoon) }) };
}
