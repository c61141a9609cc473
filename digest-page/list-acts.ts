import type { PageAction } from '@/domain/keys';
import type { PaperId } from '@/domain/paper';
import { text } from '@/locale/text';
import type { Aside } from './aside';
import type { Desk } from './desk';
import { type Decision, decisionOn, type Entry, isFlagged, isLeft } from './entry';
import type { ListKeys } from './list-keys';
import { moveTo, toggleAll, toggleAt } from './list-selection';
import { atCursor, type ListState, move, seek, targets } from './list-state';

type Wanted = Exclude<Decision, 'none'>;

/** What can be done with papers, as on the page. */
export interface ListDeeds {
  /** Saves or dismisses them in one go, or takes that back where all stand so; `goBack` goes with the undo. */
  decide: (entries: Entry[], decision: Wanted, goBack?: () => void) => void;
  /** Shows a paper on the page. */
  goTo: (entry: Entry) => void;
  open: (entry: Entry) => void;
  more: (entry: Entry) => void;
  aside: Aside;
}

/** What every act in the list works with. */
export interface ListTable {
  desk: Desk;
  deeds: ListDeeds;
  state: ListState;
  /** Draws the list where the reader is now. */
  follow: () => void;
  /** Gives the rows the focus. */
  focus: () => void;
  /** Goes back to the page: to a paper, or to where the reader was. */
  close: (to?: Entry) => void;
}

/** What means the list while it is open; the rest means the same as on the page. */
export function listActsOf(table: ListTable): Partial<Record<PageAction, () => void>> {
  const { desk, deeds, state, close } = table;
  const at = (act: (entry: Entry) => void) => () => {
    const entry = atCursor(state, desk.page);
    if (entry) act(entry);
  };
  return {
    next: () => step(table, 1),
    previous: () => step(table, -1),
    nextFlagged: () => look(table, 1, isFlagged),
    previousFlagged: () => look(table, -1, isFlagged),
    goOn: () => goOn(table),
    save: () => judgeChosen(table, 'saved'),
    dismiss: () => judgeChosen(table, 'dismissed'),
    more: at(deeds.more),
    why: at(deeds.aside.toggleWhy),
    open: at(deeds.open),
    list: () => close(),
  };
}

/** What the other keys of a list box do. */
export function listKeysOf(table: ListTable): ListKeys {
  const { desk, state, close, follow } = table;
  return {
    move: (by, extend) => step(table, by, extend),
    choose() {
      const { cursor } = state.selection;
      if (cursor !== undefined) state.selection = toggleAt(state.selection, cursor);
      follow();
    },
    chooseAll() {
      state.selection = toggleAll(state.selection, state.ids);
      follow();
    },
    goTo: () => close(atCursor(state, desk.page)),
  };
}

/** Saves or dismisses what is chosen. Dismissing leads on to the next paper not judged yet; undo leads back. */
function judgeChosen(table: ListTable, decision: Wanted): void {
  const { desk, deeds, state } = table;
  const entries = targets(state, desk.page);
  const { cursor } = state.selection;
  const goesOn = decision === 'dismissed' && entries.some((entry) => decisionOn(entry) !== decision);
  deeds.decide(entries, decision, () => backTo(table, cursor));
  state.selection = { cursor, chosen: new Set() };
  if (goesOn) seek(state, desk.page, entries.at(-1)?.listing.paper.id, 1, isLeft);
  table.follow();
}

function backTo({ state, follow }: ListTable, cursor: PaperId | undefined): void {
  if (cursor !== undefined && state.ids.includes(cursor)) state.selection = moveTo(state.selection, cursor);
  follow();
}

function step({ state, follow }: ListTable, by: number, extend = false): void {
  move(state, by, extend);
  follow();
}

function look(table: ListTable, by: 1 | -1, isWanted: (entry: Entry) => boolean): void {
  const { desk, state, follow } = table;
  if (!seek(state, desk.page, state.selection.cursor, by, isWanted)) desk.view.say(text('pageNoMore'));
  follow();
}

function goOn({ desk, state, follow }: ListTable): void {
  const { cursor } = state.selection;
  const found = [cursor, undefined].some((from) => seek(state, desk.page, from, 1, isLeft));
  if (!found) desk.view.say(text('pageNoneLeft'));
  follow();
}
