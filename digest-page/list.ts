import { showIf } from './build';
import type { Command } from './commands';
import type { Desk } from './desk';
import type { Entry } from './entry';
import { type ListDeeds, type ListTable, listActsOf, listKeysOf } from './list-acts';
import { actOn, keepTabIn, type ListKeys, lettersFor } from './list-keys';
import { pressesOf } from './list-presses';
import { moveTo } from './list-selection';
import { atCursor, newListState, refresh } from './list-state';
import { buildListView, type ListView } from './list-view';
import { entryOf, isSilent } from './page';
import { shownAt } from './travel';

/** The list of the page's papers, above the page. */
export interface List {
  element: HTMLElement;
  toggle: () => void;
  isOpen: () => boolean;
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
    run(command) {
      const act = command === 'close' ? leave : acts[command];
      act?.();
      return act !== undefined;
    },
    show,
  };
}

/** The keys that are no single keys: those of a list box, and Tab, which stays here while nothing else is open. */
function listen({ desk, deeds }: ListTable, { element, rows }: ListView, keys: ListKeys): void {
  element.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return;
    const isTab = event.key === 'Tab' && !deeds.aside.isOpen();
    const act = isTab
      ? () => keepTabIn(element, event.shiftKey)
      : event.target === rows.element && actOn(event, keys, lettersFor(desk.page.settings));
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
}

/** What gives the focus back to where it is now: a part of ours, the current paper, or something of the page. */
function focusKeeper({ page, places }: Desk, element: HTMLElement): () => void {
  const ours = (element.getRootNode() as ShadowRoot).activeElement;
  const theirs = document.activeElement;
  return () => {
    const current = entryOf(page, page.current);
    if (ours instanceof HTMLElement) ours.focus();
    else if (current) places.of(shownAt(current)).group.focus({ preventScroll: true });
    else if (theirs instanceof HTMLElement) theirs.focus({ preventScroll: true });
  };
}
