import { showIf } from './build';
import type { Command } from './commands';
import type { Desk } from './desk';
import type { Entry } from './entry';
import { focusKeeper } from './focus';
import { type ListDeeds, type ListTable, listActsOf, listKeysOf } from './list-acts';
import { actOn, type ListKeys, lettersFor, tabThrough } from './list-keys';
import { pressesOf } from './list-presses';
import { moveTo } from './list-selection';
import { atCursor, newListState, refresh } from './list-state';
import { buildListView, type ListView } from './list-view';
import { isSilent } from './page';

/** The list of the page's papers, above the page. */
export interface List {
  element: HTMLElement;
  toggle: () => void;
  isOpen: () => boolean;
  focus: () => void;
  /** Takes a command while open; false when it means the same as on the page. */
  run: (command: Command) => boolean;
  show: () => void;
}

export function buildList(desk: Desk, deeds: ListDeeds): List {
  const { page } = desk;
  const state = newListState();
  const focus = () => view.rows.element.focus();
  const table: ListTable = { desk, deeds, state, follow, focus, close };
  const acts = listActsOf(table);
  const view = buildListView(pressesOf(table, acts));
  let giveFocusBack: (() => void) | undefined; // While open
  const { element, rows } = view;
  listen(table, view, listKeysOf(table));
  // The page beneath is covered: Tab goes round all that is above it, *Undo* and the bar as well
  const goRound = (event: KeyboardEvent) => {
    const root = element.parentElement;
    if (root && giveFocusBack && event.isTrusted && event.key === 'Tab')
      take(event, () => tabThrough(root, event.shiftKey));
  };

  function show(): void {
    if (!giveFocusBack) return;
    if (isSilent(page)) close();
    else view.show(state, page, deeds.aside.isOpen());
  }

  function follow(): void {
    state.isFresh = false;
    show();
    rows.reveal(state.selection.cursor);
    const entry = atCursor(state, page);
    if (entry && giveFocusBack) deeds.aside.followWhy(entry);
  }

  function open(): void {
    giveFocusBack = focusKeeper(desk, element);
    if (page.current !== undefined) state.selection = moveTo(state.selection, page.current);
    showIf(element, true);
    refresh(state, page, true);
    follow();
    state.isFresh = true;
    focus();
    element.parentElement?.addEventListener('keydown', goRound);
  }

  function close(to?: Entry): void {
    view.stopAsking();
    showIf(element, false);
    state.selection = { cursor: state.selection.cursor, chosen: new Set() };
    const back = giveFocusBack;
    giveFocusBack = undefined;
    if (to) deeds.goTo(to);
    else back?.();
  }

  function leave(): void {
    if (deeds.aside.isOpen()) {
      deeds.aside.close();
      focus();
    } else if (!view.stopAsking()) close();
  }

  return {
    element,
    toggle: () => (giveFocusBack ? close() : open()),
    isOpen: () => giveFocusBack !== undefined,
    focus,
    run(command) {
      const act = command === 'close' ? leave : acts[command];
      act?.();
      return act !== undefined;
    },
    show,
  };
}

/** The keys of a list box, which are no single keys. */
function listen({ desk }: ListTable, { element, rows }: ListView, keys: ListKeys): void {
  element.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.target !== rows.element) return;
    take(event, actOn(event, keys, lettersFor(desk.page.settings)));
  });
}

function take(event: KeyboardEvent, act: (() => void) | undefined): void {
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
