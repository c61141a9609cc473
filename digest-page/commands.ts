import type { PageAction } from '@/domain/keys';
import { linkTo, siteAmong } from '@/sites/match-pages';
import { type Aside, buildAside } from './aside';
import { askForMore, type Correcting, correct } from './correct';
import { decide, takeBack } from './decide';
import type { Desk } from './desk';
import { type Decision, decisionOn, type Entry, isFlagged } from './entry';
import { buildGo, type Go } from './go';
import { keepList } from './keep-list';
import { noteOpened } from './links';

/** What a press means: what keys do, or closing what is open. */
export type Command = PageAction | 'close';

/** What the reader can do on a digest page. It is a script of its own: most pages are only looked at. */
export interface Commands {
  /** `isKey` when it was a key that was pressed. A command that acts on a paper does nothing without an entry. */
  run: (command: Command, entry: Entry | undefined, isKey?: boolean) => void;
  /** Draws what is open as the page is known now. */
  show: () => void;
  /** Whether there is anything to close. */
  isOpen: () => boolean;
}

export function buildCommands(desk: Desk): Commands {
  const whyCommands = { correct: (correcting: Correcting) => correct(desk, correcting) };
  const aside = buildAside(desk, whyCommands, (giveFocusBack) => {
    list.show();
    if (giveFocusBack && !list.focus()) giveFocusBack();
  });
  desk.view.add(aside.element);
  const go = buildGo(desk, aside);
  const list = keepList(desk, {
    decide: (entries, decision, goBack) =>
      void desk.attempt(() => decide(desk, entries, wantedFor(entries, decision), goBack), true),
    goTo: go.to,
    open: (entry) => open(desk, entry),
    more: (entry) => askForMore(desk, aside, entry),
    aside,
  });
  const runs = runsOf(desk, aside, go, list.toggle);
  return {
    run(command, entry, isKey = false) {
      list.run(command, () => runs[command](entry, isKey));
      list.show();
    },
    show() {
      aside.show();
      list.show();
    },
    isOpen: () => aside.isOpen() || list.isOpen(),
  };
}

type Run = (entry: Entry | undefined, isKey: boolean) => void;

function runsOf(desk: Desk, aside: Aside, go: Go, toggleList: () => void): Record<Command, Run> {
  const { page, show } = desk;
  const on = (act: (entry: Entry) => void) => (entry: Entry | undefined) => entry && act(entry);
  return {
    next: () => go.step(1),
    previous: () => go.step(-1),
    nextFlagged: () => go.step(1, isFlagged),
    previousFlagged: () => go.step(-1, isFlagged),
    goOn: go.on,
    list: toggleList,
    save: on((entry) => toggle(desk, entry, 'saved')),
    dismiss: (entry, isKey) => entry && dismiss(desk, go, entry, isKey),
    more: on((entry) => askForMore(desk, aside, entry)),
    why: on(aside.toggleWhy),
    open: on((entry) => open(desk, entry)),
    undo: () => takeBack(desk),
    help: aside.toggleHelp,
    close() {
      if (aside.isOpen()) return aside.close();
      page.current = undefined;
      show();
    },
  };
}

/** Saves or dismisses a paper, or takes that back when it stands already. */
function toggle(desk: Desk, entry: Entry, decision: Exclude<Decision, 'none'>, goBack?: () => void): void {
  void desk.attempt(() => decide(desk, [entry], wantedFor([entry], decision), goBack), true);
}

/** The key leads from a paper that is dismissed to the next; a button leaves the reader where they are. */
function dismiss(desk: Desk, go: Go, entry: Entry, isKey: boolean): void {
  const isLeft = decisionOn(entry) !== 'dismissed' && entry.pending === undefined;
  const goesOn = isKey && isLeft && entry.listing.paper.id === desk.page.current;
  toggle(desk, entry, 'dismissed', goesOn ? () => go.to(entry) : undefined);
  if (goesOn) go.onFrom(entry);
}

/** What a press means: where all of them stand so already, it takes that back. */
function wantedFor(entries: Entry[], decision: Exclude<Decision, 'none'>): Decision {
  return entries.every((entry) => decisionOn(entry) === decision) ? 'none' : decision;
}

function open(desk: Desk, entry: Entry): void {
  const site = siteAmong(desk.known?.sites ?? [], location.href);
  window.open(linkTo(entry.listing.paper.id, site), '_blank', 'noopener,noreferrer');
  noteOpened(desk, entry);
}
