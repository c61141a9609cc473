import type { Correction } from '@/domain/correction';
import type { Interest } from '@/domain/interest';
import type { Reason } from '@/domain/verdict';
import { text } from '@/locale/text';
import { ask } from '@/messages/ask';
import type { Aside } from './aside';
import { carryOut, sayDone } from './decide';
import type { Desk } from './desk';
import type { Entry } from './entry';
import { interestOf, type Page } from './page';
import type { ShownInterest } from './strip';

/** A correction that the reader can make where a paper is judged. */
export interface Correcting {
  interest: Interest['id'];
  correction: Correction;
  /** False for one that was made and is taken back by this. */
  on: boolean;
  /** What it does: "Not because of this word: benchmark". */
  name: string;
}

/** Corrects an interest and judges the page anew. What stood so already is said, but is not for this page to take back. */
export function correct(desk: Desk, { name, on, ...correction }: Correcting): void {
  const set = async (isOn: boolean) => {
    const { changed } = await ask('correct', { ...correction, on: isOn });
    desk.refresh();
    return changed;
  };
  const make = async () => {
    if (await set(on)) sayDone(desk, name, { name, takeBack: async () => void (await set(!on)) });
    else desk.view.say(name);
    desk.learn();
  };
  void desk.attempt(() => carryOut(desk, make), true);
}

/** What takes a reason away; nothing does that for a phrase the reader rules out. `words` name the reason. */
export function againstReason(reason: Reason, words: string): Correcting | undefined {
  const correction = correctionOf(reason);
  return correction && named(reason.interest, correction, words, reason.kind !== 'never');
}

function correctionOf(reason: Reason): Correction | undefined {
  switch (reason.kind) {
    case 'not':
      return undefined;
    case 'phrase':
      return { kind: 'phrase', phrase: reason.phrase };
    case 'word':
      return { kind: 'word', word: reason.word };
    case 'category':
      return { kind: 'category', category: reason.rule ?? reason.category };
    case 'like':
      return { kind: 'paper', paperId: reason.paperId };
    default:
      return { kind: 'author', author: ('rule' in reason && reason.rule) || reason.author };
  }
}

/** "More like this", for one interest. */
export function moreLike({ listing: { paper } }: Entry, interest: Interest['id']): Correcting {
  return named(interest, { kind: 'example', paper }, paper.title);
}

function named(interest: Interest['id'], correction: Correction, words: string, on = true): Correcting {
  const name = text(on ? `pageCorrect_${correction.kind}` : 'pageAllowAuthor', words);
  return { interest, correction, on, name };
}

const mostChoices = 8;

/** The interests that "more like this" may mean: the one it was flagged for above all, else any. */
export function choicesFor(entry: Entry, page: Page): ShownInterest[] {
  const first = interestOf(page, entry);
  return first ? [first] : [...page.interests.values()].slice(0, mostChoices);
}

/** More like this; the reader chooses the interest when it may be several. */
export function askForMore(desk: Desk, aside: Aside, entry: Entry): void {
  const [first, second] = choicesFor(entry, desk.page);
  if (first && !second) correct(desk, moreLike(entry, first.id));
  else aside.openWhy(entry);
}
